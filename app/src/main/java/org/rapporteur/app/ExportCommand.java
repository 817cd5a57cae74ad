package org.rapporteur.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rapporteur export}: the record in a form for other programs. */
@Command(
        name = "export",
        description = {
            "Writes the record for other programs: as JSON Lines to standard output, or each article's text to a folder.",
            "",
            "The same pages give the same bytes."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ExportCommand implements Callable<Integer> {
    /** The forms that there are. */
    enum Format {
        jsonl
    }

    static final class What {
        @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}. Goes to standard output.")
        private @Nullable Format format;

        @Option(
                names = "--texts",
                paramLabel = "DIR",
                description = {"Write each article's text, the text that offsets count in, to DIR/ARTICLE_ID.txt."})
        private @Nullable Path texts;

        @Option(names = "--schema", description = "Print the JSON Schema of the JSON Lines.")
        private boolean schema;
    }

    @Mixin
    private RecordOption record = new RecordOption();

    @ArgGroup
    private What what = new What();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws RecordException, Failure, IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (what.schema) {
            out.print(Resources.text("record.schema.json"));
        } else {
            try (RecordStore store = record.open()) {
                if (what.texts != null) {
                    writeTexts(store, what.texts);
                } else {
                    store.lines(line -> out.append(line).append('\n'));
                }
            }
        }
        out.flush();
        return 0;
    }

    private static void writeTexts(RecordStore store, Path folder) throws RecordException, Failure {
        try {
            Files.createDirectories(folder);
            store.texts((id, text) -> {
                try {
                    Files.writeString(folder.resolve(id + ".txt"), text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw new Failure(
                    folder + ": could not be written (" + e.getClass().getSimpleName()
                            + ") — check the folder and the disk",
                    e);
        }
    }
}
