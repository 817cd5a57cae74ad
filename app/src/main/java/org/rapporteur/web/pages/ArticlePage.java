package org.rapporteur.web.pages;

import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.record.Article;
import org.rapporteur.record.Citer;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Segment;
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
        String json = sql.text("SELECT json FROM facts WHERE id = ? AND type = 'article'", id);
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
                blocks(article, text, marks),
                kindLinks(id, kinds));
    }

    private static List<Item> copies(String id, Sql sql) throws SQLException {
        return sql.all(
                "SELECT id, outlet_name AS outlet FROM articles WHERE duplicate_of = ? ORDER BY id",
                r -> new Item(r.string("outlet"), Links.path("articles", r.string("id"))),
                id);
    }

    private static List<Block> blocks(Article article, String text, List<Mark> marks) {
        List<Block> out = new ArrayList<>();
        Citer citer = new Citer(article.id(), text);
        MarkedText marked = new MarkedText(article.id(), text, marks);
        int at = 0;
        for (Segment s : article.segments()) {
            int start = Math.max(at, citer.charOffset(s.start()));
            int end = citer.charOffset(s.end());
            lines("between", at, start, text, citer, marked, marks, out);
            lines(JsonLines.name(s.role()), start, end, text, citer, marked, marks, out);
            at = Math.max(at, end);
        }
        lines("between", at, text.length(), text, citer, marked, marks, out);
        return out;
    }

    private static void lines(
            String role,
            int from,
            int to,
            String text,
            Citer citer,
            MarkedText marked,
            List<Mark> marks,
            List<Block> out) {
        boolean first = out.isEmpty() || !out.get(out.size() - 1).role().equals(role);
        for (int at = from; at < to; ) {
            int lineEnd = text.indexOf('\n', at);
            int end = lineEnd < 0 || lineEnd > to ? to : lineEnd;
            if (!text.substring(at, end).isBlank()) {
                List<Piece> pieces = marked.pieces(at, end);
                out.add(new Block(role, first, pieces, notes(citer.codePoint(at), citer.codePoint(end), marks)));
                first = false;
            }
            at = end + 1;
        }
    }

    /** The marks that begin between two places, each fact once. */
    private static List<Mark> notes(int from, int to, List<Mark> marks) {
        Map<String, Mark> out = new LinkedHashMap<>();
        for (Mark m : marks) {
            if (m.start() >= from && m.start() < to) {
                out.putIfAbsent(m.kind() + " " + m.href(), m);
            }
        }
        return List.copyOf(out.values());
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
