package org.rapporteur.app;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.rapporteur.page.Skipped;
import org.rapporteur.view.Plain;

/** Names each page that is skipped, at once, and counts them. */
final class Skips implements Consumer<Skipped> {
    /** Goes to the beginning of the line and clears it of a progress bar. */
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private int count;

    Skips(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(Skipped page) {
        count++;
        String line = "rapporteur: " + Plain.line(page.source() + ": " + page.reason());
        err.println(Terminal.isInteractive() ? CLEAR + line : line);
    }

    int count() {
        return count;
    }
}
