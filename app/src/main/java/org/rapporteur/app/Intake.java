package org.rapporteur.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.Engine;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.Skipped;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.input.Pages;
import org.rapporteur.reading.Reading;
import org.rapporteur.store.Evidence;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.Update;

/** Brings pages into a record: those that it does not know are read, several at once. */
final class Intake {
    /** After so many pages what was read is kept, so that it need not be read again if this is stopped. */
    private static final int KEEP = 100;

    private final Engine engine;
    private final int threads;
    private final Consumer<Skipped> skipped;
    private final Runnable step;
    private int read;
    private int unchanged;
    private final Map<String, Integer> other = new TreeMap<>();

    /**
     * @param threads how many pages are read at once
     * @param skipped is told of each page that cannot be read
     * @param step is run after each page
     */
    Intake(Engine engine, int threads, Consumer<Skipped> skipped, Runnable step) {
        this.engine = engine;
        this.threads = threads;
        this.skipped = skipped;
        this.step = step;
    }

    /** How many pages were read. */
    int read() {
        return read;
    }

    /** Of the pages that were read, how many are kept without their facts, by the language in which they are. */
    Map<String, Integer> other() {
        return other;
    }

    /** How many pages were in the record already. */
    int unchanged() {
        return unchanged;
    }

    /** Reads the pages that are not in {@code known} and adds them. */
    void add(Pages pages, Set<String> known, Update update) throws RecordException, InterruptedException, Failure {
        Set<String> seen = new HashSet<>(known);
        Deque<Future<Outcome>> waiting = new ArrayDeque<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Stream<Page> stream = pages.stream()) {
            for (Iterator<Page> i = stream.iterator(); i.hasNext(); ) {
                Page page = i.next();
                if (!seen.add(page.id())) {
                    unchanged++;
                    step.run();
                    continue;
                }
                waiting.add(pool.submit(() -> read(page)));
                if (waiting.size() > 2 * threads) {
                    take(waiting.remove(), update);
                }
            }
            while (!waiting.isEmpty()) {
                take(waiting.remove(), update);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Outcome read(Page page) {
        try {
            Document document = engine.extract(page);
            Reading reading = engine.read(document);
            Evidence.check(document, reading);
            return new Outcome(document, reading, engine.why(page, document), null);
        } catch (UnreadablePageException e) {
            return new Outcome(null, null, List.of(), new Skipped(page.source(), String.valueOf(e.getMessage())));
        } catch (LazyModel.Missing e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            String reason = "it could not be read because of a fault of the program (" + e + "); please report it";
            return new Outcome(null, null, List.of(), new Skipped(page.source(), reason));
        }
    }

    private void take(Future<Outcome> future, Update update) throws RecordException, InterruptedException, Failure {
        Outcome outcome;
        try {
            outcome = future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LazyModel.Missing missing) {
                throw new Failure(String.valueOf(missing.getMessage()), missing);
            }
            throw new IllegalStateException(e.getCause());
        }
        if (outcome.document() != null && outcome.reading() != null) {
            update.add(outcome.document(), outcome.reading(), outcome.why());
            String language = outcome.document().article().language();
            if (!Engine.reads(language)) {
                other.merge(
                        Locale.forLanguageTag(String.valueOf(language)).getDisplayLanguage(Locale.ENGLISH),
                        1,
                        Integer::sum);
            }
            read++;
            if (read % KEEP == 0) {
                update.keep();
            }
        } else if (outcome.skipped() != null) {
            skipped.accept(outcome.skipped());
        }
        step.run();
    }

    private record Outcome(
            @Nullable Document document,
            @Nullable Reading reading,
            List<Candidate> why,
            @Nullable Skipped skipped) {}
}
