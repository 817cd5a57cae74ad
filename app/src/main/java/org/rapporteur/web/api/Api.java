package org.rapporteur.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.store.FactSql;
import org.rapporteur.web.Page;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/**
 * The read-only API. Facts are the lines of the export. Each answer carries a strong ETag, which changes when the record
 * does; lists are given in parts, each with the address of the next.
 */
public final class Api implements Page {
    static final String ROOT = "/api/v1";

    private static final String FACT = "SELECT json FROM facts WHERE " + FactSql.HAS_ID + " ORDER BY line LIMIT 1";

    @Override
    public void add(Site site) {
        for (Collection list : Collection.ALL) {
            get(site, "/" + list.name(), list.parameters(), (query, sql) -> Listed.of(list, query, sql));
        }
        get(site, "/search", Found.PARAMETERS, Found::of);
        get(site, "/facts/{id}", Set.of(), (query, sql) -> Answer.json(one(FACT, query, sql)));
        get(
                site,
                "/articles/{id}",
                Set.of(),
                (query, sql) -> Answer.json(
                        one("SELECT json FROM facts WHERE " + FactSql.HAS_ID + " AND type = 'article'", query, sql)));
        get(
                site,
                "/articles/{id}/text",
                Set.of(),
                (query, sql) -> Answer.text(one("SELECT text FROM article_texts WHERE article_id = ?", query, sql)));
        get(site, "", Set.of(), (query, sql) -> Answer.json(index()));
        resource(site, "/openapi.yaml", "openapi.yaml", "application/yaml; charset=utf-8");
        resource(site, "/record.schema.json", "/org/rapporteur/app/record.schema.json", "application/schema+json");
        site.get(ROOT + "/<rest>", ctx -> {
            throw Problem.of(
                    404, "There is nothing at this address.", "See " + ROOT + "/openapi.yaml for those there are.");
        });
    }

    private static void get(Site site, String path, Set<String> parameters, Question question) {
        site.get(ROOT + path, ctx -> {
            Request request = Request.of(ctx, parameters);
            Answer answer = site.read(sql -> {
                String tag = request.tag(sql);
                return request.has(tag)
                        ? Answer.unchanged(tag)
                        : question.ask(request, sql).withTag(tag);
            });
            answer.send(ctx);
        });
    }

    private static String one(String query, Request request, Sql sql) throws SQLException {
        String found = sql.text(query, request.id());
        if (found == null) {
            throw Problem.notFound("There is nothing with the id “" + request.id() + "”.");
        }
        return found;
    }

    private static String index() {
        TreeMap<String, String> out = new TreeMap<>();
        Collection.ALL.forEach(c -> out.put(c.name(), ROOT + "/" + c.name()));
        out.put("search", ROOT + "/search?q={query}");
        out.put("openapi", ROOT + "/openapi.yaml");
        return Json.write(out);
    }

    private static void resource(Site site, String path, String name, String type) {
        byte[] bytes = bytes(name);
        site.get(ROOT + path, ctx -> {
            Request.of(ctx, Set.of());
            ctx.contentType(type).result(bytes);
        });
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Api.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Question {
        Answer ask(Request request, Sql sql) throws SQLException;
    }
}
