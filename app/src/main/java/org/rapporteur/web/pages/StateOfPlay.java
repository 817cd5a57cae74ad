package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Sql;

/** Where a process stands as of its last page: the last meeting, the next, who stayed away, what waits for what. */
public final class StateOfPlay {
    private static final int SHOWN = 3;
    private static final int CONDITIONS = 4;

    private final Sql sql;
    private final @Nullable String today;

    private StateOfPlay(Sql sql) throws SQLException {
        this.sql = sql;
        this.today = sql.text("SELECT max(published_first) FROM articles");
    }

    /**
     * A question and what the record answers.
     *
     * @param none what is said when it has no answer
     */
    public record Point(String question, List<Told> answers, String none) {
        public Point {
            answers = List.copyOf(answers);
        }
    }

    static List<Point> of(Sql sql) throws SQLException {
        StateOfPlay state = new StateOfPlay(sql);
        String day = state.today == null ? "the last page" : EnglishDate.of(state.today) + ", the day of the last page";
        return List.of(
                new Point("Last meeting held", state.last(), "No meeting has a day on which it was held."),
                new Point("Planned next", state.next(), "The pages name no meeting that lies after " + day + "."),
                new Point("Stayed away", state.away(), "The pages tell of nobody who declined or was absent."),
                new Point("Conditions that stand", state.conditions(), "The pages tell of no condition."));
    }

    private List<Told> last() throws SQLException {
        return meetings(
                "m.status = 'held' AND m.date_last <= ? ORDER BY m.date_first DESC, length(m.date) DESC, m.id LIMIT 1",
                today == null ? "9999" : today);
    }

    /** What is to come after the last page; then what pages since the last meeting plan without a day. */
    private List<Told> next() throws SQLException {
        if (today == null) {
            return List.of();
        }
        List<Told> out = new ArrayList<>(meetings(
                "m.status IN ('planned', 'proposed', 'postponed') AND m.date_last >= ?"
                        + " ORDER BY m.date_first, m.id LIMIT " + SHOWN,
                today));
        if (out.size() < SHOWN) {
            out.addAll(meetings(
                    "m.id IN (SELECT p.id FROM meetings p JOIN meeting_cites c ON c.meeting_id = p.id"
                            + " JOIN articles a ON a.id = c.article_id WHERE p.date_first IS NULL"
                            + " AND p.status IN ('planned', 'proposed', 'postponed') AND a.published_first >="
                            + " coalesce((SELECT max(h.date_first) FROM meetings h WHERE h.status = 'held'"
                            + " AND h.date_last <= ?1), ?1)) ORDER BY m.id LIMIT " + (SHOWN - out.size()),
                    today));
        }
        return out;
    }

    private List<Told> meetings(String which, String argument) throws SQLException {
        return sql.all(
                "SELECT m.id, " + MeetingTitle.DATE + " AS date, m.status, " + MeetingTitle.COLUMNS
                        + " FROM meetings m WHERE " + which,
                r -> {
                    String place = r.text("meeting_place");
                    return new Told(
                            r.text("date"),
                            new Item(MeetingTitle.of(r), Links.path("meetings", r.string("id"))),
                            r.string("status") + (place == null ? "" : ", " + place));
                },
                argument);
    }

    /** Those who stayed away, but for whoever came to a meeting that was held in the end. */
    private List<Told> away() throws SQLException {
        Map<String, Map<String, Set<String>>> parts = new LinkedHashMap<>();
        Map<String, @Nullable String> days = new LinkedHashMap<>();
        sql.each(
                "SELECT m.id, m.date, t.part, p.name FROM (SELECT * FROM meeting_parts"
                        + " WHERE part IN ('declined', 'absent', 'withdrew', 'not-invited')) t"
                        + " JOIN meetings m ON m.id = t.meeting_id JOIN actors p ON p.id = t.actor_id"
                        + " WHERE NOT EXISTS (SELECT 1 FROM meeting_attendance c WHERE c.meeting_id = m.id"
                        + " AND m.status = 'held' AND c.actor_id = t.actor_id AND c.part IN ('host', 'participant'))"
                        + " ORDER BY m.date_first IS NULL, m.date_first DESC, m.id LIMIT 200",
                row -> {
                    String meeting = row.string("id");
                    if (parts.size() < SHOWN || parts.containsKey(meeting)) {
                        days.put(meeting, row.text("date"));
                        parts.computeIfAbsent(meeting, m -> new TreeMap<>())
                                .computeIfAbsent(row.string("part").replace('-', ' '), p -> new TreeSet<>())
                                .add(row.string("name"));
                    }
                });
        List<Told> out = new ArrayList<>();
        for (Map.Entry<String, Map<String, Set<String>>> e : parts.entrySet()) {
            List<String> how = new ArrayList<>();
            e.getValue().forEach((part, who) -> how.add(part + ": " + String.join(", ", who)));
            out.add(new Told(
                    days.get(e.getKey()),
                    new Item(MeetingTitle.of(e.getKey(), sql), Links.path("meetings", e.getKey())),
                    String.join("; ", how)));
        }
        return out;
    }

    /** The latest conditions whose parties have not dropped them and that are not met, each once; a single word says of none what it is. */
    private List<Told> conditions() throws SQLException {
        Set<String> seen = new HashSet<>();
        List<Told> out = new ArrayList<>();
        sql.each(
                "SELECT o.id, o.day, o.issue, o.condition, p.name AS party FROM positions o"
                        + " JOIN actors p ON p.id = o.party_id WHERE o.stance = 'conditions' AND instr(trim(o.condition), ' ') > 0"
                        + " AND coalesce(o.change, '') NOT IN ('met', 'dropped') AND o.id NOT IN ("
                        + PositionLists.DROPPED + ") ORDER BY o.day IS NULL, o.day DESC, o.id LIMIT 50",
                row -> {
                    String condition = row.string("condition");
                    if (out.size() < CONDITIONS && seen.add(condition.toLowerCase(Locale.ROOT))) {
                        out.add(new Told(
                                row.text("day"),
                                new Item(
                                        row.string("party") + ": “" + row.string("issue") + "”",
                                        Links.path("fact", row.string("id"))),
                                "depends on “" + condition + "”"));
                    }
                });
        return out;
    }
}
