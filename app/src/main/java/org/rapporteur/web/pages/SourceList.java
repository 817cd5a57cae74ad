package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** The outlets, those with most articles first. */
final class SourceList {
    /** How many statements an outlet has, how many of them by named speakers, and the speakers. */
    private static final String STATEMENTS =
            "(SELECT json_array(count(*), count(CASE WHEN s.anonymous = 0 THEN s.speaker_id END), group_concat(s.speaker_id, ' '))"
                    + " FROM articles b JOIN statements s ON s.article_id = b.id WHERE b.publisher = a.publisher)";
    /** How many meetings an outlet tells of, and how many of them are of its period. */
    private static final String TOLD = "(SELECT json_array(count(*), count(CASE WHEN m.date_last >= a.first"
            + " AND m.date_first <= a.last THEN 1 END)) FROM (SELECT DISTINCT c.meeting FROM articles b"
            + " CROSS JOIN repeated r ON r.text = b.id CROSS JOIN meeting_cite_rows c ON c.article = r.number"
            + " WHERE b.publisher = a.publisher) t CROSS JOIN repeated n ON n.number = t.meeting"
            + " CROSS JOIN meetings m INDEXED BY meetings_outline ON m.id = n.text)";
    /** For each outlet how many meetings it alone tells of. */
    private static final String ALONE = "(SELECT outlet, count(*) AS n FROM (SELECT min(b.publisher) AS outlet"
            + " FROM meeting_cite_rows c CROSS JOIN repeated r ON r.number = c.article"
            + " CROSS JOIN articles b INDEXED BY articles_outlet ON b.id = r.text GROUP BY c.meeting"
            + " HAVING min(b.outlet_name) = max(b.outlet_name)) GROUP BY outlet)";
    /** The dated meetings of an outlet's period: those that begin before its end, without those that end before it begins. */
    private static final String MEETINGS = "(SELECT count(*) FROM meetings m WHERE m.date_first <= a.last)"
            + " - (SELECT count(*) FROM meetings m WHERE m.date_last < a.first)";

    static final Listing LISTING = new Listing(
            "sources",
            "Sources",
            "The outlets: whom they quote, by name or without, and which meetings they alone tell of or leave out.",
            List.of(Field.text("q", "Outlet")),
            List.of(
                    Column.prose("outlet", "Outlet"),
                    Column.number("articles", "Articles"),
                    Column.text("first", "First"),
                    Column.text("last", "Last"),
                    Column.number("statements", "Statements"),
                    Column.number("named", "By named"),
                    Column.number("unnamed", "By unnamed"),
                    Column.number("speakers", "Speakers"),
                    Column.number("meetings", "Meetings told"),
                    Column.number("alone", "Told alone"),
                    Column.number("left_out", "Left out")),
            SourceList::query,
            SourceList::row);

    private SourceList() {}

    private static Select query(Params params) {
        return Select.of(
                        "SELECT publisher, count(*) AS articles, min(published_first) AS first, max(published_last) AS last"
                                + " FROM articles WHERE publisher IS NOT NULL GROUP BY publisher",
                        "a")
                .contains(params.text("q"), "a.publisher")
                .join("LEFT JOIN " + ALONE + " o ON o.outlet = a.publisher")
                .columns("a.publisher, a.articles, a.first, a.last, " + STATEMENTS + " AS statements, " + TOLD
                        + " AS meetings, coalesce(o.n, 0) AS alone, " + MEETINGS + " AS dated")
                .order("a.articles DESC, a.publisher");
    }

    private static List<Cell> row(Row row) throws SQLException {
        String outlet = row.string("publisher");
        List<String> statements = row.texts("statements");
        List<String> meetings = row.texts("meetings");
        // Three times as fast as to have SQLite count them.
        String ids = statements.get(2);
        int speakers = ids.equals("null") ? 0 : new HashSet<>(List.of(ids.split(" "))).size();
        int all = Integer.parseInt(statements.get(0));
        int named = Integer.parseInt(statements.get(1));
        return List.of(
                Cell.link(outlet, Links.path("sources", outlet)),
                Cell.of(row.number("articles")),
                Cell.of(row.text("first")),
                Cell.of(row.text("last")),
                Cell.of(all),
                Cell.of(named),
                Cell.of(all - named),
                Cell.of(speakers),
                Cell.of(meetings.get(0)),
                Cell.of(row.number("alone")),
                Cell.of(row.number("dated") - Integer.parseInt(meetings.get(1))));
    }
}
