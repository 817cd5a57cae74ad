package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.record.Article;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.FactSql;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;

/** Two articles side by side on a meeting or a claim that both tell. */
final class TellingsPage implements Page {
    /** So many of the others are offered. */
    private static final int OTHERS = 40;

    @Override
    public void add(Site site) {
        site.get("/tellings", ctx -> {
            Params params = site.params(ctx);
            TellingsView view = site.read(sql -> view(params, sql));
            site.render(ctx, "tellings.jte", "Side by side", Map.of("view", view));
        });
    }

    private static TellingsView view(Params params, Sql sql) throws SQLException {
        String fact = params.value("fact");
        String kind = sql.text("SELECT type FROM main.facts WHERE id = ? AND type IN ('meeting', 'claim')", fact);
        if (kind == null) {
            throw Problem.notFound("There is no meeting and no claim “" + fact + "” in this record.");
        }
        List<Tellings.Telling> all = Tellings.all(kind, fact, sql);
        boolean whole = "yes".equals(params.oneOf("whole", Set.of("yes", "no")));
        List<TellingsView.Page> pages = new ArrayList<>();
        for (String side : List.of("left", "right")) {
            String article = params.value(side);
            if (all.stream().noneMatch(t -> t.article().equals(article))) {
                throw Problem.notFound("No article “" + article + "” of this record tells of it.");
            }
            pages.add(page(kind, fact, article, whole, others(params, side, all), sql));
        }
        return new TellingsView(
                kind,
                new Item(Tellings.title(kind, fact, sql), Links.fact(kind, fact)),
                pages,
                whole
                        ? new Item("only what they say of it", params.with("whole", ""))
                        : new Item("the whole texts", params.with("whole", "yes")));
    }

    /** The articles that could stand on a side: those nearest in the order of publication. */
    private static List<Item> others(Params params, String side, List<Tellings.Telling> all) {
        int at = 0;
        while (!all.get(at).article().equals(params.value(side))) {
            at++;
        }
        int from = Math.max(0, Math.min(at - OTHERS / 2, all.size() - OTHERS));
        return all.subList(from, Math.min(all.size(), from + OTHERS)).stream()
                .map(t -> new Item(
                        t.name(), t.article().equals(params.value(side)) ? null : params.with(side, t.article())))
                .toList();
    }

    private static TellingsView.Page page(
            String kind, String fact, String id, boolean whole, List<Item> others, Sql sql) throws SQLException {
        String json = sql.text("SELECT json FROM facts WHERE " + FactSql.HAS_ID + " AND type = 'article'", id);
        String text = sql.text("SELECT text FROM article_texts WHERE article_id = ?", id);
        if (json == null || text == null) {
            throw Problem.notFound("There is no article “" + id + "” in this record.");
        }
        Article article = (Article) JsonLines.read(json);
        List<Mark> marks = Marks.of(id, Set.of(kind), sql).stream()
                .filter(m -> m.id().equals(fact))
                .toList();
        List<Block> blocks = Blocks.of(article, text, marks);
        return new TellingsView.Page(
                article,
                says(kind, fact, id, sql),
                whole ? blocks : blocks.stream().filter(TellingsPage::isMarked).toList(),
                others);
    }

    private static boolean isMarked(Block block) {
        return block.pieces().stream().anyMatch(p -> p.text() == null);
    }

    /** What an article alone says of a fact: the values on which the pages differ, or its side of a claim. */
    private static List<String> says(String kind, String fact, String article, Sql sql) throws SQLException {
        Map<String, List<String>> out = new LinkedHashMap<>();
        String query = kind.equals(Tellings.MEETING)
                ? "SELECT DISTINCT field, value FROM meeting_differences WHERE meeting_id = ? AND article_id = ?"
                : "SELECT DISTINCT s.side || ' by' AS field, coalesce(p.name, s.source_text, 'the outlet itself') AS value"
                        + " FROM claim_sides s LEFT JOIN actors p ON p.id = s.source_id"
                        + " WHERE s.claim_id = ? AND s.article_id = ?";
        sql.each(
                query,
                r -> out.computeIfAbsent(r.string("field"), f -> new ArrayList<>())
                        .add(r.string("value")),
                fact,
                article);
        return out.entrySet().stream()
                .map(e -> e.getKey() + " " + String.join(", ", e.getValue()))
                .toList();
    }
}
