package org.rapporteur.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Format;
import org.rapporteur.export.Formats;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.RecordFacts;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code rapporteur export}: the record in a form for other programs. */
@Command(
        description = {
            "Writes the record for other programs. The same record gives the same bytes.",
            "docs/exports.md says of each format what it holds, what opens it and what is lost."
        },
        footerHeading = "%nFormats:%n",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ExportCommand implements Callable<Integer> {
    private final OutputStream standardOutput;

    static final class What {
        @Option(
                names = "--format",
                paramLabel = "F",
                converter = ByName.class,
                completionCandidates = FormatNames.class,
                description = "One of the formats below; without it, jsonl.")
        private Format format = Formats.ALL.get(0);

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

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file, not to standard output.")
    private @Nullable Path output;

    private @Nullable CommandSpec spec;

    ExportCommand(OutputStream standardOutput) {
        this.standardOutput = standardOutput;
    }

    @Spec
    void describe(CommandSpec command) {
        spec = command;
        command.usageMessage()
                .footer(Formats.ALL.stream()
                        .map(f -> String.format("  %-12s %s", f.name(), f.about()))
                        .toArray(String[]::new));
    }

    @Override
    public Integer call() throws RecordException, Failure, IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (what.schema) {
            out.print(Resources.text("record.schema.json"));
            out.flush();
            return 0;
        }
        if (what.texts == null && output == null && what.format.binary() && Terminal.isInteractive()) {
            throw new Failure("--format " + what.format.name()
                    + " is no text and would disturb the terminal — say --output FILE, or send it to a file with >");
        }
        try (RecordStore store = record.open()) {
            if (what.texts != null) {
                writeTexts(store, what.texts);
            } else if (output != null) {
                AtomicFile.write(output, file -> what.format.export(new RecordFacts(store), file));
            } else {
                out.flush();
                what.format.export(new RecordFacts(store), standardOutput);
                standardOutput.flush();
            }
        }
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

    static final class FormatNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Formats.ALL.stream().map(Format::name).iterator();
        }
    }

    static final class ByName implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return Formats.named(value.toLowerCase(java.util.Locale.ROOT))
                    .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                            + Formats.ALL.stream().map(Format::name).collect(Collectors.joining(", "))));
        }
    }
}
