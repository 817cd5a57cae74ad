package org.rapporteur.store.search;

/** A query that cannot be understood. The message says why, for the person who typed it. */
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    QueryException(String message) {
        super(message);
    }
}
