package org.rapporteur.web.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param type media type
 * @param body null when the asker has it already
 */
record Answer(String type, @Nullable String body, Map<String, String> headers) {

    static Answer json(String body) {
        return new Answer("application/json", body, Map.of());
    }

    static Answer text(String body) {
        return new Answer("text/plain; charset=utf-8", body, Map.of());
    }

    static Answer unchanged(String tag) {
        return new Answer("application/json", null, Map.of("ETag", tag));
    }

    Answer withTag(String tag) {
        return with("ETag", tag);
    }

    /** The same with the address of the next part. */
    Answer withNext(String address) {
        return with("Link", "<" + address + ">; rel=\"next\"");
    }

    private Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(type, body, all);
    }

    void send(Context ctx) {
        headers.forEach(ctx::header);
        if (body == null) {
            ctx.status(304);
        } else {
            ctx.contentType(type).result(body);
        }
    }
}
