package org.rapporteur.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Skipped;
import org.rapporteur.second.KeptAnswers;
import org.rapporteur.second.ModelReader;
import org.rapporteur.second.Server;
import org.rapporteur.second.ServerException;
import org.rapporteur.view.Words;
import picocli.CommandLine.Option;

/** The options that give pages to a second reader. */
final class SecondReaderOptions {
    private static final String OFF = "off";

    @Option(
            names = "--second-reader",
            paramLabel = "URL",
            description =
                    "A server on this machine that speaks the protocol of chat completions, such as llama.cpp's or Ollama's:"
                            + " its model proposes what else each page tells. What it proposes is checked against the page,"
                            + " marked as its own, and kept in RECORD/second-reader.jsonl, so that reading again needs no"
                            + " server. 'off' forgets it from now on; without this option, only kept answers are used.")
    private @Nullable String address;

    @Option(
            names = "--second-reader-model",
            paramLabel = "NAME",
            description = "The server's model; without it, the first that it lists.")
    private @Nullable String model;

    @Option(
            names = "--second-reader-time",
            paramLabel = "TIME",
            defaultValue = "2m",
            converter = TimeConverter.class,
            description = "How long the server may take for one page; ${DEFAULT-VALUE} without it.")
    private Duration patience = Duration.ofMinutes(2);

    @Option(
            names = "--second-reader-anywhere",
            description = "The server may be another machine; what the pages say is sent to it.")
    private boolean anywhere;

    /**
     * The second reader of a record's pages; null where there is none.
     *
     * @param skips is told of a server that does not answer
     */
    @Nullable
    ModelReader open(Path folder, Skips skips) throws Failure, InterruptedException {
        try {
            return address == null ? kept(folder) : asked(address, folder, skips);
        } catch (IOException e) {
            throw new Failure(
                    folder + ": the second reader's answers cannot be kept (" + e.getMessage()
                            + ") — see who may write there",
                    e);
        }
    }

    private static @Nullable ModelReader kept(Path folder) throws IOException {
        KeptAnswers kept = KeptAnswers.find(folder);
        if (kept == null) {
            return null;
        }
        String reader = kept.reader();
        if (reader == null) {
            kept.close();
            return null;
        }
        return new ModelReader(reader, kept, null);
    }

    private @Nullable ModelReader asked(String at, Path folder, Skips skips)
            throws Failure, IOException, InterruptedException {
        if (at.equals(OFF)) {
            KeptAnswers kept = KeptAnswers.find(folder);
            if (kept != null) {
                kept.use(null);
                kept.close();
            }
            return null;
        }
        Server server = server(at);
        KeptAnswers kept = KeptAnswers.open(folder);
        String name = ModelReader.model(model, server, kept).orElse(null);
        if (name == null) {
            kept.close();
            skips.trouble(new Skipped(at, "the second reader names no model; the pages are read without it"));
            return null;
        }
        kept.use(name);
        return new ModelReader(name, kept, server);
    }

    private Server server(String at) throws Failure {
        try {
            return Server.at(at, anywhere, patience);
        } catch (ServerException e) {
            throw new Failure("--second-reader " + at + ": " + e.reason(), e);
        }
    }

    /** Says how many pages were read without the second reader, and why. */
    void report(@Nullable ModelReader reader, Skips skips) {
        if (reader != null && reader.without() > 0) {
            skips.trouble(new Skipped(
                    String.valueOf(address),
                    "the second reader: " + reader.reason() + "; without it "
                            + Words.count(reader.without(), "page")
                            + (reader.without() == 1 ? " was" : " were") + " read; --again asks it again"));
        }
    }
}
