package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.PositionStance;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** What the parties want: as it stands at a date, and all that was ever told. */
final class PositionLists {
    static final List<String> STANCES =
            Stream.of(PositionStance.values()).map(JsonLines::name).toList();

    private static final List<Column> COLUMNS = List.of(
            Column.hidden("id"),
            Column.text("date", "Date"),
            Column.text("party", "Party"),
            Column.text("stance", "Stance"),
            Column.text("topic", "Topic"),
            Column.prose("issue", "Issue"),
            Column.text("condition", "Condition").rare(),
            Column.text("change", "Change").rare(),
            Column.text("before", "Before").rare(),
            Column.text("voiced_by", "Voiced by").rare(),
            Column.text("outlet", "In"),
            Column.hidden("article"),
            Column.hidden("party_id"));

    /** The latest position of each party on each issue. */
    static final Listing STANDING = new Listing(
            "positions",
            "Positions",
            "What each party wants, as it stands. A name opens the sentence, an issue its history.",
            fields(true),
            COLUMNS,
            PositionLists::standing,
            PositionLists::row);

    /** All positions. */
    static final Listing HISTORY = new Listing(
            "positions/history",
            "History of positions",
            "Every position that the pages tell of, in the order of time.",
            fields(false),
            COLUMNS,
            PositionLists::history,
            PositionLists::row);

    /** Those that their party has dropped, with those on the same topic that it held until then. */
    static final String DROPPED = "SELECT e.id FROM positions d JOIN positions e ON e.party_id = d.party_id"
            + " AND e.stance = d.stance AND (e.id = d.id OR e.topic = d.topic AND e.day <= d.day) WHERE d.change = 'dropped'";

    /** The party's last position on the same topic before a row's own: stance and day. */
    private static final String BEFORE = "(SELECT b.stance || ', ' || b.day FROM positions b"
            + " WHERE b.party_id = o.party_id AND b.topic = o.topic AND b.day < o.day ORDER BY b.day DESC, b.id LIMIT 1)";

    private PositionLists() {}

    private static List<Field> fields(boolean at) {
        List<Field> out = new ArrayList<>();
        if (at) {
            out.add(new Field("at", "As at", List.of(), "2019-05"));
        } else {
            out.addAll(Field.period());
        }
        out.add(Field.text("actor", "Party"));
        if (!at) {
            out.add(Field.text("topic", "Topic"));
        }
        out.add(Field.choice("stance", "Stance", STANCES));
        out.add(Field.text("outlet", "Outlet"));
        out.add(Field.text("q", "Words"));
        return out;
    }

    private static Select standing(Params params) {
        Select out = base(params)
                .order("o.topic IS NULL, coalesce(o.topic, lower(o.issue)), o.day DESC, o.party_id, o.id")
                .where("o.id NOT IN (" + DROPPED + ")");
        LocalDate at = params.lastDay("at");
        String latest = "o.rowid = (SELECT l.rowid FROM positions l WHERE l.party_id = o.party_id"
                + " AND substr(lower(l.issue), 1, 12) = substr(lower(o.issue), 1, 12)"
                + " AND lower(l.issue) = lower(o.issue)" + (at == null ? "" : " AND l.day <= ?")
                + " ORDER BY l.day DESC, l.rowid DESC LIMIT 1)";
        return at == null ? out.where(latest) : out.where(latest, at.toString());
    }

    private static Select history(Params params) {
        return base(params)
                .between("o.day", "coalesce(o.date_last, o.day)", params.firstDay("from"), params.lastDay("to"))
                .is("o.issue COLLATE NOCASE", params.text("issue"))
                .is("o.topic", params.text("topic"));
    }

    private static Select base(Params params) {
        Select out = Select.from("positions", "o")
                .is("o.stance", params.oneOf("stance", STANCES))
                .contains(params.text("q"), "o.issue", "o.condition")
                .join(
                        "JOIN articles a ON a.id = o.article_id JOIN actors p ON p.id = o.party_id LEFT JOIN actors v ON v.id = o.voiced_by_id")
                .columns(
                        "o.id, o.date, a.published, o.party_id, p.name AS party, o.stance, o.topic, o.issue, o.condition, o.change, "
                                + BEFORE + " AS before,"
                                + " o.voiced_by_id, v.name AS voice, o.article_id, a.outlet_name AS outlet")
                .order("o.day IS NULL, o.day, o.article_id, o.cite_start, o.id");
        Filters.outlet(out, params.text("outlet"), "o.article_id");
        Filters.actor(out, params.text("actor"), "o.party_id IN", "o.voiced_by_id IN");
        return out;
    }

    private static List<Cell> row(Row row) throws SQLException {
        String id = row.string("id");
        return List.of(
                Cell.of(id),
                Cell.of(row.text("date") == null ? row.text("published") : row.text("date")),
                Cell.link(row.text("party"), Links.actor(row.text("party_id"))),
                Cell.of(row.text("stance")),
                Cell.of(row.text("topic")),
                Cell.link(row.text("issue"), Links.path("fact", id)),
                Cell.of(row.text("condition")),
                Cell.of(row.text("change")),
                Cell.of(row.text("before")),
                Cell.link(row.text("voice"), Links.actor(row.text("voiced_by_id"))),
                Cell.of(new Item(row.string("outlet"), Links.mark(row.string("article_id"), id))),
                Cell.of(row.text("article_id")),
                Cell.of(row.text("party_id")));
    }
}
