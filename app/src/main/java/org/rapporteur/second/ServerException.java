package org.rapporteur.second;

/** No answer came of a request. The message says why, in one line. */
public final class ServerException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What came of it, by which it is known what to do next. */
    enum Kind {
        /** Nothing, or an error that may pass: it may be asked again. */
        PASSING,
        /** It took too long. */
        LATE,
        /** It will answer no other request of the kind either. */
        LASTING,
        /** An answer that is none. */
        ANSWER
    }

    private final Kind kind;

    ServerException(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Why, in one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
