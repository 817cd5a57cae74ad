package org.rapporteur.web.pages;

import java.sql.SQLException;
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
    private static final String ARTICLES = "(SELECT count(*) FROM articles b WHERE b.publisher = a.publisher)";
    private static final String STATEMENTS =
            " FROM statements s JOIN articles b ON b.id = s.article_id WHERE b.publisher = a.publisher";
    private static final String TOLD = " FROM articles b JOIN meeting_cites c ON c.article_id = b.id"
            + " JOIN meetings m ON m.id = c.meeting_id WHERE b.publisher = a.publisher";
    /** For each outlet how many meetings it alone tells of. */
    private static final String ALONE = "(SELECT outlet, count(*) AS n FROM (SELECT min(b.publisher) AS outlet"
            + " FROM meeting_cites c JOIN articles b ON b.id = c.article_id GROUP BY c.meeting_id"
            + " HAVING count(DISTINCT coalesce(b.publisher, b.source)) = 1) GROUP BY outlet)";

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
                    Column.number("alone", "It alone"),
                    Column.number("left_out", "Left out")),
            SourceList::query,
            SourceList::row);

    private SourceList() {}

    private static Select query(Params params) {
        return Select.from("articles", "a")
                .where("a.rowid IN (SELECT min(rowid) FROM articles WHERE publisher IS NOT NULL GROUP BY publisher)")
                .contains(params.text("q"), "a.publisher")
                .join("LEFT JOIN " + ALONE + " o ON o.outlet = a.publisher"
                        + " JOIN (SELECT publisher, min(published_first) AS first, max(published_last) AS last"
                        + " FROM articles GROUP BY publisher) p ON p.publisher = a.publisher")
                .columns("a.publisher, " + ARTICLES + " AS articles, p.first, p.last,"
                        + " (SELECT count(*)" + STATEMENTS + ") AS statements,"
                        + " (SELECT count(*)" + STATEMENTS
                        + " AND s.anonymous = 0 AND s.speaker_id IS NOT NULL) AS named,"
                        + " (SELECT count(DISTINCT s.speaker_id)" + STATEMENTS + ") AS speakers,"
                        + " (SELECT count(DISTINCT c.meeting_id)" + TOLD + ") AS meetings,"
                        + " coalesce(o.n, 0) AS alone,"
                        + " (SELECT count(*) FROM meetings m WHERE m.date_last >= p.first AND m.date_first <= p.last)"
                        + " - (SELECT count(DISTINCT c.meeting_id)" + TOLD
                        + " AND m.date_last >= p.first AND m.date_first <= p.last) AS left_out")
                .order(ARTICLES + " DESC, a.publisher");
    }

    private static List<Cell> row(Row row) throws SQLException {
        String outlet = row.string("publisher");
        int statements = row.number("statements");
        int named = row.number("named");
        return List.of(
                Cell.link(outlet, Links.path("sources", outlet)),
                Cell.of(row.number("articles")),
                Cell.of(row.text("first")),
                Cell.of(row.text("last")),
                Cell.of(statements),
                Cell.of(named),
                Cell.of(statements - named),
                Cell.of(row.number("speakers")),
                Cell.of(row.number("meetings")),
                Cell.of(row.number("alone")),
                Cell.of(row.number("left_out")));
    }
}
