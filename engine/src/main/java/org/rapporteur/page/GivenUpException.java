package org.rapporteur.page;

/**
 * Ends the work on a page that was given up: who gives it up interrupts the thread that works on it, and that looks between
 * two steps whether it was. The encoder looks before each window, where most of the time goes.
 */
public final class GivenUpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private GivenUpException() {
        super("the page was given up");
    }

    /** @throws GivenUpException when this thread was interrupted; it stays so */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new GivenUpException();
        }
    }
}
