package org.rapporteur.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.page.fetch.Harvest;
import org.rapporteur.page.input.Pages;
import org.rapporteur.page.scope.Scope;
import org.rapporteur.store.RecordException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur watch}: the pages that feeds lead to, as they appear. */
@Command(
        description = {
            "Reads the pages that feeds lead to into the record, as they appear.",
            "",
            "Feeds (RSS, Atom) and sitemaps are asked for again and again, and only for what has changed; each page is"
                    + " fetched once, as its host's robots.txt allows, and kept in RECORD/fetched. Ends with Ctrl-C, or with"
                    + " --once after one round."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class WatchCommand implements Callable<Integer> {
    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final Supplier<LanguageModel> load;

    @Parameters(paramLabel = "FEED", arity = "1..*", description = "Addresses of feeds and sitemaps (https://…).")
    private List<String> feeds = List.of();

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private ScopeOption scope = new ScopeOption();

    @Mixin
    private SecondReaderOptions second = new SecondReaderOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "15m",
            converter = TimeConverter.class,
            description =
                    "How long to wait between two rounds: 15m, 2h; ${DEFAULT-VALUE} without it, not less than 1m.")
    private Duration every = Duration.ofMinutes(15);

    @Option(names = "--once", description = "One round, and no more.")
    private boolean once;

    @Spec
    private @Nullable CommandSpec spec;

    WatchCommand(Supplier<LanguageModel> load) {
        this.load = load;
    }

    @Override
    public Integer call() throws RecordException, InterruptedException, Failure, IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (every.compareTo(OFTEN) < 0) {
            throw new ParameterException(line, "--every must be 1m or more: servers are not asked more often");
        }
        int exit = round(line);
        while (!once) {
            Thread.sleep(every.toMillis());
            round(line);
        }
        return exit;
    }

    private int round(CommandLine line) throws RecordException, InterruptedException, Failure, IOException {
        long start = System.nanoTime();
        Scope about = scope.scope(record.folder()).orElse(null);
        Skips skipped = new Skips(line.getErr());
        try (skipped) {
            Harvest harvest = web.harvest(record, skipped);
            List<Path> files = new ArrayList<>();
            for (String feed : feeds) {
                files.addAll(harvest.get(feed));
            }
            if (files.isEmpty()) {
                line.getOut().println("nothing new; the record is in " + record.folder());
                line.getOut().flush();
            } else {
                int threads = Runtime.getRuntime().availableProcessors();
                new ReadRun(record.folder(), load, threads, false, about, second)
                        .read(Pages.of(files, skipped), skipped, start, line);
            }
        }
        return skipped.isClean() ? 0 : Main.SKIPPED;
    }
}
