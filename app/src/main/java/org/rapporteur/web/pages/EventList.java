package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.FactSql;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** Who did what to whom, in the order of time. */
final class EventList {
    private static final List<String> TYPES =
            Stream.of(EventType.values()).map(JsonLines::name).toList();
    private static final List<String> STATUSES =
            Stream.of(EventStatus.values()).map(JsonLines::name).toList();

    static final Listing LISTING = new Listing(
            "events",
            "Events",
            "Who did what to whom, in PLOVER’s terms. What is only alleged, denied, planned or supposed says so.",
            fields(),
            List.of(
                    Column.hidden("id"),
                    Column.text("date", "Date"),
                    Column.text("actor", "Actor"),
                    Column.text("type", "Event"),
                    Column.text("recipient", "Recipient"),
                    Column.text("status", "Status"),
                    Column.text("by", "Says who").rare(),
                    Column.text("place", "Place").rare(),
                    Column.prose("words", "Words"),
                    Column.list("counts", "Toll").rare(),
                    Column.text("outlet", "In"),
                    Column.hidden("article")),
            EventList::query,
            EventList::row);

    private EventList() {}

    private static List<Field> fields() {
        List<Field> out = new ArrayList<>(Field.period());
        out.add(Field.text("actor", "Party"));
        out.add(Field.choice("kind", "Event", TYPES));
        out.add(Field.choice("status", "Status", STATUSES));
        out.add(Field.text("place", "Place"));
        out.add(Field.text("outlet", "Outlet"));
        out.add(Field.text("q", "Words"));
        return out;
    }

    private static Select query(Params params) {
        Select out = Select.from("events", "e")
                .between("e.day", "coalesce(e.date_last, e.day)", params.firstDay("from"), params.lastDay("to"))
                .is("e.event_type", params.oneOf("kind", TYPES))
                .is("e.status", params.oneOf("status", STATUSES))
                .contains(params.text("place"), "e.place")
                .contains(params.text("q"), FactSql.words("e"))
                .join(
                        "JOIN articles a ON a.id = e.article_id LEFT JOIN actors x ON x.id = e.actor_id LEFT JOIN actors r ON r.id = e.recipient_id"
                                + " LEFT JOIN actors b ON b.id = e.by_id")
                .columns("e.id, e.date, a.published, e.actor_id, x.name AS actor, e.event_type, e.recipient_id,"
                        + " r.name AS recipient, " + Recipient.COLUMN
                        + ", e.status, e.by_id, b.name AS by_name, e.place, " + FactSql.words("e")
                        + " AS words, e.article_id,"
                        + " a.outlet_name AS outlet, " + Tolls.COLUMN)
                .order("e.day IS NULL, e.day, e.article_id, e.cite_start, e.id");
        Filters.outlet(out, params.text("outlet"), "e.article_id");
        Filters.actor(out, params.text("actor"), "e.actor_id IN", "e.recipient_id IN", "e.by_id IN");
        return out;
    }

    private static List<Cell> row(Row row) throws SQLException {
        String id = row.string("id");
        return List.of(
                Cell.of(id),
                Cell.of(row.text("date") == null ? row.text("published") : row.text("date")),
                Cell.link(row.text("actor"), Links.actor(row.text("actor_id"))),
                Cell.of(row.text("event_type")),
                Recipient.cell(row),
                Cell.of(row.text("status")),
                Cell.link(row.text("by_name"), Links.actor(row.text("by_id"))),
                Cell.of(row.text("place")),
                Cell.link(row.text("words"), Links.path("fact", id)),
                Tolls.cell(row),
                Cell.of(new Item(row.string("outlet"), Links.mark(row.string("article_id"), id))),
                Cell.of(row.text("article_id")));
    }
}
