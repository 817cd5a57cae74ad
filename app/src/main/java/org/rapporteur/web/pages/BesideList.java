package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.List;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** Whom the articles that quote somebody quote too. */
final class BesideList {
    static final Listing LISTING = new Listing(
            "beside",
            "Quoted beside",
            "Whom the articles that quote an actor quote too.",
            List.of(Field.text("actor", "Actor (id)")),
            List.of(
                    Column.hidden("id"),
                    Column.prose("name", "Speaker"),
                    Column.number("articles", "Articles in common"),
                    Column.number("statements", "Statements in them")),
            BesideList::query,
            BesideList::row);

    private BesideList() {}

    private static Select query(Params params) {
        String actor = params.text("actor");
        if (actor == null) {
            throw Problem.badRequest("no actor is given", "Choose one on the page of the actors.");
        }
        return Select.of(
                        "SELECT t.speaker_id AS beside, s.speaker_id AS id, count(DISTINCT s.article_id) AS articles,"
                                + " count(DISTINCT s.id) AS statements FROM statements t"
                                + " JOIN statements s ON s.article_id = t.article_id AND s.speaker_id <> t.speaker_id"
                                + " GROUP BY t.speaker_id, s.speaker_id",
                        "g")
                .is("g.beside", actor)
                .join("JOIN actors o ON o.id = g.id")
                .columns("g.*, o.name")
                .order("g.articles DESC, g.statements DESC, g.id");
    }

    private static List<Cell> row(Row row) throws SQLException {
        String id = row.string("id");
        return List.of(
                Cell.of(id),
                Cell.link(row.text("name"), Links.actor(id)),
                Cell.of(row.number("articles")),
                Cell.of(row.number("statements")));
    }
}
