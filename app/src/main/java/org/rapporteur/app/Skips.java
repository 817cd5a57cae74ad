package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rapporteur.page.Skipped;
import org.rapporteur.view.Plain;

/**
 * Names each page that is skipped, and counts them: at once, or where a progress bar may stand on the terminal, when that is
 * gone.
 */
final class Skips implements Consumer<Skipped>, AutoCloseable {
    /** So many lines wait for the end of a progress bar. */
    private static final int WAITING = 10_000;

    private final PrintWriter err;
    private final boolean waits;
    private final List<String> waiting = new ArrayList<>();
    private int count;
    private boolean troubled;

    Skips(PrintWriter err) {
        this(err, Terminal.isInteractive());
    }

    /** @param waits whether a progress bar may stand on the terminal */
    Skips(PrintWriter err, boolean waits) {
        this.err = err;
        this.waits = waits;
    }

    @Override
    public void accept(Skipped page) {
        count++;
        say(page);
    }

    /** Names what did not work, though no page was skipped for it. */
    void trouble(Skipped what) {
        troubled = true;
        say(what);
    }

    /** Whether all went well. */
    boolean isClean() {
        return count == 0 && !troubled;
    }

    private void say(Skipped page) {
        String line = line(page);
        if (waits && waiting.size() < WAITING) {
            waiting.add(line);
        } else {
            err.println(line);
        }
    }

    static String line(Skipped page) {
        return "rapporteur: " + Plain.line(page.source() + ": " + page.reason());
    }

    int count() {
        return count;
    }

    /** Names those that wait. */
    @Override
    public void close() {
        waiting.forEach(err::println);
        waiting.clear();
    }
}
