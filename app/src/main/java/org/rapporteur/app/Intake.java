package org.rapporteur.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rapporteur.Engine;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.Skipped;
import org.rapporteur.page.input.Pages;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.Update;

/** Brings pages into a record: those that it does not know are read, several at once. */
final class Intake {
    /** After so many pages what was read is kept, so that it need not be read again if this is stopped. */
    private static final int KEEP = 100;
    /** How often it is looked whether a page takes too long, in milliseconds. */
    private static final int LOOK = 200;

    private final PageSteps steps;
    private final int threads;
    private final Duration limit;
    private final Consumer<Skipped> skipped;
    private final LeftOut leftOut;
    private final Runnable step;
    private int read;
    private int unchanged;
    private final Map<String, Integer> other = new TreeMap<>();
    /** Pages that were given up for want of memory, to be tried again when nothing else is. */
    private final List<Page> again = new ArrayList<>();

    /**
     * @param threads how many pages are read at once
     * @param limit how long a thread may work on a page
     * @param skipped is told of each page that cannot be read
     * @param leftOut lists each page that is not about the process
     * @param step is run after each page
     */
    Intake(PageSteps steps, int threads, Duration limit, Consumer<Skipped> skipped, LeftOut leftOut, Runnable step) {
        this.steps = steps;
        this.threads = threads;
        this.limit = limit;
        this.skipped = skipped;
        this.leftOut = leftOut;
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

    /**
     * Reads the pages that are not in {@code known} and adds them. A file that has the bytes and the name of another of these
     * is a page of its own.
     */
    void add(Pages pages, Set<String> known, Update update) throws RecordException, InterruptedException, Failure {
        Set<String> seen = new HashSet<>(known);
        Twins twins = new Twins();
        Deque<Running> waiting = new ArrayDeque<>();
        ThreadPoolExecutor pool = pool();
        try (Stream<Page> stream = pages.stream()) {
            for (Iterator<Page> i = stream.iterator(); i.hasNext(); ) {
                Page page = twins.apart(i.next());
                if (!seen.add(page.id())) {
                    unchanged++;
                    step.run();
                    continue;
                }
                waiting.add(start(page, pool));
                if (waiting.size() > 2 * threads) {
                    take(waiting.remove(), pool, update);
                }
            }
            while (!waiting.isEmpty()) {
                take(waiting.remove(), pool, update);
            }
            for (Page page : again) {
                take(start(page, pool), pool, update);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private record Running(PageJob job, Future<PageJob.Outcome> future) {}

    private Running start(Page page, ThreadPoolExecutor pool) {
        PageJob job = new PageJob(steps, page);
        return new Running(job, pool.submit(job));
    }

    /** Threads that do not keep the program from ending, should one never come back from its page. */
    private ThreadPoolExecutor pool() {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "reading");
            thread.setDaemon(true);
            return thread;
        });
    }

    private void take(Running running, ThreadPoolExecutor pool, Update update)
            throws RecordException, InterruptedException, Failure {
        PageJob.Outcome outcome = outcome(running, pool);
        if (outcome.memory() && !again.contains(running.job().page())) {
            again.add(running.job().page());
            return;
        }
        if (outcome.document() != null && outcome.reading() != null) {
            if (update.add(outcome.document(), outcome.reading(), outcome.why())) {
                count(outcome.document());
                leftOut.read(outcome.document().article());
                if (read % KEEP == 0) {
                    update.keep();
                }
            }
        } else if (outcome.document() != null && outcome.leftOut() != null) {
            leftOut.add(outcome.document().article(), outcome.leftOut());
        } else if (outcome.skipped() != null) {
            skipped.accept(outcome.skipped());
        }
        step.run();
    }

    private void count(Document document) {
        String language = document.article().language();
        if (!Engine.reads(language)) {
            other.merge(
                    Locale.forLanguageTag(String.valueOf(language)).getDisplayLanguage(Locale.ENGLISH),
                    1,
                    Integer::sum);
        }
        read++;
    }

    private static void grow(ThreadPoolExecutor pool) {
        synchronized (pool) {
            pool.setMaximumPoolSize(pool.getMaximumPoolSize() + 1);
            pool.setCorePoolSize(pool.getCorePoolSize() + 1);
        }
    }

    private static void shrink(ThreadPoolExecutor pool) {
        synchronized (pool) {
            pool.setCorePoolSize(pool.getCorePoolSize() - 1);
            pool.setMaximumPoolSize(pool.getMaximumPoolSize() - 1);
        }
    }

    /** Waits for a page, but not for longer than a thread may work on it. */
    private PageJob.Outcome outcome(Running running, ThreadPoolExecutor pool) throws InterruptedException, Failure {
        while (true) {
            try {
                return running.future().get(LOOK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (running.job().isOver(limit) && running.future().cancel(true)) {
                    // Its thread ends when it next looks whether it is interrupted; until then another takes its place.
                    grow(pool);
                    running.job().whenEnded(() -> shrink(pool));
                    return running.job().late(limit);
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof EarlyModel.Missing missing) {
                    throw new Failure(String.valueOf(missing.getMessage()), missing);
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
