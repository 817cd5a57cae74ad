package org.rapporteur.page.fetch;

/** An address that was not fetched. The message says why, in one line. */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1L;

    FetchException(String reason) {
        super(reason);
    }
}
