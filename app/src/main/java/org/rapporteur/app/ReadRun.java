package org.rapporteur.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.Engine;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.page.input.Pages;
import org.rapporteur.page.scope.Scope;
import org.rapporteur.second.ModelReader;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;
import org.rapporteur.view.Words;
import picocli.CommandLine;

/** Reads pages into a record, and says what came of it. */
final class ReadRun {
    private final Path folder;
    private final Supplier<LanguageModel> load;
    private final int threads;
    private final boolean again;
    private final @Nullable Scope scope;
    private final SecondReaderOptions second;

    /** @param scope what the process is about; null when every page is read */
    ReadRun(
            Path folder,
            Supplier<LanguageModel> load,
            int threads,
            boolean again,
            @Nullable Scope scope,
            SecondReaderOptions second) {
        this.folder = folder;
        this.load = load;
        this.threads = threads;
        this.again = again;
        this.scope = scope;
        this.second = second;
    }

    /**
     * Reads pages and says what came of it.
     *
     * @param skipped is told of what is skipped, and knows what was before
     * @param start when the program began, by {@link System#nanoTime()}
     * @return how many pages are in the record now or were left out, of those that were given
     */
    int read(Pages pages, Skips skipped, long start, CommandLine line)
            throws RecordException, InterruptedException, Failure {
        PrintWriter out = line.getOut();
        EarlyModel model = new EarlyModel(load);
        try (RecordStore store = RecordStore.openOrCreate(folder)) {
            Intake intake;
            LeftOut leftOut = LeftOut.of(folder);
            List<Outcome> outcomes = List.of();
            long linking;
            int read;
            store.leftOut().forEach(skipped);
            try (Update update = store.update();
                    ModelReader reader = second.open(folder, skipped);
                    Progress progress = Progress.start(pages.size())) {
                intake = new Intake(
                        PageSteps.of(new Engine(model, reader), scope),
                        threads,
                        PageJob.MAX_TIME,
                        skipped,
                        leftOut,
                        progress::step);
                intake.add(pages, again ? Set.of() : update.known(), update);
                read = intake.read();
                linking = System.nanoTime();
                if (intake.read() > 0 || update.isBehind() || update.isStale()) {
                    progress.say("linking");
                    int before = update.leftOut().size();
                    update.commit();
                    read = Math.max(0, read - (update.leftOut().size() - before));
                    outcomes = update.outcomes();
                }
                update.leftOut().forEach(skipped);
                second.report(reader, skipped);
            }
            leftOut.write();
            out.printf(
                    Locale.ROOT,
                    "%s read, %d unchanged, %d skipped%s; the record is in %s%n",
                    Words.count(read, "page"),
                    intake.unchanged(),
                    skipped.count(),
                    scope == null ? "" : ", " + leftOut.count() + " not about the process",
                    folder);
            if (leftOut.count() > 0) {
                out.println("what was left out, and why, is in " + folder.resolve(LeftOut.NAME));
            }
            RuleFiles.report(outcomes, line.getErr());
            intake.other()
                    .forEach((language, n) -> out.println(Words.count(n, "page") + " in " + language
                            + (n == 1 ? " is" : " are") + " kept and listed; only English is read for facts"));
            new Summary(store).print(out);
            if (intake.read() > 0) {
                out.printf(
                        Locale.ROOT,
                        "%.1f s reading, %.1f s linking and writing%n",
                        (linking - start) / 1e9,
                        (System.nanoTime() - linking) / 1e9);
            }
            out.flush();
            return read + intake.unchanged() + leftOut.count();
        }
    }
}
