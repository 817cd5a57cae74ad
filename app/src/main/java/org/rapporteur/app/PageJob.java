package org.rapporteur.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.Skipped;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.page.scope.Judgement;
import org.rapporteur.reading.Reading;
import org.rapporteur.store.Evidence;

/** One page being read, by a thread that may be asked how long it has worked on it. */
public final class PageJob implements Callable<PageJob.Outcome> {
    /** The longest text that is read as one page, in chars: some eighty thousand words. */
    public static final int MAX_TEXT = 500_000;
    /** How long a thread may work on a page, and on each so many chars of a longer one. */
    public static final Duration MAX_TIME = Duration.ofSeconds(20);

    private static final int TIMED = 100_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final PageSteps steps;
    private final Page page;
    private volatile long thread = -1;
    private volatile long begun;
    private volatile int times = 1;
    private boolean ended;
    private Runnable whenEnded = () -> {};

    public PageJob(PageSteps steps, Page page) {
        this.steps = steps;
        this.page = page;
    }

    /**
     * What came of a page: a document with its reading, or why it is skipped, or a document without a reading and why it is not
     * about the process.
     *
     * @param leftOut why it is not about the process
     * @param memory whether it was given up for want of memory, and may be tried again by itself
     */
    public record Outcome(
            @Nullable Document document,
            @Nullable Reading reading,
            List<Candidate> why,
            @Nullable Skipped skipped,
            @Nullable Judgement leftOut,
            boolean memory) {}

    Page page() {
        return page;
    }

    @Override
    public Outcome call() {
        long now = Thread.currentThread().getId();
        begun = worked(now);
        thread = now;
        try {
            Document document = steps.extract(page);
            int length = document.text().length();
            if (length > MAX_TEXT) {
                return skipped("its text has " + length + " characters, more than the " + MAX_TEXT
                        + " that are read as one page; split it into its articles");
            }
            Judgement judgement = steps.judge(document);
            if (!judgement.in()) {
                return new Outcome(document, null, List.of(), null, judgement, false);
            }
            times = 1 + length / TIMED;
            Reading reading = steps.read(document);
            Evidence.check(document, reading);
            return new Outcome(document, reading, steps.why(page, document), null, null, false);
        } catch (UnreadablePageException e) {
            return skipped(String.valueOf(e.getMessage()));
        } catch (EarlyModel.Missing e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return skipped("it could not be read because of a fault of the program (" + e + "); please report it");
        } catch (OutOfMemoryError e) {
            return new Outcome(
                    null,
                    null,
                    List.of(),
                    new Skipped(
                            page.source(),
                            "there is not enough memory to read it; set JAVA_TOOL_OPTIONS=-Xmx4g, or split it into its"
                                    + " articles"),
                    null,
                    true);
        } finally {
            end();
        }
    }

    private synchronized void end() {
        ended = true;
        whenEnded.run();
    }

    /** Runs something when its thread comes back from the page; at once if it has. */
    synchronized void whenEnded(Runnable action) {
        whenEnded = action;
        if (ended) {
            action.run();
        }
    }

    private Outcome skipped(String reason) {
        return new Outcome(null, null, List.of(), new Skipped(page.source(), reason), null, false);
    }

    /** Whether its thread has worked on it for longer than it may. */
    public boolean isOver(Duration limit) {
        return thread >= 0 && worked(thread) - begun > limit.multipliedBy(times).toNanos();
    }

    /** What is said of it when it is given up for that. */
    public Outcome late(Duration limit) {
        return skipped("it was given up after " + limit.multipliedBy(times).toSeconds()
                + " seconds of work; split it into its articles, or please report it");
    }

    /** How long a thread has worked, in nanoseconds: what else the machine does is not counted, where that is known. */
    private static long worked(long thread) {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread) : System.nanoTime();
    }
}
