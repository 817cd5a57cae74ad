package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.view.Particulars;
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
    /** The most chars of a label. */
    private static final int LABEL = 48;

    /** The parts, the one that is shown first first. */
    private static final List<String> PARTS =
            List.of("declined", "withdrew", "not-invited", "absent", "host", "observer", "participant");
    /** The parts in the order in which they are explained. */
    static final List<String> LEGEND =
            List.of("host", "participant", "observer", "declined", "not-invited", "absent", "withdrew");

    /**
     * A meeting.
     *
     * @param date EDTF, or null
     * @param label its place, or its name where that is not known, shortened
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
     * @param kind {@code host}, {@code participant}, {@code declined}, {@code not-invited} …
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
                case "not-invited" -> "⊘";
                case "absent" -> "–";
                case "withdrew" -> "◐";
                default -> "●";
            };
        }
    }

    /** One part of each kind that there is, to explain the signs by. */
    public List<Part> legend() {
        Set<String> kinds = Stream.of(parties, persons)
                .flatMap(List::stream)
                .flatMap(p -> p.parts().stream())
                .filter(Objects::nonNull)
                .map(Part::kind)
                .collect(Collectors.toSet());
        return LEGEND.stream()
                .filter(kinds::contains)
                .map(k -> new Part(k, Particulars.part(k), ""))
                .toList();
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
        Map<String, Attendance.Part> parts = attendance.parts(meeting, attendee.id());
        List<Attendance.Part> said = PARTS.stream()
                .filter(parts::containsKey)
                .map(parts::get)
                .map(Objects::requireNonNull)
                .toList();
        if (said.isEmpty()) {
            return null;
        }
        String words = attendee.name() + " "
                + said.stream().map(Matrix::words).collect(Collectors.joining(" and ")) + ": " + head.name()
                + (head.date() == null ? "" : ", " + head.date());
        return new Part(said.get(0).kind(), words, said.get(0).sentence());
    }

    /** What a party did, and with whom: {@code took part (12 people)}. */
    static String words(Attendance.Part part) {
        return Particulars.part(part.kind()) + (part.delegation().isEmpty() ? "" : " (" + part.delegation() + ")");
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
                                    shortened(place == null ? r.string("meeting_name") : place),
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

    /** Not longer than the head of a column has room for. */
    private static String shortened(String label) {
        if (label.length() <= LABEL) {
            return label;
        }
        int space = label.lastIndexOf(' ', LABEL);
        int end = space > LABEL / 2 ? space : LABEL;
        return label.substring(0, Character.isLowSurrogate(label.charAt(end)) ? end - 1 : end) + "…";
    }
}
