package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.view.Particulars;
import org.rapporteur.web.Links;
import org.rapporteur.web.Sql;

/** Who had what part in some meetings or was not there, and which sentence says so. */
final class Attendance {
    /** Parts of which a sentence that says only that the party came does not say enough. */
    private static final Set<String> CAME = Set.of("host", "observer");

    private final Map<String, Attendee> attendees = new LinkedHashMap<>();
    private final Map<Key, Map<String, Part>> parts = new LinkedHashMap<>();
    /** By meeting, or by meeting and party: of the sentences that tell of a meeting the first, or the first that names a party. */
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

    /**
     * What somebody did.
     *
     * @param kind {@code host}, {@code participant}, {@code observer}, {@code declined}, {@code not-invited} …
     * @param delegation who came for them; empty where that is not told
     * @param sentence address of the words that say so
     */
    record Part(String kind, String delegation, String sentence) {}

    private record Key(String meeting, String actor) {}

    static Attendance of(List<String> meetings, Sql sql) throws SQLException {
        Attendance out = new Attendance();
        String in = " IN (" + Sql.places(meetings) + ")";
        Object[] ids = meetings.toArray();
        sql.each(
                "SELECT meeting_id, article_id, cite_start FROM meeting_cites WHERE meeting_id" + in
                        + " ORDER BY position",
                r -> out.sentences.putIfAbsent(
                        r.string("meeting_id"),
                        Links.mark(r.string("article_id"), r.string("meeting_id"), r.number("cite_start"))),
                ids);
        sql.each(
                "SELECT c.meeting_id, m.actor_id, c.article_id, c.cite_start FROM meeting_cites c"
                        + " JOIN actor_mentions m ON m.article_id = c.article_id AND m.cite_start >= c.cite_start"
                        + " AND m.cite_start < c.cite_end WHERE c.meeting_id" + in + " ORDER BY c.position",
                r -> out.sentences.putIfAbsent(
                        r.string("meeting_id") + " " + r.string("actor_id"),
                        Links.mark(r.string("article_id"), r.string("meeting_id"), r.number("cite_start"))),
                ids);
        sql.each(
                "SELECT t.meeting_id, t.part, t.size, t.level, t.article_id, t.cite_start, a.id, a.name, a.kind"
                        + " FROM meeting_parts t JOIN actors a ON a.id = t.actor_id WHERE t.meeting_id" + in
                        + " ORDER BY a.name, a.id",
                r -> {
                    String meeting = r.string("meeting_id");
                    Attendee a = new Attendee(r.string("id"), r.string("name"), r.string("kind"));
                    String kind = r.string("part");
                    Integer size = r.text("size") == null ? null : (Integer) r.number("size");
                    String delegation = Particulars.delegation(size, r.text("level"));
                    String article = r.text("article_id");
                    String sentence = article == null || (delegation.isEmpty() && CAME.contains(kind))
                            ? out.sentence(meeting, a.id())
                            : Links.mark(article, meeting, r.number("cite_start"));
                    Part part = new Part(kind, delegation, sentence);
                    out.attendees.putIfAbsent(a.id(), a);
                    out.parts
                            .computeIfAbsent(new Key(meeting, a.id()), k -> new TreeMap<>())
                            .putIfAbsent(part.kind(), part);
                },
                ids);
        return out;
    }

    private String sentence(String meeting, String actor) {
        String named = sentences.get(meeting + " " + actor);
        return named != null
                ? named
                : Objects.requireNonNullElse(sentences.get(meeting), Links.path("meetings", meeting));
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

    /** What somebody did at a meeting, by its kind. */
    Map<String, Part> parts(String meeting, String actor) {
        return parts.getOrDefault(new Key(meeting, actor), Map.of());
    }
}
