package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.rapporteur.store.PlaceId;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Links;
import org.rapporteur.web.Sql;

/** Whom an outlet quotes, and how it calls the parties. */
final class SourcePanels {
    private SourcePanels() {}

    static Panel quoted(String outlet, Sql sql) throws SQLException {
        String from = "FROM statements s JOIN articles a ON a.id = s.article_id JOIN actors p ON p.id = s.speaker_id"
                + " WHERE a.publisher = ?";
        return new Panel(
                "quoted",
                "Whom it quotes",
                List.of(
                        Column.prose("name", "Speaker"),
                        Column.text("kind", "Kind"),
                        Column.text("country", "Country"),
                        Column.number("articles", "Articles"),
                        Column.number("statements", "Statements")),
                sql.all(
                        "SELECT p.id, p.name, p.kind, p.country, count(DISTINCT a.id) AS articles, count(*) AS statements "
                                + from + " GROUP BY p.id ORDER BY statements DESC, p.name, p.id LIMIT ?",
                        r -> List.of(
                                Cell.link(r.text("name"), Links.actor(r.text("id"))),
                                Cell.of(r.text("kind")),
                                Cell.of(r.text("country")),
                                Cell.of(r.number("articles")),
                                Cell.link(
                                        r.text("statements"),
                                        Links.query("/statements", statements(r.string("id"), outlet)))),
                        outlet,
                        Panel.ROWS),
                sql.count("SELECT count(DISTINCT p.id) " + from, outlet),
                Links.query("/statements", Map.of("outlet", outlet)),
                "It quotes nobody who is known.");
    }

    private static Map<String, String> statements(String actor, String outlet) {
        return new java.util.TreeMap<>(Map.of("actor", actor, "outlet", outlet));
    }

    static Panel calls(String outlet, Sql sql) throws SQLException {
        String from = "FROM labels l JOIN articles a ON a.id = l.article_id JOIN actors p ON p.id = l.actor_id"
                + " WHERE a.publisher = ?";
        String grouped = " GROUP BY p.id, l.text, l.voice = 'outlet'";
        return new Panel(
                "calls",
                "How it calls the parties",
                List.of(
                        Column.text("party", "Party"),
                        Column.prose("label", "Label"),
                        Column.text("voice", "In whose voice"),
                        Column.number("times", "Times")),
                sql.all(
                        "SELECT p.id, p.name, l.text, l.voice, l.article_id, min(l.cite_start) AS cite_start, "
                                + PlaceId.sql("label", "l") + " AS place,"
                                + " count(*) AS times " + from + grouped
                                + " ORDER BY times DESC, p.name, l.text, l.voice LIMIT ?",
                        r -> List.of(
                                Cell.link(r.text("name"), Links.actor(r.text("id"))),
                                Cell.link(
                                        r.text("text"),
                                        Links.mark(
                                                r.string("article_id"),
                                                r.string("place"),
                                                r.number("cite_start"),
                                                "label")),
                                Cell.of(LabelList.voice(r.string("voice"))),
                                Cell.of(r.number("times"))),
                        outlet,
                        Panel.ROWS),
                sql.count("SELECT count(*) FROM (SELECT 1 " + from + grouped + ")", outlet),
                Links.query("/labels", Map.of("outlet", outlet)),
                "It gives no party a label.");
    }
}
