package org.rapporteur.web.pages;

import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.record.Article;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.FactSql;
import org.rapporteur.store.RecordException;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/** An article: its text as it stood, with the facts that it tells. */
final class ArticlePage implements Page {
    @Override
    public void add(Site site) {
        site.get("/articles/{id}", ctx -> answer(site, ctx));
    }

    private static void answer(Site site, Context ctx) throws RecordException {
        String id = ctx.pathParam("id");
        Params params = site.params(ctx);
        Set<String> kinds = kinds(params);
        ArticleView view = site.read(sql -> view(id, kinds, sql));
        String title = view.article().title();
        site.render(ctx, "article.jte", title == null ? "Article " + id : title, Map.of("view", view));
    }

    private static Set<String> kinds(Params params) {
        String show = params.text("show");
        if (show == null) {
            return new LinkedHashSet<>(Marks.USUAL);
        }
        Set<String> out = new LinkedHashSet<>(Arrays.asList(show.split(",")));
        out.remove("none");
        if (!Marks.KINDS.containsAll(out)) {
            throw Problem.badRequest(
                    "“" + show + "” in “show” names no kinds of facts",
                    "It can name some of: " + String.join(",", Marks.KINDS) + ".");
        }
        return out;
    }

    private static ArticleView view(String id, Set<String> kinds, Sql sql) throws SQLException {
        String json = sql.text("SELECT json FROM facts WHERE " + FactSql.HAS_ID + " AND type = 'article'", id);
        String text = sql.text("SELECT text FROM article_texts WHERE article_id = ?", id);
        if (json == null || text == null) {
            throw Problem.notFound("There is no article “" + id + "” in this record.");
        }
        Article article = (Article) JsonLines.read(json);
        List<Mark> marks = Marks.of(id, kinds, sql);
        return new ArticleView(
                article,
                Links.outside(article.source()),
                article.duplicateOf() == null ? null : Links.path("articles", article.duplicateOf()),
                copies(id, sql),
                Blocks.of(article, text, marks),
                kindLinks(id, kinds),
                Tellings.of(id, sql));
    }

    private static List<Item> copies(String id, Sql sql) throws SQLException {
        return sql.all(
                "SELECT id, outlet_name AS outlet FROM articles WHERE duplicate_of = ? ORDER BY id",
                r -> new Item(r.string("outlet"), Links.path("articles", r.string("id"))),
                id);
    }

    private static List<ArticleView.Kind> kindLinks(String id, Set<String> shown) {
        List<ArticleView.Kind> out = new ArrayList<>();
        for (String kind : Marks.KINDS) {
            List<String> others = new ArrayList<>(Marks.KINDS);
            others.removeIf(k -> k.equals(kind) == shown.contains(k));
            String show = others.isEmpty() ? "none" : String.join(",", others);
            out.add(new ArticleView.Kind(
                    kind, shown.contains(kind), Links.query(Links.path("articles", id), Map.of("show", show))));
        }
        return out;
    }
}
