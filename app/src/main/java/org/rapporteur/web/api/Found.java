package org.rapporteur.web.api;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.search.Hit;
import org.rapporteur.store.search.QueryException;
import org.rapporteur.store.search.QueryParser;
import org.rapporteur.store.search.Results;
import org.rapporteur.store.search.Searcher;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Sql;

/** What a search found, in parts. */
final class Found {
    static final Set<String> PARAMETERS = Set.of("q", "limit", "offset");

    private static final int FARTHEST = 100_000_000;

    private Found() {}

    static Answer of(Request request, Sql sql) throws SQLException {
        int limit = request.limit();
        int offset = request.number("offset", 0, 0, FARTHEST);
        String q = request.text("q");
        Results results;
        try {
            results = new Searcher(sql.connection()).search(QueryParser.parse(q == null ? "" : q), offset, limit);
        } catch (QueryException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()), "See the search page for what can be asked.");
        }
        int end = offset + results.hits().size();
        String next = end < results.total() && !results.hits().isEmpty()
                ? request.with("offset", Integer.toString(end))
                : null;
        StringBuilder out = new StringBuilder("{\"total\":" + results.total() + ",\"next\":"
                + (next == null ? "null" : Json.write(next)) + ",\"facets\":" + Json.write(results.facets())
                + ",\"items\":[");
        List<Hit> hits = results.hits();
        for (int i = 0; i < hits.size(); i++) {
            out.append(i == 0 ? "\n" : ",\n").append(hit(hits.get(i)));
        }
        Answer answer = Answer.json(out.append("\n]}\n").toString());
        return next == null ? answer : answer.withNext(next);
    }

    private static String hit(Hit hit) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("article", hit.article());
        out.put("outlet", hit.outlet());
        out.put("date", hit.date());
        out.put("speaker", hit.speaker());
        out.put("snippet", hit.snippet());
        String fields = Json.write(out);
        return fields.substring(0, fields.length() - 1) + ",\"fact\":" + hit.json() + "}";
    }
}
