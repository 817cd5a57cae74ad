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

/** An outlet: whom it quotes, how it calls the parties, what it alone tells and what it leaves out. */
final class SourcePage implements Page {
    @Override
    public void add(Site site) {
        site.get("/sources/{outlet}", ctx -> answer(site, ctx));
    }

    private static void answer(Site site, Context ctx) throws RecordException {
        String outlet = ctx.pathParam("outlet");
        Params params = site.params(ctx).and("outlet", outlet);
        SourceView view = site.read(sql -> view(outlet, params, sql));
        site.render(ctx, "source.jte", outlet, Map.of("view", view));
    }

    private static SourceView view(String outlet, Params params, Sql sql) throws SQLException {
        int articles = sql.count("SELECT count(*) FROM articles WHERE publisher = ?", outlet);
        if (articles == 0) {
            throw Problem.notFound("No article of this record is from “" + outlet + "”.");
        }
        String from = " FROM statements s JOIN articles a ON a.id = s.article_id WHERE a.publisher = ?";
        int statements = sql.count("SELECT count(*)" + from, outlet);
        int named = sql.count("SELECT count(*)" + from + " AND s.anonymous = 0 AND s.speaker_id IS NOT NULL", outlet);
        return new SourceView(
                outlet,
                articles,
                sql.text("SELECT min(published_first) FROM articles WHERE publisher = ?", outlet),
                sql.text("SELECT max(published_last) FROM articles WHERE publisher = ?", outlet),
                statements,
                named,
                List.of(
                        SourcePanels.quoted(outlet, sql),
                        Panel.of(
                                "unnamed",
                                "Unnamed sources",
                                "It names all it quotes.",
                                "outlet",
                                GapLists.UNNAMED,
                                params,
                                sql),
                        SourcePanels.calls(outlet, sql),
                        Panel.of(
                                "alone",
                                "What it alone tells",
                                "Nothing: others tell all of it too.",
                                "outlet",
                                GapLists.SINGLE,
                                params,
                                sql),
                        Panel.of(
                                "left-out",
                                "What it leaves out",
                                "Nothing: it tells of every dated meeting of its period.",
                                "outlet",
                                GapLists.LEFT_OUT,
                                params,
                                sql),
                        Panel.of(
                                "articles",
                                "Articles",
                                "There are none.",
                                "publisher",
                                ArticleList.LISTING,
                                params,
                                sql)));
    }
}
