package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Sql;

/**
 * Parties and meetings, and who had what part in which.
 *
 * @param meetings the columns: those in which anybody is known to have had a part
 * @param parties the rows: states, bodies and groups, those with most meetings first
 * @param persons more rows: persons
 */
public record Matrix(List<Head> meetings, List<Party> parties, List<Party> persons) {
    /** The parts, the one that is shown first first. */
    static final List<String> PARTS = List.of("declined", "host", "observer", "participant");

    /**
     * A meeting.
     *
     * @param date EDTF, or null
     * @param label its place, or its name where that is not known
     */
    public record Head(String name, @Nullable String date, String label, String status, String href) {}

    /**
     * A row.
     *
     * @param parts for each meeting what part the party had, null for none that the pages tell
     */
    public record Party(Item actor, List<@Nullable Part> parts) {
        long count() {
            return parts.stream().filter(p -> p != null).count();
        }
    }

    /**
     * A cell.
     *
     * @param kind {@code host}, {@code participant}, {@code declined}, {@code observer}
     * @param words what it means, for those who do not see its place
     * @param href the sentence that it stands on
     */
    public record Part(String kind, String words, String href) {
        /** The sign of the kind. */
        public String sign() {
            return switch (kind) {
                case "host" -> "■";
                case "observer" -> "○";
                case "declined" -> "✕";
                default -> "●";
            };
        }
    }

    static Matrix of(List<String> ids, Sql sql) throws SQLException {
        if (ids.isEmpty()) {
            return new Matrix(List.of(), List.of(), List.of());
        }
        Attendance attendance = Attendance.of(ids, sql);
        Map<String, Head> heads = heads(ids, attendance.meetings(), sql);
        List<Party> parties = new ArrayList<>();
        List<Party> persons = new ArrayList<>();
        for (Attendance.Attendee a : attendance.attendees()) {
            List<@Nullable Part> row = new ArrayList<>();
            heads.forEach((meeting, head) -> row.add(part(a, meeting, head, attendance)));
            (a.isPerson() ? persons : parties).add(new Party(Item.actor(a.id(), a.name()), row));
        }
        Comparator<Party> most = Comparator.comparing(Party::count).reversed().thenComparing(p -> p.actor()
                .text());
        parties.sort(most);
        persons.sort(most);
        return new Matrix(List.copyOf(heads.values()), parties, persons);
    }

    private static @Nullable Part part(Attendance.Attendee attendee, String meeting, Head head, Attendance attendance) {
        Set<String> parts = attendance.parts(meeting, attendee.id());
        if (parts.isEmpty()) {
            return null;
        }
        List<String> said =
                PARTS.stream().filter(parts::contains).map(Matrix::words).toList();
        String kind = PARTS.stream().filter(parts::contains).findFirst().orElse("participant");
        String words = attendee.name() + " " + String.join(" and ", said) + ": " + head.name()
                + (head.date() == null ? "" : ", " + head.date());
        return new Part(kind, words, attendance.sentence(meeting, attendee.id(), kind));
    }

    /** What a party did. */
    static String words(String part) {
        return switch (part) {
            case "host" -> "hosted";
            case "observer" -> "observed";
            case "declined" -> "declined";
            default -> "took part";
        };
    }

    private static Map<String, Head> heads(List<String> ids, Set<String> wanted, Sql sql) throws SQLException {
        Map<String, Head> found = new LinkedHashMap<>();
        sql.each(
                "SELECT m.id, m.date, m.status, " + MeetingTitle.COLUMNS + " FROM meetings m WHERE m.id IN ("
                        + Sql.places(ids) + ")",
                r -> {
                    String place = r.text("meeting_place");
                    String title = MeetingTitle.of(r);
                    found.put(
                            r.string("id"),
                            new Head(
                                    title,
                                    r.text("date"),
                                    place == null ? r.string("meeting_name") : place,
                                    r.string("status"),
                                    Links.path("meetings", r.string("id"))));
                },
                ids.toArray());
        Map<String, Head> out = new LinkedHashMap<>();
        for (String id : new LinkedHashSet<>(ids)) {
            Head head = found.get(id);
            if (head != null && wanted.contains(id)) {
                out.put(id, head);
            }
        }
        return out;
    }
}
