package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.web.Links;
import org.rapporteur.web.Sql;

/** Who had what part in some meetings, and which sentence says so. */
final class Attendance {
    private final Map<String, Attendee> attendees = new LinkedHashMap<>();
    private final Map<Key, Set<String>> parts = new LinkedHashMap<>();
    /** The sentence that is best for a part: of those that tell of the meeting, one that names the party. */
    private final Map<String, String> sentences = new LinkedHashMap<>();

    private Attendance() {}

    /**
     * Somebody with a part.
     *
     * @param kind {@code person}, {@code state} …
     */
    record Attendee(String id, String name, String kind) {
        boolean isPerson() {
            return kind.equals("person");
        }
    }

    private record Key(String meeting, String actor) {}

    static Attendance of(List<String> meetings, Sql sql) throws SQLException {
        Attendance out = new Attendance();
        String in = " IN (" + Sql.places(meetings) + ")";
        Object[] ids = meetings.toArray();
        sql.each(
                "SELECT t.meeting_id, t.part, a.id, a.name, a.kind FROM meeting_attendance t"
                        + " JOIN actors a ON a.id = t.actor_id WHERE t.meeting_id" + in + " ORDER BY a.name, a.id",
                r -> {
                    Attendee a = new Attendee(r.string("id"), r.string("name"), r.string("kind"));
                    out.attendees.putIfAbsent(a.id(), a);
                    out.parts
                            .computeIfAbsent(new Key(r.string("meeting_id"), a.id()), k -> new TreeSet<>())
                            .add(r.string("part"));
                },
                ids);
        // Any sentence on the meeting, then one that names the party, then for who declined one in which it rejects.
        sql.each(
                "SELECT meeting_id, article_id, cite_start FROM meeting_cites WHERE meeting_id" + in
                        + " ORDER BY rowid DESC",
                r -> out.sentence(r.string("meeting_id"), r.string("article_id"), r.number("cite_start")),
                ids);
        sql.each(
                "SELECT c.meeting_id, m.actor_id, c.article_id, c.cite_start FROM meeting_cites c"
                        + " JOIN actor_mentions m ON m.article_id = c.article_id AND m.cite_start >= c.cite_start"
                        + " AND m.cite_start < c.cite_end WHERE c.meeting_id" + in + " ORDER BY c.rowid DESC",
                r -> out.sentence(
                        r.string("meeting_id") + " " + r.string("actor_id"),
                        r.string("meeting_id"),
                        r.string("article_id"),
                        r.number("cite_start")),
                ids);
        sql.each(
                "SELECT c.meeting_id, e.actor_id, c.article_id, c.cite_start FROM meeting_cites c"
                        + " JOIN events e ON e.article_id = c.article_id AND e.event_type = 'REJECT'"
                        + " AND e.cite_start < c.cite_end AND e.cite_end > c.cite_start"
                        + " WHERE e.actor_id IS NOT NULL AND c.meeting_id" + in + " ORDER BY c.rowid DESC",
                r -> out.sentence(
                        r.string("meeting_id") + " " + r.string("actor_id") + " declined",
                        r.string("meeting_id"),
                        r.string("article_id"),
                        r.number("cite_start")),
                ids);
        return out;
    }

    private void sentence(String meeting, String article, int start) {
        sentence(meeting, meeting, article, start);
    }

    private void sentence(String key, String meeting, String article, int start) {
        sentences.put(key, Links.mark(article, meeting, start));
    }

    /** The meetings in which anybody had a part. */
    Set<String> meetings() {
        Set<String> out = new TreeSet<>();
        parts.keySet().forEach(k -> out.add(k.meeting()));
        return out;
    }

    /** Everybody with a part, in the order of their names. */
    List<Attendee> attendees() {
        return List.copyOf(attendees.values());
    }

    /** What somebody did at a meeting. */
    Set<String> parts(String meeting, String actor) {
        return parts.getOrDefault(new Key(meeting, actor), Set.of());
    }

    /** The address of the sentence that says what somebody did at a meeting. */
    String sentence(String meeting, String actor, String part) {
        String named = meeting + " " + actor;
        String best = part.equals("declined") ? sentences.get(named + " declined") : null;
        if (best == null) {
            best = sentences.getOrDefault(named, sentences.get(meeting));
        }
        return best == null ? Links.path("meetings", meeting) : best;
    }
}
