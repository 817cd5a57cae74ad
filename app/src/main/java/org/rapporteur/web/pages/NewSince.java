package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.Words;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Sql;

/** What pages that were published since a day tell which those before did not. */
public final class NewSince {
    static final String FIELD = "since";

    private static final int SHOWN = 6;

    /** Whether no article before the day has a fact's words. */
    private static final String FIRST_SINCE = " GROUP BY x.id HAVING min(coalesce(a.published_first, '')) >= ?";

    private NewSince() {}

    /**
     * What is new.
     *
     * @param day in words
     */
    public record View(String day, String articles, List<Part> parts) {
        public View {
            parts = List.copyOf(parts);
        }
    }

    /** News of one kind. */
    public record Part(String id, String title, List<Told> list, String empty, String all, String every) {
        public Part {
            list = List.copyOf(list);
        }
    }

    /**
     * Reads it, or null when no day is asked for.
     *
     * @throws Problem when the day cannot be meant so
     */
    static @Nullable View read(Params params, Sql sql) throws SQLException {
        LocalDate since = params.firstDay(FIELD);
        if (since == null) {
            return null;
        }
        String day = since.toString();
        int articles = sql.count("SELECT count(*) FROM articles WHERE published_first >= ?", day);
        return new View(
                EnglishDate.of(day),
                articles == 0
                        ? "No article was published since."
                        : Words.count(articles, "article") + " published since.",
                List.of(meetings(day, sql), positions(day, sql), claims(day, sql)));
    }

    private static Part meetings(String day, Sql sql) throws SQLException {
        String found = "SELECT x.id FROM meetings x JOIN meeting_cites c ON c.meeting_id = x.id"
                + " JOIN articles a ON a.id = c.article_id" + FIRST_SINCE;
        return new Part(
                "new-meetings",
                title(sql.count("SELECT count(*) FROM (" + found + ")", day), "meeting"),
                sql.all(
                        "SELECT m.id, m.date, m.status, " + MeetingTitle.COLUMNS + " FROM meetings m WHERE m.id IN ("
                                + found + ") ORDER BY m.date_first IS NULL, m.date_first DESC, m.id LIMIT " + SHOWN,
                        r -> new Told(
                                r.text("date"),
                                new Item(MeetingTitle.of(r), Links.path("meetings", r.string("id"))),
                                r.string("status")),
                        day),
                "No meeting is told of for the first time.",
                "/meetings",
                "all meetings");
    }

    private static Part positions(String day, Sql sql) throws SQLException {
        String found = " FROM positions o JOIN articles a ON a.id = o.article_id JOIN actors p ON p.id = o.party_id"
                + " WHERE a.published_first >= ? AND NOT EXISTS (SELECT 1 FROM positions b"
                + " JOIN articles e ON e.id = b.article_id WHERE b.party_id = o.party_id AND b.stance = o.stance"
                + " AND b.topic IS o.topic AND lower(b.issue) = lower(o.issue) AND e.published_first < ?)";
        return new Part(
                "new-positions",
                title(sql.count("SELECT count(*)" + found, day, day), "position"),
                sql.all(
                        "SELECT o.id, o.day, p.name AS party, o.stance, o.issue, o.change" + found
                                + " ORDER BY o.day IS NULL, o.day DESC, o.id LIMIT " + SHOWN,
                        r -> new Told(
                                r.text("day"),
                                new Item(
                                        r.string("party") + " " + r.string("stance") + " “" + r.string("issue") + "”",
                                        Links.path("fact", r.string("id"))),
                                r.text("change") == null ? "" : r.string("change")),
                        day,
                        day),
                "No party has a position that it did not have before.",
                Links.query("/positions/history", Map.of("from", day)),
                "all since");
    }

    private static Part claims(String day, Sql sql) throws SQLException {
        String found = "SELECT x.id FROM claims x JOIN claim_sides s ON s.claim_id = x.id"
                + " JOIN articles a ON a.id = s.article_id" + FIRST_SINCE;
        return new Part(
                "new-claims",
                title(sql.count("SELECT count(*) FROM (" + found + ")", day), "claim"),
                sql.all(
                        "SELECT c.id, c.proposition, count(DISTINCT s.article_id) AS articles,"
                                + " sum(s.side <> 'asserted') AS denied, max(a.published) AS day FROM claims c"
                                + " JOIN claim_sides s ON s.claim_id = c.id JOIN articles a ON a.id = s.article_id"
                                + " WHERE c.id IN (" + found + ") GROUP BY c.id ORDER BY denied DESC, day DESC, c.id"
                                + " LIMIT " + SHOWN,
                        r -> new Told(
                                r.text("day"),
                                new Item(r.string("proposition"), Links.path("claims", r.string("id"))),
                                "in " + Words.count(r.number("articles"), "article")
                                        + (r.number("denied") > 0 ? ", denied or doubted" : "")),
                        day),
                "Nothing is claimed for the first time.",
                "/claims",
                "all claims");
    }

    private static String title(int n, String noun) {
        return "New: " + Words.count(n, noun);
    }
}
