package org.rapporteur.web.pages;

import io.javalin.http.Context;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.search.Hit;
import org.rapporteur.store.search.QueryException;
import org.rapporteur.store.search.QueryParser;
import org.rapporteur.store.search.Results;
import org.rapporteur.store.search.Searcher;
import org.rapporteur.view.Csv;
import org.rapporteur.web.Page;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/** The search: what was found, how it is spread, and the same as CSV. */
final class SearchPage implements Page {
    private static final int LAST = 1_000_000;

    @Override
    public void add(Site site) {
        site.get("/search", ctx -> answer(site, ctx));
        site.get("/search.csv", ctx -> csv(site, ctx));
        site.get("/search.json", ctx -> ctx.redirect("/api/v1/search?" + String.valueOf(ctx.queryString())));
    }

    private static void answer(Site site, Context ctx) throws RecordException {
        String query = query(ctx);
        int page = page(ctx);
        SearchView view = site.read(sql -> {
            if (query.isEmpty()) {
                return new SearchView(query, page, null, null);
            }
            try {
                int offset = (page - 1) * SearchView.SIZE;
                return new SearchView(query, page, search(query, offset, SearchView.SIZE, sql), null);
            } catch (QueryException e) {
                return new SearchView(query, page, null, e.getMessage());
            }
        });
        if (view.problem() != null) {
            ctx.status(400);
        }
        site.render(ctx, "search.jte", "Search", Map.of("view", view));
    }

    private static void csv(Site site, Context ctx) throws RecordException {
        String query = query(ctx);
        StringWriter text = new StringWriter();
        site.read(sql -> {
            try {
                PrintWriter out = new PrintWriter(text);
                Csv.print(List.of("type", "id", "date", "speaker", "outlet", "article", "words"), out);
                search(query, 0, Integer.MAX_VALUE, sql).hits().forEach(h -> row(h, out));
                out.flush();
                return true;
            } catch (QueryException e) {
                throw Problem.badRequest(String.valueOf(e.getMessage()), "The search page says what can be asked.");
            }
        });
        ctx.contentType("text/csv; charset=utf-8; header=present").result(text.toString());
    }

    private static void row(Hit h, PrintWriter out) {
        String words = h.snippet().stream().map(Hit.Piece::text).collect(Collectors.joining());
        Csv.print(
                List.of(h.type(), text(h.id()), text(h.date()), text(h.speaker()), h.outlet(), h.article(), words),
                out);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Results search(String query, int offset, int limit, Sql sql) throws SQLException, QueryException {
        return new Searcher(sql.connection()).search(QueryParser.parse(query), offset, limit);
    }

    private static String query(Context ctx) {
        String given = ctx.queryParam("q");
        return given == null ? "" : given.strip();
    }

    private static int page(Context ctx) {
        String given = ctx.queryParam("page");
        if (given == null) {
            return 1;
        }
        if (!given.matches("[1-9]\\d{0,6}") || Integer.parseInt(given) > LAST) {
            throw Problem.badRequest("this is no page", "Pages are counted from 1.");
        }
        return Integer.parseInt(given);
    }
}
