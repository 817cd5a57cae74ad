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

    /** By an index that has all that is asked of articles. */
    private static final String ARTICLES = " JOIN articles a INDEXED BY articles_outlet ON a.id = ";

    private static final String FIRST = "min(coalesce(a.published_first, ''))";
    /** No article before the day has a fact's words, and one until the other day has. */
    private static final String SINCE = " HAVING " + FIRST + " BETWEEN ? AND ?";

    private static final String LATEST = " ORDER BY m.date_first IS NULL, m.date_first DESC, m.id";

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
        int[] found = {0};
        List<Told> list = sql.all(
                "WITH found AS MATERIALIZED (SELECT (SELECT text FROM repeated WHERE number = c.meeting) AS id"
                        + " FROM meeting_cite_rows c JOIN repeated r ON r.number = c.article" + ARTICLES
                        + "r.text GROUP BY c.meeting" + SINCE + "), some AS (SELECT m.id FROM meetings m WHERE m.id IN"
                        + " (SELECT id FROM found)" + LATEST + " LIMIT " + most
                        + ") SELECT (SELECT count(*) FROM found) AS n, m.id, " + MeetingTitle.DATE
                        + " AS date, m.status, " + MeetingTitle.COLUMNS
                        + " FROM some k JOIN meetings m ON m.id = k.id" + LATEST,
                r -> {
                    found[0] = r.number("n");
                    return new Told(
                            r.text("date"),
                            new Item(MeetingTitle.of(r), Links.path("meetings", r.string("id"))),
                            r.string("status"));
                },
                day,
                until);
        return new Part(
                "new-meetings",
                "New: " + Words.count(found[0], "meeting"),
                list,
                "No meeting is told of for the first time.",
                "/meetings",
                "all meetings");
    }

    /** What became of meetings that pages before told of otherwise: planned, now held or cancelled. */
    private Part outcomes() throws SQLException {
        int[] found = {0};
        List<Told> list = sql.all(
                "WITH told AS (SELECT l.meeting, " + text("l.status") + " AS now, max(l.published) AS told, (SELECT "
                        + text("b.status") + " AS was FROM meeting_life_rows b WHERE b.meeting = l.meeting"
                        + " AND b.published < ? ORDER BY b.published DESC, was LIMIT 1) AS before"
                        + " FROM meeting_life_rows l WHERE l.published BETWEEN ? AND ? GROUP BY l.meeting, l.status),"
                        + " found AS MATERIALIZED (SELECT t.*, m.id FROM (SELECT * FROM told WHERE before <> now) t"
                        + " JOIN meetings m ON m.id = " + text("t.meeting") + " WHERE t.now = m.status),"
                        + " some AS (SELECT * FROM found ORDER BY told DESC, id LIMIT " + most
                        + ") SELECT (SELECT count(*) FROM found) AS n, m.id, " + MeetingTitle.DATE
                        + " AS date, k.now, k.before, "
                        + MeetingTitle.COLUMNS + " FROM some k JOIN meetings m ON m.id = k.id"
                        + " ORDER BY k.told DESC, m.id",
                r -> {
                    found[0] = r.number("n");
                    return new Told(
                            r.text("date"),
                            new Item(MeetingTitle.of(r), Links.path("meetings", r.string("id"))),
                            r.string("before") + ", now " + r.string("now"));
                },
                day,
                day,
                until);
        return new Part(
                "changed-meetings",
                "Changed: " + Words.count(found[0], "meeting"),
                list,
                "Of no meeting that was known before is another outcome told.",
                "/meetings",
                "all meetings");
    }

    private static String text(String number) {
        return "(SELECT text FROM repeated WHERE number = " + number + ")";
    }

    private Part positions() throws SQLException {
        int[] found = {0};
        List<Told> list = sql.all(
                "WITH found AS MATERIALIZED (SELECT x.id, x.day, x.party_id, x.stance, x.issue, x.change, " + FIRST
                        + " AS told FROM positions x NOT INDEXED" + ARTICLES
                        + "x.article_id GROUP BY x.party_id, x.stance, x.topic, lower(x.issue)" + SINCE
                        + ") SELECT (SELECT count(*) FROM found) AS n, o.id, o.day, p.name AS party, o.stance, o.issue,"
                        + " o.change FROM found o JOIN actors p ON p.id = o.party_id"
                        + " ORDER BY o.day IS NULL, o.day DESC, o.id LIMIT " + most,
                r -> {
                    found[0] = r.number("n");
                    return new Told(
                            r.text("day"),
                            new Item(
                                    r.string("party") + " " + stance(r.string("stance")) + " “" + r.string("issue")
                                            + "”",
                                    Links.path("fact", r.string("id"))),
                            r.text("change") == null ? "" : r.string("change"));
                },
                day,
                until);
        return new Part(
                "new-positions",
                "New: " + Words.count(found[0], "position"),
                list,
                "No party has a position that it did not have before.",
                Links.query("/positions/history", Map.of("from", day)),
                "all since");
    }

    private Part claims() throws SQLException {
        int[] found = {0};
        List<Told> list = sql.all(
                "WITH found AS MATERIALIZED (SELECT s.claim_id AS id FROM claim_sides s" + ARTICLES
                        + "s.article_id GROUP BY s.claim_id" + SINCE
                        + ") SELECT (SELECT count(*) FROM found) AS n, c.id, c.proposition,"
                        + " count(DISTINCT s.article_id) AS articles, sum(s.side <> 'asserted') AS denied,"
                        + " max(a.published) AS day FROM claims c"
                        + " JOIN claim_sides s ON s.claim_id = c.id JOIN articles a ON a.id = s.article_id"
                        + " WHERE c.id IN (SELECT id FROM found) GROUP BY c.id ORDER BY denied DESC, day DESC, c.id"
                        + " LIMIT " + most,
                r -> {
                    found[0] = r.number("n");
                    return new Told(
                            r.text("day"),
                            new Item(r.string("proposition"), Links.path("claims", r.string("id"))),
                            "in " + Words.count(r.number("articles"), "article")
                                    + (r.number("denied") > 0 ? ", denied or doubted" : ""));
                },
                day,
                until);
        return new Part(
                "new-claims",
                "New: " + Words.count(found[0], "claim"),
                list,
                "Nothing is claimed for the first time.",
                "/claims",
                "all claims");
    }

    private static String stance(String stance) {
        return stance.equals("conditions") ? "makes a condition for" : stance;
    }
}
