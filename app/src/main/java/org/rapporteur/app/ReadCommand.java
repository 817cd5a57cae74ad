package org.rapporteur.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.LanguageModel;
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

/** {@code rapporteur read}: pages into the record. */
@Command(
        description = {
            "Reads pages into the record.",
            "",
            "Pages are HTML, plain text or Markdown files. Files that hold many are read too: web archives (.warc,"
                    + " .warc.gz, .wacz), ZIP archives, RSS and Atom feeds, JSON and JSON lines, messages (.eml, .mhtml), and"
                    + " PDF, Word and RTF files, of exports of press databases each article.",
            "",
            "Pages of the web are fetched as their hosts' robots.txt allows, kept in RECORD/fetched, and read from there;"
                    + " `rapporteur read RECORD/fetched` gives the same again without the web.",
            "",
            "Folders are searched to the bottom. A page that is in the record already is not read again. A page that"
                    + " cannot be read is skipped and named, and the others are read. The record changes all at once at"
                    + " the end: if this is stopped before, it stays as it was; what was read until then is kept, and"
                    + " reading goes on behind it the next time."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ReadCommand implements Callable<Integer> {
    private final Supplier<LanguageModel> load;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Files, folders of them, and patterns such as 'pages/2019-*.html'; addresses of pages, sitemaps and"
                            + " feeds (https://…).")
    private List<String> paths = List.of();

    @Mixin
    private WebOptions web = new WebOptions();

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private ScopeOption scope = new ScopeOption();

    @Mixin
    private SecondReaderOptions second = new SecondReaderOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many pages are read at once; without it, as many as there are cores. The record does not"
                    + " depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--again", description = "Read pages anew that are in the record already.")
    private boolean again;

    @Spec
    private @Nullable CommandSpec spec;

    ReadCommand(Supplier<LanguageModel> load) {
        this.load = load;
    }

    @Override
    public Integer call() throws RecordException, InterruptedException, Failure, IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (threads < 1) {
            throw new ParameterException(line, "--threads must be 1 or more, not " + threads);
        }
        long start = System.nanoTime();
        Scope about = scope.scope(record.folder()).orElse(null);
        List<Path> files = new ArrayList<>();
        int done;
        Skips skipped = new Skips(line.getErr());
        try (skipped) {
            for (String path : paths) {
                if (path.matches("(?i)https?://.*")) {
                    files.addAll(web.harvest(record, skipped).get(path));
                } else {
                    files.add(Path.of(path));
                }
            }
            Pages pages = Pages.of(files, skipped);
            done = pages.size() == 0
                    ? 0
                    : new ReadRun(record.folder(), load, threads, again, about, second)
                            .read(pages, skipped, start, line);
        }
        if (done == 0) {
            line.getErr().println("rapporteur: there was no page to read; nothing has changed");
            return Main.FAILED;
        }
        return skipped.isClean() ? 0 : Main.SKIPPED;
    }
}
