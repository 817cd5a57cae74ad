package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.List;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** Who holds which role, as each page tells it. */
final class RoleList {
    static final Listing LISTING = new Listing(
            "roles",
            "Roles",
            "Who holds which role, as each page tells it, the latest first. A role opens the sentence.",
            List.of(Field.text("actor", "Who"), Field.text("outlet", "Outlet"), Field.text("q", "Role")),
            List.of(
                    Column.hidden("id"),
                    Column.text("who", "Who"),
                    Column.text("date", "As of"),
                    Column.prose("title", "Role"),
                    Column.text("of", "Of"),
                    Column.text("outlet", "In"),
                    Column.hidden("article")),
            RoleList::query,
            RoleList::row);

    private RoleList() {}

    private static Select query(Params params) {
        Select out = Select.from("actor_roles", "r")
                .contains(params.text("q"), "r.title")
                .join("JOIN actors p ON p.id = r.actor_id JOIN articles a ON a.id = r.article_id"
                        + " LEFT JOIN actors o ON o.id = r.of_id")
                .columns("r.actor_id, p.name, r.as_of, r.title, r.of_id, o.name AS body, r.article_id, r.cite_start,"
                        + " a.outlet_name AS outlet")
                .order("r.as_of IS NULL, r.as_of DESC, r.article_id, r.cite_start");
        Filters.actor(out, params.text("actor"), "r.actor_id IN");
        Filters.outlet(out, params.text("outlet"), "r.article_id");
        return out;
    }

    private static List<Cell> row(Row row) throws SQLException {
        String id = row.string("actor_id");
        String article = row.string("article_id");
        return List.of(
                Cell.of(id),
                Cell.link(row.text("name"), Links.actor(id)),
                Cell.of(row.text("as_of")),
                Cell.link(row.text("title"), Links.mark(article, id, row.number("cite_start"), "actor")),
                Cell.link(row.text("body"), Links.actor(row.text("of_id"))),
                Cell.of(row.text("outlet")),
                Cell.of(article));
    }
}
