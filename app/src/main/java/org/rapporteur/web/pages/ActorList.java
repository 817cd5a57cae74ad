package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.JsonLines;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** Everybody that the pages name, those with most mentions first. */
final class ActorList {
    private static final List<String> KINDS =
            Stream.of(ActorKind.values()).map(JsonLines::name).toList();

    static final Listing LISTING = new Listing(
            "actors",
            "Actors",
            "Persons, states and bodies that the pages name, those with most mentions first.",
            List.of(
                    Field.choice("kind", "Kind", KINDS),
                    new Field("country", "Country", List.of(), "RUS"),
                    Field.text("q", "Name or alias")),
            List.of(
                    Column.hidden("id"),
                    Column.prose("name", "Name"),
                    Column.text("kind", "Kind"),
                    Column.text("country", "Country"),
                    Column.list("roles", "Roles"),
                    Column.list("aliases", "Also written"),
                    Column.number("mentions", "Mentions"),
                    Column.number("articles", "Articles"),
                    Column.number("statements", "Statements"),
                    Column.number("meetings", "Meetings")),
            ActorList::query,
            ActorList::row);

    private ActorList() {}

    private static Select query(Params params) {
        String country = params.text("country");
        Select out = Select.from("actors", "a")
                .is("a.kind", params.oneOf("kind", KINDS))
                .join("LEFT JOIN actor_counts n ON n.actor_id = a.id")
                .is("a.country", country == null ? null : country.toUpperCase(java.util.Locale.ROOT))
                .columns(
                        "a.id, a.name, a.kind, a.country, coalesce(n.mentions, 0) AS mentions, coalesce(n.articles, 0) AS articles,"
                                + " (SELECT count(*) FROM statements s WHERE s.speaker_id = a.id) AS statements,"
                                + " (SELECT count(DISTINCT meeting_id) FROM meeting_attendance t WHERE t.actor_id = a.id) AS meetings,"
                                + " (SELECT json_group_array(title) FROM (SELECT DISTINCT title FROM actor_roles r"
                                + " WHERE r.actor_id = a.id ORDER BY title LIMIT 3)) AS roles,"
                                + " (SELECT json_group_array(alias) FROM (SELECT alias FROM actor_aliases x"
                                + " WHERE x.actor_id = a.id ORDER BY alias)) AS aliases")
                .order("coalesce((SELECT mentions FROM actor_counts WHERE actor_id = a.id), 0) DESC, a.name, a.id");
        String words = params.text("q");
        if (words != null) {
            String part = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            out.where(
                    "a.name LIKE ? ESCAPE '\\' OR a.id IN (SELECT actor_id FROM actor_aliases"
                            + " WHERE alias LIKE ? ESCAPE '\\')",
                    part,
                    part);
        }
        return out;
    }

    private static List<Cell> row(Row row) throws SQLException {
        String id = row.string("id");
        return List.of(
                Cell.of(id),
                Cell.link(row.text("name"), Links.path("actors", id)),
                Cell.of(row.text("kind")),
                Cell.of(row.text("country")),
                new Cell(row.texts("roles").stream().map(Item::of).toList()),
                new Cell(row.texts("aliases").stream().map(Item::of).toList()),
                Cell.of(row.number("mentions")),
                Cell.of(row.number("articles")),
                Cell.of(row.number("statements")),
                Cell.of(row.number("meetings")));
    }
}
