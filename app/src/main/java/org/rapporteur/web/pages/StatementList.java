package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** Who said what, in the order of time. */
final class StatementList {
    private static final List<String> KINDS = List.of("direct", "mixed", "indirect");
    private static final List<String> STANCES =
            List.of("asserts", "denies", "demands", "offers", "threatens", "praises", "doubts");

    static final Listing LISTING = new Listing(
            "statements",
            "Statements",
            "Who said what, in the order of time. A statement whose day is not told stands at the day of its article.",
            fields(),
            List.of(
                    Column.hidden("id"),
                    Column.text("date", "Date"),
                    Column.hidden("said"),
                    Column.text("speaker", "Speaker"),
                    Column.text("stance", "Stance"),
                    Column.prose("content", "Said"),
                    Column.text("kind", "Kind"),
                    Column.text("via", "To"),
                    Column.text("outlet", "In"),
                    Column.hidden("article")),
            StatementList::query,
            StatementList::row);

    private StatementList() {}

    private static List<Field> fields() {
        List<Field> out = new ArrayList<>(Field.period());
        out.add(Field.text("actor", "Speaker"));
        out.add(Field.text("party", "For"));
        out.add(Field.choice("stance", "Stance", STANCES));
        out.add(Field.choice("kind", "Kind", KINDS));
        out.add(Field.text("outlet", "Outlet"));
        out.add(Field.text("q", "Words"));
        return out;
    }

    private static Select query(Params params) {
        Select out = Select.from("statements", "s")
                .between("s.day", "coalesce(s.said_last, s.day)", params.firstDay("from"), params.lastDay("to"))
                .is("s.stance", params.oneOf("stance", STANCES))
                .is("s.kind", params.oneOf("kind", KINDS))
                .contains(params.text("q"), "s.content")
                .join("JOIN articles a ON a.id = s.article_id LEFT JOIN actors p ON p.id = s.speaker_id")
                .columns(
                        "s.id, s.said, a.published, s.speaker_id, coalesce(p.name, s.speaker_text) AS speaker, s.stance,"
                                + " s.content, s.kind, s.reader, s.via, s.article_id, a.outlet_name AS outlet")
                .order("s.day IS NULL, s.day, s.article_id, s.cite_start");
        Filters.outlet(out, params.text("outlet"), "s.article_id");
        Filters.actor(
                out,
                params.text("actor"),
                "s.speaker_id IN",
                "s.affiliation_id IN",
                "s.id IN (SELECT statement_id FROM statement_cospeakers WHERE actor_id IN");
        Filters.actor(
                out,
                params.text("party"),
                "s.speaker_id IN (SELECT actor_id FROM " + Sides.TABLE + " WHERE party_id IN");
        return out;
    }

    private static List<Cell> row(Row row) throws SQLException {
        String said = row.text("said");
        String id = row.string("id");
        String reader = row.text("reader");
        return List.of(
                Cell.of(id),
                Cell.of(said != null ? said : row.text("published")),
                Cell.of(said),
                Cell.link(row.text("speaker"), Links.actor(row.text("speaker_id"))),
                Cell.of(row.text("stance")),
                Cell.link(row.text("content"), Links.path("fact", id)),
                Cell.of(Item.of(row.string("kind")), reader == null ? null : Item.of("second reader " + reader)),
                Cell.of(row.text("via")),
                Cell.of(new Item(row.string("outlet"), Links.mark(row.string("article_id"), id))),
                Cell.of(row.text("article_id")));
    }
}
