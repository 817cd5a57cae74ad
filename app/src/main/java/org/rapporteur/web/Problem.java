package org.rapporteur.web;

/** A request that gets an error page instead of an answer. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String advice;

    private Problem(int status, String message, String advice) {
        super(message, null, false, false);
        this.status = status;
        this.advice = advice;
    }

    /** There is nothing at this address. */
    public static Problem notFound(String what) {
        return new Problem(404, what, "Ids change when the pages of a record change; the lists have those of today.");
    }

    /**
     * The request cannot be meant so.
     *
     * @param what is wrong
     * @param advice what to do instead
     */
    public static Problem badRequest(String what, String advice) {
        return new Problem(400, what, advice);
    }

    /** Any other status of HTTP. */
    public static Problem of(int status, String what, String advice) {
        return new Problem(status, what, advice);
    }

    int status() {
        return status;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    String advice() {
        return advice;
    }
}
