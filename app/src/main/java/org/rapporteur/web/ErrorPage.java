package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.rapporteur.store.RecordException;

/** Says what went wrong and what to do, without a word about the program's inside. */
final class ErrorPage {
    private final Site site;

    ErrorPage(Site site) {
        this.site = site;
    }

    void problem(Problem problem, Context ctx) {
        answer(ctx, problem.status(), problem.message(), problem.advice());
    }

    void http(HttpResponseException e, Context ctx) {
        switch (e.getStatus()) {
            case 404 ->
                answer(ctx, 404, "There is no page at this address.", "The parts of the record are listed above.");
            case 405 -> answer(ctx, 405, "This address can only be read.", "Ask for it with GET.");
            default -> answer(ctx, e.getStatus(), "This request cannot be answered.", "Go back and try another.");
        }
    }

    void record(RecordException e, Context ctx) {
        answer(ctx, 503, "The record cannot be read: " + e.getMessage() + ".", "Then load this page again.");
    }

    void unexpected(Context ctx) {
        answer(
                ctx,
                500,
                "This should not happen: the program has failed to make this page.",
                "Please report its address, and what you did before.");
    }

    private void answer(Context ctx, int status, String message, String advice) {
        ctx.status(status);
        if (ctx.path().endsWith(".json") || ctx.path().startsWith("/api/")) {
            ProblemJson.answer(ctx, status, message, advice);
            return;
        }
        site.render(ctx, "error.jte", title(status), Map.of("status", status, "message", message, "advice", advice));
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Not a question this record can answer";
            case 401 -> "Not without the token";
            case 404 -> "Not in this record";
            case 500 -> "Something went wrong";
            default -> "Not possible";
        };
    }
}
