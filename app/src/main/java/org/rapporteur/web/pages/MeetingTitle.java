package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.view.MeetingName;
import org.rapporteur.web.Item;
import org.rapporteur.web.Row;
import org.rapporteur.web.Sql;

/** How a meeting is called on the pages: by the name that it has or, where that says little, by who met. */
final class MeetingTitle {
    /** What a query of meetings {@code m} has to give for {@link #of}. */
    static final String COLUMNS = "m.name AS meeting_name, m.place AS meeting_place,"
            + " m.reader AS meeting_reader, " + who("m.id", "host")
            + " AS meeting_hosts, " + who("m.id", "participant") + " AS meeting_guests";

    /** The date of a meeting {@code m} as it is shown, with how it is known. */
    static final String DATE = "m.date || iif(m.date_basis IS NULL, '', ' (' || m.date_basis || ')')";

    private MeetingTitle() {}

    /** The title of the meeting of a row. */
    static String of(Row row) throws SQLException {
        Map<String, String> hosts = names(row, "meeting_hosts");
        Map<String, String> guests = names(row, "meeting_guests");
        guests.keySet().removeAll(hosts.keySet());
        String name = MeetingName.of(
                row.string("meeting_name"),
                row.text("meeting_place"),
                List.copyOf(hosts.values()),
                List.copyOf(guests.values()));
        return row.text("meeting_reader") == null ? name : name + " (second reader)";
    }

    /** The title of a meeting of the record. */
    static String of(String id, Sql sql) throws SQLException {
        String title = sql.first("SELECT " + COLUMNS + " FROM meetings m WHERE m.id = ?", MeetingTitle::of, id);
        return title == null ? id : title;
    }

    private static Map<String, String> names(Row row, String column) throws SQLException {
        Map<String, String> out = new LinkedHashMap<>();
        for (Item actor : row.actors(column)) {
            out.putIfAbsent(String.valueOf(actor.href()), actor.text());
        }
        return out;
    }

    /**
     * Those who had a part in a meeting, as a JSON array of pairs of an id and a name; a side is not among them where those
     * who act for it are.
     */
    static String who(String meeting, String part) {
        return "(SELECT json_group_array(json_array(a.id, a.name)) FROM meeting_attendance t"
                + " JOIN actors a ON a.id = t.actor_id WHERE t.meeting_id = " + meeting + " AND t.part = '" + part
                + "' AND NOT EXISTS (SELECT 1 FROM meeting_attendance o JOIN actors b ON b.id = o.actor_id"
                + " WHERE o.meeting_id = t.meeting_id AND o.part = t.part AND b.side_id = a.id AND b.id <> a.id))";
    }
}
