package org.rapporteur.app;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.rapporteur.page.Skipped;
import org.rapporteur.page.fetch.FetchSettings;
import org.rapporteur.page.fetch.Fetcher;
import org.rapporteur.page.fetch.Harvest;
import org.rapporteur.page.fetch.Keep;
import org.rapporteur.store.Program;
import picocli.CommandLine.Option;

/** How to fetch from the web. */
final class WebOptions {
    @Option(
            names = "--allow-private",
            description = "Fetch from addresses that are not of the public internet too, such as this machine.")
    private boolean allowPrivate;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            defaultValue = "2s",
            converter = TimeConverter.class,
            description =
                    "How long to wait between two requests to one host: 2s, 500ms; ${DEFAULT-VALUE} without it, longer"
                            + " where the host asks for it.")
    private Duration delay = Duration.ofSeconds(2);

    /** Fetches into a record's folder. */
    Harvest harvest(RecordOption record, Consumer<Skipped> skipped) throws IOException {
        FetchSettings settings = FetchSettings.polite(Program.VERSION, allowPrivate, delay);
        return new Harvest(new Fetcher(settings), new Keep(record.folder().resolve("fetched")), skipped);
    }
}
