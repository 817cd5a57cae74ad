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
import java.util.TreeMap;
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
 * @param groups the rows
 * @param left how many groups have no row
 */
public record Matrix(List<Head> meetings, List<Group> groups, int left) {
    /** The most chars of a label. */
    private static final int LABEL = 48;
    /** The most groups that have a row. */
    private static final int GROUPS = 80;
    /** The most members of a group that have a row. */
    private static final int MEMBERS = 40;
    /** The most members that a cell names. */
    private static final int NAMED = 4;

    /** The parts, the one that is shown first first. */
    private static final List<String> PARTS =
            List.of("declined", "withdrew", "not-invited", "absent", "host", "observer", "participant");
    /** The parts in the order in which they are explained. */
    static final List<String> LEGEND =
            List.of("host", "participant", "observer", "declined", "not-invited", "absent", "withdrew");

    /**
     * A meeting.
     *
     * @param date EDTF, with how it is known where no page tells it, or null
     * @param label its place, or its name where that is not known, shortened
     */
    public record Head(String name, @Nullable String date, String label, String status, String href) {}

    /**
     * Rows that stand together.
     *
     * @param whole the row of a side; null where its members stand alone
     * @param label their heading, or null
     * @param colour the number of the side's colour, 0 for none
     * @param members the rows of single parties
     */
    public record Group(@Nullable Party whole, @Nullable String label, int colour, List<Party> members) {}

    /**
     * A row.
     *
     * @param colour the number of the colour of its side, 0 for none
     * @param parts for each meeting what part the party had, null for none that the pages tell
     */
    public record Party(Item actor, int colour, List<@Nullable Part> parts) {
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
        Set<String> kinds = groups.stream()
                .flatMap(g -> Stream.concat(Stream.ofNullable(g.whole()), g.members().stream()))
                .flatMap(p -> p.parts().stream())
                .filter(Objects::nonNull)
                .map(Part::kind)
                .collect(Collectors.toSet());
        return LEGEND.stream()
                .filter(kinds::contains)
                .map(k -> new Part(k, Particulars.part(k), ""))
                .toList();
    }

    /** @param bySide whether those of one side stand in one row that opens to them */
    static Matrix of(List<String> ids, boolean bySide, Sides sides, Sql sql) throws SQLException {
        if (ids.isEmpty()) {
            return new Matrix(List.of(), List.of(), 0);
        }
        Attendance attendance = Attendance.of(ids, sql);
        Map<String, Head> heads = heads(ids, attendance.meetings(), sql);
        List<Group> groups = bySide ? bySide(attendance, heads, sides) : single(attendance, heads, sides);
        return new Matrix(
                List.copyOf(heads.values()),
                groups.subList(0, Math.min(GROUPS, groups.size())),
                Math.max(0, groups.size() - GROUPS));
    }

    /** States, bodies and groups, those with most meetings first; then persons. */
    private static List<Group> single(Attendance attendance, Map<String, Head> heads, Sides sides) {
        List<Group> out = new ArrayList<>();
        for (boolean persons : new boolean[] {false, true}) {
            List<Party> rows = attendance.attendees().stream()
                    .filter(a -> a.isPerson() == persons)
                    .map(a -> row(a.id(), a.name(), List.of(a), attendance, heads, sides))
                    .sorted(Comparator.comparing(Party::count).reversed().thenComparing(p -> p.actor()
                            .text()))
                    .toList();
            for (int i = 0; i < rows.size(); i += MEMBERS) {
                String label = persons && i == 0 ? "Persons" : null;
                out.add(new Group(null, label, 0, rows.subList(i, Math.min(rows.size(), i + MEMBERS))));
            }
        }
        return out;
    }

    private static List<Group> bySide(Attendance attendance, Map<String, Head> heads, Sides sides) {
        Map<String, List<Attendance.Attendee>> bySide = new TreeMap<>();
        attendance.attendees().forEach(a -> bySide.computeIfAbsent(sides.of(a.id()), s -> new ArrayList<>())
                .add(a));
        List<Group> out = new ArrayList<>();
        bySide.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, List<Attendance.Attendee>> e) -> sides.rank(e.getKey())))
                .forEach(e -> {
                    List<Attendance.Attendee> who = e.getValue();
                    boolean alone = who.size() == 1 && who.get(0).id().equals(e.getKey());
                    List<Party> members = alone
                            ? List.of()
                            : who.stream()
                                    .limit(MEMBERS)
                                    .map(a -> row(a.id(), a.name(), List.of(a), attendance, heads, sides))
                                    .toList();
                    Party whole = row(e.getKey(), sides.name(e.getKey()), who, attendance, heads, sides);
                    out.add(new Group(whole, null, sides.colour(e.getKey()), members));
                });
        return out;
    }

    private static Party row(
            String id,
            String name,
            List<Attendance.Attendee> who,
            Attendance attendance,
            Map<String, Head> heads,
            Sides sides) {
        List<@Nullable Part> out = new ArrayList<>();
        heads.forEach((meeting, head) -> out.add(part(id, name, who, meeting, head, attendance)));
        return new Party(Item.actor(id, name), sides.colour(id), out);
    }

    /** What those of a row did at a meeting: the part that is shown first, with whoever had one. */
    private static @Nullable Part part(
            String id, String name, List<Attendance.Attendee> who, String meeting, Head head, Attendance attendance) {
        Map<String, Attendance.Part> parts = new TreeMap<>();
        List<String> others = new ArrayList<>();
        for (Attendance.Attendee a : who) {
            Map<String, Attendance.Part> own = attendance.parts(meeting, a.id());
            own.forEach(parts::putIfAbsent);
            if (!own.isEmpty() && !a.id().equals(id)) {
                others.add(a.name());
            }
        }
        List<Attendance.Part> said = PARTS.stream()
                .filter(parts::containsKey)
                .map(parts::get)
                .map(Objects::requireNonNull)
                .toList();
        if (said.isEmpty()) {
            return null;
        }
        String through = others.isEmpty()
                ? ""
                : " (" + String.join(", ", others.subList(0, Math.min(NAMED, others.size())))
                        + (others.size() > NAMED ? " and others" : "") + ")";
        String words = name + through + " " + said.stream().map(Matrix::words).collect(Collectors.joining(" and "))
                + ": " + head.name() + (head.date() == null ? "" : ", " + head.date());
        return new Part(said.get(0).kind(), words, said.get(0).sentence());
    }

    /** What a party did, and with whom: {@code took part (12 people)}. */
    static String words(Attendance.Part part) {
        return Particulars.part(part.kind()) + (part.delegation().isEmpty() ? "" : " (" + part.delegation() + ")");
    }

    private static Map<String, Head> heads(List<String> ids, Set<String> wanted, Sql sql) throws SQLException {
        Map<String, Head> found = new LinkedHashMap<>();
        sql.each(
                "SELECT m.id, " + MeetingTitle.DATE + " AS date, m.status, " + MeetingTitle.COLUMNS
                        + " FROM meetings m WHERE m.id IN (" + Sql.places(ids) + ")",
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
