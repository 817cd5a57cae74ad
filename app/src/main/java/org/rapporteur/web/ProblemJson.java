package org.rapporteur.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error for programs: problem details of RFC 9457. */
final class ProblemJson {
    private ProblemJson() {}

    static void answer(Context ctx, int status, String message, String advice) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.forStatus(status).getMessage());
        problem.put("status", status);
        problem.put("detail", message + (message.endsWith(".") ? " " : ". ") + advice);
        ctx.status(status).json(problem).contentType("application/problem+json");
    }
}
