package org.rapporteur.flink;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rapporteur.app.PageJob;
import org.rapporteur.app.PageSteps;
import org.rapporteur.page.Page;

/** Reads one page after the other, each by a thread of its own that may work on it for so long, as a laptop does. */
final class BoundedReader {
    private static final int LOOK = 200;

    private final PageSteps steps;

    BoundedReader(PageSteps steps) {
        this.steps = steps;
    }

    /** What came of a page. */
    PageJob.Outcome read(Page page) throws InterruptedException {
        PageJob job = new PageJob(steps, page);
        FutureTask<PageJob.Outcome> task = new FutureTask<>(job);
        Thread thread = new Thread(task, "reading");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return task.get(LOOK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (job.isOver(PageJob.MAX_TIME) && task.cancel(true)) {
                    return job.late(PageJob.MAX_TIME);
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                task.cancel(true);
                throw e;
            }
        }
    }
}
