package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.web.Links;
import org.rapporteur.web.Sql;

/**
 * What is worth a person's look: facts that are not sure, weighed by how much rests on them. What somebody ruled on is asked
 * for no more.
 */
public final class Queue {
    /** So many of each kind are weighed. */
    private static final int EACH = 200;
    /** Of so many meetings, those most told of, the pairs are looked at. */
    private static final int MEETINGS = 400;

    private static final int PERSONS = 2000;
    /** Meetings that lie further apart are two. */
    private static final int DAYS = 2;
    /** How unsure it is that outlets which differ speak of one thing, and that persons of one surname are two. */
    private static final double EVEN = 0.5;
    /** Pairs that have less in common are two. */
    private static final double ALIKE = 0.3;

    private final Sql sql;
    private final List<Doubt> out = new ArrayList<>();

    private Queue(Sql sql) {
        this.sql = sql;
    }

    /**
     * A question to a person.
     *
     * @param kind of the facts
     * @param ids of the fact, or of two that may be one
     * @param question what is asked
     * @param what it is about, in words
     * @param href where to look
     * @param unsure from 0 to 1
     * @param weight how much rests on it
     */
    public record Doubt(
            String kind, List<String> ids, String question, String what, String href, double unsure, double weight) {
        /** What it is sorted by. */
        public double score() {
            return unsure * weight;
        }

        /** Whether two facts may be one. */
        public boolean isPair() {
            return ids.size() > 1;
        }
    }

    /** The questions that no ruling in force answers, the weightiest first. */
    public static List<Doubt> of(Sql sql, Rulings rulings) throws SQLException {
        return open(all(sql), rulings);
    }

    /** All questions of a record, whether answered or not. */
    static List<Doubt> all(Sql sql) throws SQLException {
        Queue queue = new Queue(sql);
        queue.statements();
        queue.meetings();
        queue.persons();
        queue.differing();
        queue.differences();
        queue.out.sort(
                Comparator.comparingDouble((Doubt d) -> -d.score()).thenComparing(d -> String.join(" ", d.ids())));
        return List.copyOf(queue.out);
    }

    /** Those that no ruling answers. */
    static List<Doubt> open(List<Doubt> all, Rulings rulings) {
        Set<String> one = new HashSet<>();
        Set<Set<String>> apart = new HashSet<>();
        for (Ruling r : rulings.inForce()) {
            List<String> ids = r.targets().stream()
                    .map(Anchor::id)
                    .filter(Objects::nonNull)
                    .toList();
            if (r.targets().size() == 1 || r.action() == Ruling.Action.CORRECT) {
                ids.stream().limit(1).forEach(one::add);
            } else {
                apart.add(Set.copyOf(ids));
            }
        }
        return all.stream()
                .filter(d -> d.isPair()
                        ? !apart.contains(Set.copyOf(d.ids()))
                        : !one.contains(d.ids().get(0)))
                .toList();
    }

    /** A score as it is written. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void statements() throws SQLException {
        sql.each(
                "SELECT s.id, s.article_id, s.content, s.confidence, coalesce(p.name, s.speaker_text, 'nobody') AS speaker,"
                        + " (SELECT count(*) FROM claim_sides c WHERE c.statement_id = s.id) AS claims"
                        + " FROM statements s LEFT JOIN actors p ON p.id = s.speaker_id WHERE s.confidence < "
                        + GapLists.BAR + " ORDER BY s.confidence, s.id LIMIT " + EACH,
                row -> {
                    String id = row.string("id");
                    Double sure = row.real("confidence");
                    out.add(new Doubt(
                            "statement",
                            List.of(id),
                            "Said by " + row.string("speaker") + "?",
                            "“" + row.string("content").replace('“', '‘').replace('”', '’') + "”",
                            Links.mark(row.string("article_id"), id),
                            1 - (sure == null ? 0 : sure),
                            1 + row.number("claims")));
                });
    }

    /** Meetings of about the same day that have guests in common. */
    private void meetings() throws SQLException {
        List<Held> held = sql.all(
                "SELECT m.id, m.date, m.date_first, m.place, (SELECT count(DISTINCT c.article_id) FROM meeting_cites c"
                        + " WHERE c.meeting_id = m.id) AS articles, (SELECT json_group_array(actor_id) FROM"
                        + " (SELECT DISTINCT actor_id FROM meeting_attendance t WHERE t.meeting_id = m.id"
                        + " AND t.part IN ('host', 'participant'))) AS guests, "
                        + MeetingTitle.COLUMNS + " FROM meetings m WHERE m.date_first IS NOT NULL"
                        + " AND m.date_first = m.date_last ORDER BY articles DESC, m.id LIMIT " + MEETINGS,
                r -> new Held(
                        r.string("id"),
                        MeetingTitle.of(r),
                        LocalDate.parse(r.string("date_first")),
                        r.text("place"),
                        r.number("articles"),
                        Set.copyOf(r.texts("guests"))));
        List<Doubt> pairs = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            for (int j = i + 1; j < held.size(); j++) {
                Held a = held.get(i);
                Held b = held.get(j);
                double alike = a.alike(b);
                if (alike >= ALIKE) {
                    pairs.add(new Doubt(
                            "meeting",
                            List.of(a.id(), b.id()),
                            "Are these one meeting?",
                            a.title() + " (" + a.day() + ") / " + b.title() + " (" + b.day() + ")",
                            Links.path("meetings", a.id()),
                            alike,
                            a.articles() + b.articles()));
                }
            }
        }
        most(pairs);
    }

    /** Persons of whom one is called by a part of the other's name. */
    private void persons() throws SQLException {
        Map<String, List<Called>> bySurname = new HashMap<>();
        sql.each(
                "SELECT a.id, a.name, coalesce(n.mentions, 0) AS mentions FROM actors a"
                        + " LEFT JOIN actor_counts n ON n.actor_id = a.id WHERE a.kind = 'person'"
                        + " ORDER BY mentions DESC, a.id LIMIT " + PERSONS,
                r -> {
                    List<String> words =
                            List.of(r.string("name").toLowerCase(Locale.ROOT).split("[\\s.]+"));
                    bySurname
                            .computeIfAbsent(words.get(words.size() - 1), s -> new ArrayList<>())
                            .add(new Called(r.string("id"), r.string("name"), Set.copyOf(words), r.number("mentions")));
                });
        List<Doubt> pairs = new ArrayList<>();
        for (List<Called> namesakes : bySurname.values()) {
            for (int i = 0; i < namesakes.size(); i++) {
                for (int j = i + 1; j < namesakes.size(); j++) {
                    Called a = namesakes.get(i);
                    Called b = namesakes.get(j);
                    if (a.words().containsAll(b.words()) || b.words().containsAll(a.words())) {
                        pairs.add(new Doubt(
                                "actor",
                                List.of(a.id(), b.id()),
                                "Are these one person?",
                                a.name() + " / " + b.name(),
                                Links.path("actors", b.id()),
                                EVEN,
                                1 + Math.min(a.mentions(), b.mentions())));
                    }
                }
            }
        }
        most(pairs);
    }

    private void most(List<Doubt> doubts) {
        doubts.stream()
                .sorted(Comparator.comparingDouble((Doubt d) -> -d.score()))
                .limit(EACH)
                .forEach(out::add);
    }

    /** Meetings on whose day, place or guests the pages differ: they may tell of two. */
    private void differing() throws SQLException {
        sql.each(
                "SELECT m.id, " + MeetingTitle.DATE
                        + " AS date, d.fields, (SELECT count(DISTINCT c.article_id) FROM meeting_cites c"
                        + " WHERE c.meeting_id = m.id) AS articles, " + MeetingTitle.COLUMNS
                        + " FROM (SELECT meeting_id,"
                        + " group_concat(DISTINCT field) AS fields FROM meeting_differences GROUP BY meeting_id) d"
                        + " JOIN meetings m ON m.id = d.meeting_id ORDER BY articles DESC, m.id LIMIT " + EACH,
                row -> out.add(new Doubt(
                        "meeting",
                        List.of(row.string("id")),
                        "Is this one meeting? The pages differ on its "
                                + row.string("fields").replace(",", ", ") + ".",
                        MeetingTitle.of(row) + (row.text("date") == null ? "" : " (" + row.text("date") + ")"),
                        Links.path("meetings", row.string("id")),
                        EVEN,
                        row.number("articles"))));
    }

    private void differences() throws SQLException {
        sql.each(
                "SELECT d.id, d.topic, d.kind, (SELECT count(*) FROM difference_sides s WHERE s.difference_id = d.id)"
                        + " AS sides FROM differences d ORDER BY sides DESC, d.id LIMIT " + EACH,
                row -> out.add(new Doubt(
                        "difference",
                        List.of(row.string("id")),
                        "Do the pages differ here?",
                        row.string("topic"),
                        Links.path("fact", row.string("id")),
                        EVEN,
                        row.number("sides"))));
    }

    private record Called(String id, String name, Set<String> words, int mentions) {}

    private record Held(
            String id,
            String title,
            LocalDate day,
            @Nullable String place,
            int articles,
            Set<String> guests) {
        /** How much two meetings have in common: 0 for those that cannot be one, 1 for the same. */
        double alike(Held other) {
            boolean near = Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= DAYS;
            boolean elsewhere = place != null && other.place != null && !place.equals(other.place);
            if (!near || guests.isEmpty() || other.guests.isEmpty()) {
                return 0;
            }
            Set<String> both = new HashSet<>(guests);
            both.retainAll(other.guests);
            double shared = (double) both.size() / (guests.size() + other.guests.size() - both.size());
            return elsewhere ? shared * EVEN : shared;
        }
    }
}
