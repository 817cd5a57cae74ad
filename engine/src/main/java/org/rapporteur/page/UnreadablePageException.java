package org.rapporteur.page;

/** A page that cannot become an article. The message says why, in one line, and what to do. */
public final class UnreadablePageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason one line: why, and what to do */
    public UnreadablePageException(String reason) {
        super(reason);
    }
}
