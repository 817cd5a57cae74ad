package org.rapporteur.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.Engine;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.page.Skipped;
import org.rapporteur.page.input.Pages;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;
import org.rapporteur.view.Plain;
import org.rapporteur.view.Words;
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
        name = "read",
        description = {
            "Reads pages into the record.",
            "",
            "Pages are HTML, plain text or Markdown files. Files that hold many are read too: web archives (.warc,"
                    + " .warc.gz, .wacz), ZIP archives, RSS and Atom feeds, JSON and JSON lines, messages (.eml, .mhtml), and"
                    + " PDF, Word and RTF files, of exports of press databases each article.",
            "",
            "Folders are searched to the bottom. A page that is in the record already is not read again. A page that"
                    + " cannot be read is skipped and named, and the others are read. The record changes all at once at"
                    + " the end: if this is stopped before, it stays as it was."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ReadCommand implements Callable<Integer> {
    private final Supplier<LanguageModel> load;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, folders of them, and patterns such as 'pages/2019-*.html'.")
    private List<Path> paths = List.of();

    @Mixin
    private RecordOption record = new RecordOption();

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
    public Integer call() throws RecordException, InterruptedException, Failure {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (threads < 1) {
            throw new ParameterException(line, "--threads must be 1 or more, not " + threads);
        }
        long start = System.nanoTime();
        List<Skipped> skipped = new ArrayList<>();
        Pages pages = Pages.of(paths, skipped::add);
        int done = pages.size() == 0 ? 0 : read(pages, skipped, start, line.getOut());
        for (Skipped s : skipped) {
            line.getErr().println("rapporteur: " + Plain.line(s.source() + ": " + s.reason()));
        }
        if (done == 0) {
            line.getErr().println("rapporteur: there was no page to read; nothing has changed");
            return Main.FAILED;
        }
        return skipped.isEmpty() ? 0 : Main.SKIPPED;
    }

    /** @return how many pages are in the record now, of those that were given */
    private int read(Pages pages, List<Skipped> skipped, long start, PrintWriter out)
            throws RecordException, InterruptedException, Failure {
        LazyModel model = new LazyModel(load);
        try (RecordStore store = RecordStore.openOrCreate(record.folder())) {
            Intake intake;
            List<Outcome> outcomes = List.of();
            long linking;
            try (Update update = store.update();
                    Progress progress = Progress.start(pages.size())) {
                intake = new Intake(new Engine(model), threads, skipped::add, progress::step);
                intake.add(pages, again ? Set.of() : update.known(), update);
                linking = System.nanoTime();
                if (intake.read() > 0 || update.isStale()) {
                    progress.say("linking");
                    update.commit();
                    outcomes = update.outcomes();
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%s read, %d unchanged, %d skipped; the record is in %s%n",
                    Words.count(intake.read(), "page"),
                    intake.unchanged(),
                    skipped.size(),
                    record.folder());
            RuleFiles.report(
                    outcomes, Objects.requireNonNull(spec).commandLine().getErr());
            intake.other()
                    .forEach((language, n) -> out.println(Words.count(n, "page") + " in " + language
                            + (n == 1 ? " is" : " are") + " kept and listed; only English is read for facts"));
            new Summary(store).print(out);
            if (intake.read() > 0) {
                double loading = model.loading().toNanos() / 1e9;
                out.printf(
                        Locale.ROOT,
                        "%.1f s loading language models, %.1f s reading, %.1f s linking and writing%n",
                        loading,
                        (linking - start) / 1e9 - loading,
                        (System.nanoTime() - linking) / 1e9);
            }
            out.flush();
            return intake.read() + intake.unchanged();
        }
    }
}
