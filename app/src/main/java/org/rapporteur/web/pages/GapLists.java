package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** What the record does not know, or has from one side only. */
final class GapLists {
    /** Attributions that are less sure than this are listed. */
    static final double BAR = 0.7;

    private static final String OUTLET = "a.outlet_name";
    private static final String TOLD =
            "(SELECT c.meeting_id FROM meeting_cites c JOIN articles b ON b.id = c.article_id WHERE b.publisher = ?)";
    private static final List<String> KINDS = List.of("meeting", "claim");
    private static final String ONE = ", min(a.publisher) AS publisher, min(" + OUTLET + ") AS outlet FROM ";
    private static final String ALONE = " JOIN articles a INDEXED BY articles_outlet ON a.id = c.article_id";
    private static final String HAVING = " HAVING min(" + OUTLET + ") = max(" + OUTLET + ")";
    /** The meetings and claims that one outlet alone tells of. */
    private static final String SINGLES = "SELECT 'meeting' AS kind, c.meeting_id AS id,"
            + " (SELECT date_first FROM meetings m WHERE m.id = c.meeting_id) AS first" + ONE + "meeting_cites c"
            + ALONE + " GROUP BY c.meeting_id" + HAVING
            + " UNION ALL SELECT 'claim', c.claim_id, min(a.published_first)" + ONE + "claim_sides c" + ALONE
            + " GROUP BY c.claim_id" + HAVING;

    static final Listing SINGLE = new Listing(
            "gaps/single-source",
            "Told by one outlet alone",
            "Meetings and claims that only one outlet tells of, however often.",
            List.of(Field.choice("kind", "Kind", KINDS), Field.text("outlet", "Outlet")),
            List.of(
                    Column.hidden("id"),
                    Column.text("date", "Date").rare(),
                    Column.text("kind", "Kind"),
                    Column.prose("fact", "Fact"),
                    Column.text("outlet", "Outlet"),
                    Column.number("articles", "Articles")),
            params -> Select.of(SINGLES, "g")
                    .is("g.kind", params.oneOf("kind", KINDS))
                    .is("g.outlet", params.text("outlet"))
                    .join("LEFT JOIN claims k ON g.kind = 'claim' AND k.id = g.id"
                            + " LEFT JOIN meetings m ON g.kind = 'meeting' AND m.id = g.id")
                    .columns(
                            "g.*, coalesce(" + MeetingTitle.DATE + ", g.first) AS date, k.proposition, "
                                    + MeetingTitle.COLUMNS
                                    + ", CASE g.kind WHEN 'claim' THEN"
                                    + " (SELECT count(DISTINCT article_id) FROM claim_sides c WHERE c.claim_id = g.id) ELSE"
                                    + " (SELECT count(DISTINCT article_id) FROM meeting_cites c WHERE c.meeting_id = g.id) END AS articles")
                    .order("g.first IS NULL, g.first, g.id"),
            row -> List.of(
                    Cell.of(row.text("id")),
                    Cell.of(row.text("date")),
                    Cell.of(row.text("kind")),
                    Cell.link(single(row), Links.fact(row.string("kind"), row.string("id"))),
                    outlet(row),
                    Cell.of(row.number("articles"))));

    static final Listing UNDATED_MEETINGS = new Listing(
            "gaps/undated-meetings",
            "Meetings without a date",
            "Meetings of which no page says the year. A month that is inferred is that of the first report.",
            List.of(Field.text("outlet", "Outlet")),
            List.of(
                    Column.hidden("id"),
                    Column.text("date", "Date").rare(),
                    Column.text("status", "Status"),
                    Column.prose("name", "Meeting"),
                    Column.text("place", "Place").rare(),
                    Column.list("outlets", "Told by")),
            params -> {
                Select out = meetings().where("(m.date_first IS NULL OR m.date_basis IS NOT NULL)");
                String outlet = params.text("outlet");
                return outlet == null ? out : out.where("m.id IN " + TOLD, outlet);
            },
            GapLists::meeting);

    static final Listing UNNAMED = new Listing(
            "gaps/unnamed-speakers",
            "Statements of unnamed speakers",
            "Who is not named, or is named and not known.",
            List.of(Field.text("outlet", "Outlet"), Field.text("q", "Words")),
            statementColumns(Column.hidden("confidence")),
            params -> statements(params)
                    .where("s.anonymous = 1 OR s.speaker_id IS NULL")
                    .order("s.day IS NULL, s.day, s.article_id, s.cite_start"),
            GapLists::statement);

    static final Listing UNSURE = new Listing(
            "gaps/unsure",
            "Unsure attributions",
            "Statements whose speaker was read with a confidence under " + BAR + ", the least sure first.",
            List.of(Field.text("outlet", "Outlet"), Field.text("q", "Words")),
            statementColumns(Column.number("confidence", "Confidence")),
            params ->
                    statements(params).where("s.confidence < " + BAR).order("s.confidence, s.article_id, s.cite_start"),
            GapLists::statement);

    static final Listing UNDATED_ARTICLES = new Listing(
            "gaps/undated-articles",
            "Articles without a date",
            "Pages that do not say when they were published; days of the week in them cannot be read.",
            List.of(Field.text("outlet", "Outlet")),
            List.of(
                    Column.hidden("id"),
                    Column.prose("title", "Title"),
                    Column.text("outlet", "Outlet"),
                    Column.text("genre", "Genre"),
                    Column.hidden("source")),
            params -> Select.from("articles", "a")
                    .where("a.published_first IS NULL")
                    .is("a.publisher", params.text("outlet"))
                    .columns("a.id, coalesce(a.title, a.source) AS title, a.publisher, " + OUTLET
                            + " AS outlet, a.genre, a.source")
                    .order(OUTLET + ", a.id"),
            row -> List.of(
                    Cell.of(row.text("id")),
                    Cell.link(row.text("title"), Links.path("articles", row.string("id"))),
                    outlet(row),
                    Cell.of(row.text("genre")),
                    Cell.of(row.text("source"))));

    static final Listing LEFT_OUT = new Listing(
            "gaps/left-out",
            "What an outlet leaves out",
            "Meetings that others tell of, in the period of which the outlet’s articles were published.",
            List.of(Field.text("outlet", "Outlet")),
            UNDATED_MEETINGS.columns(),
            params -> {
                String outlet = params.text("outlet");
                if (outlet == null) {
                    throw Problem.badRequest("no outlet is given", "Choose one on the page of the sources.");
                }
                return meetings()
                        .where("m.date_last >= (SELECT min(published_first) FROM articles WHERE publisher = ?)", outlet)
                        .where("m.date_first <= (SELECT max(published_last) FROM articles WHERE publisher = ?)", outlet)
                        .where("m.id NOT IN " + TOLD, outlet);
            },
            GapLists::meeting);

    private GapLists() {}

    private static String single(Row row) throws SQLException {
        String claim = row.text("proposition");
        return claim == null ? MeetingTitle.of(row) : claim;
    }

    private static Select meetings() {
        return Select.from("meetings", "m")
                .columns("m.id, " + MeetingTitle.DATE + " AS date, m.status, m.place, " + MeetingTitle.COLUMNS
                        + ", (SELECT json_group_array(outlet) FROM (SELECT DISTINCT "
                        + OUTLET + " AS outlet FROM meeting_cites c JOIN articles a ON a.id = c.article_id"
                        + " WHERE c.meeting_id = m.id ORDER BY 1)) AS outlets")
                .order("m.date_first IS NULL, m.date_first, m.id");
    }

    private static List<Cell> meeting(Row row) throws SQLException {
        String id = row.string("id");
        return List.of(
                Cell.of(id),
                Cell.of(row.text("date")),
                Cell.of(row.text("status")),
                Cell.link(MeetingTitle.of(row), Links.path("meetings", id)),
                Cell.of(row.text("place")),
                new Cell(row.texts("outlets").stream().map(Item::of).toList()));
    }

    private static List<Column> statementColumns(Column last) {
        List<Column> out = new ArrayList<>(List.of(
                Column.hidden("id"),
                Column.text("date", "Date").rare(),
                Column.text("speaker", "Speaker, as written"),
                Column.text("of", "Of"),
                Column.prose("content", "Said"),
                Column.text("outlet", "In")));
        out.add(last);
        return out;
    }

    private static Select statements(Params params) {
        Select out = Select.from("statements", "s")
                .contains(params.text("q"), "s.content", "s.speaker_text")
                .join(
                        "JOIN articles a ON a.id = s.article_id LEFT JOIN actors f ON f.id = s.affiliation_id LEFT JOIN actors p ON p.id = s.speaker_id")
                .columns("s.id, coalesce(s.said, a.published) AS date, coalesce(s.speaker_text, p.name) AS speaker,"
                        + " s.affiliation_id, f.name AS body, s.content, s.article_id, a.publisher, " + OUTLET
                        + " AS outlet, s.confidence");
        Filters.outlet(out, params.text("outlet"), "s.article_id");
        return out;
    }

    private static List<Cell> statement(Row row) throws SQLException {
        return List.of(
                Cell.of(row.text("id")),
                Cell.of(row.text("date")),
                Cell.of(row.text("speaker")),
                Cell.link(row.text("body"), Links.actor(row.text("affiliation_id"))),
                Cell.link(row.text("content"), Links.mark(row.string("article_id"), row.string("id"))),
                outlet(row),
                Cell.of(row.text("confidence")));
    }

    private static Cell outlet(Row row) throws SQLException {
        return Cell.link(row.text("outlet"), page(row.text("publisher")));
    }

    /** The page of an outlet, or null for none. */
    static @Nullable String page(@Nullable String publisher) {
        return publisher == null ? null : Links.path("sources", publisher);
    }
}
