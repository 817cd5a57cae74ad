package org.rapporteur.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.FactSql;
import org.rapporteur.store.PlaceId;
import org.rapporteur.store.RecordException;
import org.rapporteur.web.Page;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/** Any fact, by its id or its place: its fields, and the sentences that it stands on, with ways to cite them. */
final class FactPage implements Page {
    static final int QUOTES = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void add(Site site) {
        site.get("/fact/{id}.json", ctx -> {
            String id = ctx.pathParam("id");
            String json = site.read(sql -> json(id, sql));
            ctx.contentType("application/json").result(json);
        });
        site.get("/fact/{id}", ctx -> answer(site, ctx));
    }

    private static void answer(Site site, Context ctx) throws RecordException {
        String id = ctx.pathParam("id");
        int page = site.params(ctx).page();
        FactView view = site.read(sql -> view(id, page, sql));
        String kind = Character.toUpperCase(view.type().charAt(0)) + view.type().substring(1);
        site.render(ctx, "fact.jte", kind + " " + id, Map.of("view", view));
    }

    private static String json(String id, Sql sql) throws SQLException {
        String json = line(id, sql);
        if (json == null) {
            throw Problem.notFound("There is no fact “" + id + "” in this record.");
        }
        return json;
    }

    /** The line of the export of a fact, or null where there is none. */
    static @Nullable String line(String id, Sql sql) throws SQLException {
        PlaceId place = PlaceId.of(id);
        return place != null
                ? place.json(sql.connection())
                : sql.text("SELECT json FROM facts WHERE " + FactSql.HAS_ID + " ORDER BY line LIMIT 1", id);
    }

    private static FactView view(String id, int page, Sql sql) throws SQLException {
        String json = json(id, sql);
        Fact fact = JsonLines.read(json);
        List<Cite> cites = Cites.of(fact);
        int from = (page - 1) * QUOTES;
        if (page > 1 && from >= cites.size()) {
            throw Problem.badRequest(
                    "there is no page " + page, "The fact stands on " + cites.size() + " places, ten a page.");
        }
        JsonNode tree = tree(json);
        List<FactView.Line> fields = new Fields(sql).of(tree);
        return new FactView(
                JsonLines.type(fact.getClass()),
                id,
                Summaries.of(fact, sql),
                fields,
                quotes(id, cites.subList(from, Math.min(cites.size(), from + QUOTES)), sql),
                cites.size(),
                page,
                json);
    }

    /** The words of cites, in their order. */
    static List<Quote> quotes(@Nullable String fact, List<Cite> cites, Sql sql) throws SQLException {
        List<Quote> out = new ArrayList<>();
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Cite cite : cites) {
            Source source = sources.get(cite.article());
            if (source == null) {
                source = source(cite.article(), sql);
                sources.put(cite.article(), source);
            }
            out.add(Quote.of(fact, cite, source.article(), source.text()));
        }
        return out;
    }

    private static Source source(String article, Sql sql) throws SQLException {
        Source out = sql.first(
                "SELECT f.json, t.text FROM facts f JOIN article_texts t ON t.article_id = ?1"
                        + " WHERE line IN (SELECT line FROM main.facts WHERE id = ?1) AND f.type = 'article'",
                r -> new Source((Article) JsonLines.read(r.string("json")), r.string("text")),
                article);
        if (out == null) {
            throw Problem.notFound("The article “" + article + "” is not in this record.");
        }
        return out;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Source(Article article, String text) {}
}
