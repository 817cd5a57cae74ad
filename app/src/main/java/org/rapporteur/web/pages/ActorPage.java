package org.rapporteur.web.pages;

import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.rapporteur.store.RecordException;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/** An actor: names, roles, what is said, done and wanted, and how each outlet calls the actor. */
final class ActorPage implements Page {
    @Override
    public void add(Site site) {
        site.get("/actors/{id}", ctx -> answer(site, ctx));
    }

    private static void answer(Site site, Context ctx) throws RecordException {
        String id = ctx.pathParam("id");
        Params params = site.params(ctx).and("actor", id);
        ActorView view = site.read(sql -> view(id, params, sql));
        site.render(ctx, "actor.jte", view.name(), Map.of("view", view));
    }

    private static ActorView view(String id, Params params, Sql sql) throws SQLException {
        List<String> aliases = sql.all(
                "SELECT alias FROM actor_aliases WHERE actor_id = ? ORDER BY alias", r -> r.string("alias"), id);
        List<Panel> panels = new ActorPanels(id, params, sql).all();
        ActorView out = sql.first(
                "SELECT a.name, a.kind, a.country, n.mentions, n.articles FROM actors a"
                        + " LEFT JOIN actor_counts n ON n.actor_id = a.id WHERE a.id = ?",
                r -> new ActorView(
                        id,
                        r.string("name"),
                        r.string("kind"),
                        r.text("country"),
                        aliases,
                        r.number("mentions"),
                        r.number("articles"),
                        panels),
                id);
        if (out == null) {
            throw Problem.notFound("There is no actor “" + id + "” in this record.");
        }
        return out;
    }
}
