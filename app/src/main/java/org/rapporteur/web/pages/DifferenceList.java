package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.record.Difference;
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

/** Where sources disagree, with the sides. */
final class DifferenceList {
    private static final List<String> KINDS =
            Stream.of(Difference.Kind.values()).map(JsonLines::name).toList();

    static final Listing LISTING = new Listing(
            "differences",
            "Differences",
            "Where the sources disagree. Each side opens the words that it stands on.",
            fields(),
            List.of(
                    Column.hidden("id"),
                    Column.prose("topic", "On what"),
                    Column.text("kind", "Kind"),
                    Column.list("sides", "Sides"),
                    Column.number("values", "Versions"),
                    Column.number("articles", "Articles")),
            DifferenceList::query,
            DifferenceList::row);

    private DifferenceList() {}

    private static List<Field> fields() {
        List<Field> out = new ArrayList<>(Field.period());
        out.add(Field.choice("kind", "Kind", KINDS));
        out.add(Field.text("outlet", "Outlet"));
        out.add(Field.text("q", "Words"));
        return out;
    }

    private static Select query(Params params) {
        Select out = Select.from("differences", "d")
                .is("d.kind", params.oneOf("kind", KINDS))
                .contains(params.text("q"), "d.topic")
                .columns(
                        "d.id, d.topic, d.kind,"
                                + " (SELECT json_group_array(json_array(article_id, cite_start, value, outlet)) FROM"
                                + " (SELECT s.article_id, s.cite_start, s.value, a.outlet_name AS outlet"
                                + " FROM difference_sides s JOIN articles a ON a.id = s.article_id WHERE s.difference_id = d.id"
                                + " ORDER BY s.value, a.published_first, a.id)) AS sides,"
                                + " (SELECT count(DISTINCT value) FROM difference_sides s WHERE s.difference_id = d.id) AS versions,"
                                + " (SELECT count(DISTINCT article_id) FROM difference_sides s WHERE s.difference_id = d.id) AS articles")
                .order("d.kind, d.topic, d.id");
        Filters.told(out, params, "d.id IN (SELECT difference_id FROM difference_sides WHERE article_id IN");
        return out;
    }

    private static List<Cell> row(Row row) throws SQLException {
        String id = row.string("id");
        List<Item> sides = new ArrayList<>();
        for (List<String> side : row.lists("sides")) {
            sides.add(new Item(
                    side.get(2) + " — " + side.get(3), Links.mark(side.get(0), id, Integer.parseInt(side.get(1)))));
        }
        return List.of(
                Cell.of(id),
                Cell.link(row.text("topic"), Links.path("fact", id)),
                Cell.of(row.text("kind")),
                new Cell(sides),
                Cell.of(row.number("versions")),
                Cell.of(row.number("articles")));
    }
}
