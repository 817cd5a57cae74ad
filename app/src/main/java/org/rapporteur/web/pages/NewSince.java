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

/** What pages that were published since a day, and until another, tell which those before did not. */
public final class NewSince {
    static final String FIELD = "since";
    static final String UNTIL = "until";

    /** Whether no article before the day has a fact's words, and one until the other day has. */
    private static final String FIRST_SINCE =
            " GROUP BY x.id HAVING min(coalesce(a.published_first, '')) BETWEEN ? AND ?";

    private static final String EVER = "9999-12-31";

    private final String day;
    private final String until;
    private final int most;
    private final Sql sql;

    private NewSince(String day, String until, int most, Sql sql) {
        this.day = day;
        this.until = until;
        this.most = most;
        this.sql = sql;
    }

    /**
     * What is new.
     *
     * @param day in words, both where there are two
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
     * @param most of each kind
     * @throws Problem when a day cannot be meant so
     */
    static @Nullable View read(Params params, int most, Sql sql) throws SQLException {
        LocalDate since = params.firstDay(FIELD);
        LocalDate until = params.lastDay(UNTIL);
        if (since == null) {
            return null;
        }
        if (until != null && until.isBefore(since)) {
            throw Problem.badRequest(
                    "the time from " + since + " to " + until + " ends before it begins", "Swap the two dates.");
        }
        String words = EnglishDate.of(since.toString());
        return new NewSince(since.toString(), until == null ? EVER : until.toString(), most, sql)
                .view(until == null ? words : words + " and until " + EnglishDate.of(until.toString()));
    }

    private View view(String days) throws SQLException {
        int articles = sql.count("SELECT count(*) FROM articles WHERE published_first BETWEEN ? AND ?", day, until);
        String then = until.equals(EVER) ? " since." : " in this time.";
        return new View(
                days,
                articles == 0
                        ? "No article was published" + then
                        : Words.count(articles, "article") + " published" + then,
                List.of(meetings(), outcomes(), positions(), claims()));
    }

    private Part meetings() throws SQLException {
        String found = "SELECT x.id FROM meetings x JOIN meeting_cites c ON c.meeting_id = x.id"
                + " JOIN articles a ON a.id = c.article_id" + FIRST_SINCE;
        return new Part(
                "new-meetings",
                "New: " + Words.count(sql.count("SELECT count(*) FROM (" + found + ")", day, until), "meeting"),
                sql.all(
                        "SELECT m.id, m.date, m.status, " + MeetingTitle.COLUMNS + " FROM meetings m WHERE m.id IN ("
                                + found + ") ORDER BY m.date_first IS NULL, m.date_first DESC, m.id LIMIT " + most,
                        r -> new Told(
                                r.text("date"),
                                new Item(MeetingTitle.of(r), Links.path("meetings", r.string("id"))),
                                r.string("status")),
                        day,
                        until),
                "No meeting is told of for the first time.",
                "/meetings",
                "all meetings");
    }

    /** What became of meetings that pages before told of otherwise: planned, now held or cancelled. */
    private Part outcomes() throws SQLException {
        String found = " FROM (SELECT l.meeting_id, l.status AS now, max(l.published) AS told, (SELECT b.status"
                + " FROM meeting_life b WHERE b.meeting_id = l.meeting_id AND b.published < ?"
                + " ORDER BY b.published DESC, b.status LIMIT 1) AS before FROM meeting_life l"
                + " WHERE l.published BETWEEN ? AND ? GROUP BY l.meeting_id, l.status) c"
                + " JOIN meetings m ON m.id = c.meeting_id WHERE c.before <> c.now AND c.now = m.status";
        return new Part(
                "changed-meetings",
                "Changed: " + Words.count(sql.count("SELECT count(*)" + found, day, day, until), "meeting"),
                sql.all(
                        "SELECT m.id, m.date, c.now, c.before, " + MeetingTitle.COLUMNS + found
                                + " ORDER BY c.told DESC, m.id LIMIT " + most,
                        r -> new Told(
                                r.text("date"),
                                new Item(MeetingTitle.of(r), Links.path("meetings", r.string("id"))),
                                r.string("before") + ", now " + r.string("now")),
                        day,
                        day,
                        until),
                "Of no meeting that was known before is another outcome told.",
                "/meetings",
                "all meetings");
    }

    private Part positions() throws SQLException {
        String found = " FROM (SELECT x.id, x.day, x.party_id, x.stance, x.issue, x.change,"
                + " min(coalesce(a.published_first, '')) AS told FROM positions x JOIN articles a ON a.id = x.article_id"
                + " GROUP BY x.party_id, x.stance, x.topic, lower(x.issue) HAVING told BETWEEN ? AND ?) o"
                + " JOIN actors p ON p.id = o.party_id";
        return new Part(
                "new-positions",
                "New: " + Words.count(sql.count("SELECT count(*)" + found, day, until), "position"),
                sql.all(
                        "SELECT o.id, o.day, p.name AS party, o.stance, o.issue, o.change" + found
                                + " ORDER BY o.day IS NULL, o.day DESC, o.id LIMIT " + most,
                        r -> new Told(
                                r.text("day"),
                                new Item(
                                        r.string("party") + " " + stance(r.string("stance")) + " “" + r.string("issue")
                                                + "”",
                                        Links.path("fact", r.string("id"))),
                                r.text("change") == null ? "" : r.string("change")),
                        day,
                        until),
                "No party has a position that it did not have before.",
                Links.query("/positions/history", Map.of("from", day)),
                "all since");
    }

    private Part claims() throws SQLException {
        String found = "SELECT x.id FROM claims x JOIN claim_sides s ON s.claim_id = x.id"
                + " JOIN articles a ON a.id = s.article_id" + FIRST_SINCE;
        return new Part(
                "new-claims",
                "New: " + Words.count(sql.count("SELECT count(*) FROM (" + found + ")", day, until), "claim"),
                sql.all(
                        "SELECT c.id, c.proposition, count(DISTINCT s.article_id) AS articles,"
                                + " sum(s.side <> 'asserted') AS denied, max(a.published) AS day FROM claims c"
                                + " JOIN claim_sides s ON s.claim_id = c.id JOIN articles a ON a.id = s.article_id"
                                + " WHERE c.id IN (" + found + ") GROUP BY c.id ORDER BY denied DESC, day DESC, c.id"
                                + " LIMIT " + most,
                        r -> new Told(
                                r.text("day"),
                                new Item(r.string("proposition"), Links.path("claims", r.string("id"))),
                                "in " + Words.count(r.number("articles"), "article")
                                        + (r.number("denied") > 0 ? ", denied or doubted" : "")),
                        day,
                        until),
                "Nothing is claimed for the first time.",
                "/claims",
                "all claims");
    }

    private static String stance(String stance) {
        return stance.equals("conditions") ? "makes a condition for" : stance;
    }
}
