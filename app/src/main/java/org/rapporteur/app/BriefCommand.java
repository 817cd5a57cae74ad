package org.rapporteur.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur brief}. */
@Command(
        name = "brief",
        description = {
            "Writes the record as a brief in Markdown: the process in order of time, who took part, what each party said,"
                    + " what is disputed. Every line gives its sources."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class BriefCommand implements Callable<Integer> {
    @Mixin
    private RecordOption record = new RecordOption();

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file, not to standard output.")
    private @Nullable Path output;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws RecordException, Failure {
        List<String> lines;
        try (RecordStore store = record.open()) {
            lines = new Brief(store).lines();
        }
        String text = String.join("\n", lines) + "\n";
        if (output == null) {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.print(text);
            out.flush();
            return 0;
        }
        try {
            Files.writeString(output, text);
        } catch (IOException e) {
            throw new Failure(
                    output + ": could not be written (" + e.getClass().getSimpleName()
                            + ") — check its folder, your rights and the disk",
                    e);
        }
        return 0;
    }
}
