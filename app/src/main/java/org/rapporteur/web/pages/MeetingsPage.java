package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.view.Particulars;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Grid;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.ListingPage;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;
import org.rapporteur.web.Site;

/** The meetings in the order of time, and who had what part in which. */
final class MeetingsPage implements Page {
    private static final List<String> STATUSES = List.of("held", "planned", "proposed", "cancelled", "postponed");

    private static final String AWAY = "(SELECT json_group_array(json_array(a.id, a.name, t.part)) FROM meeting_parts t"
            + " JOIN actors a ON a.id = t.actor_id WHERE t.meeting_id = m.id"
            + " AND t.part IN ('declined', 'not-invited', 'absent', 'withdrew')) AS away";

    private static final Listing LISTING = new Listing(
            "meetings",
            "Meetings",
            "Who met, when and where, and who stayed away. Each mark opens the sentence that it stands on.",
            fields(),
            List.of(
                    Column.hidden("id"),
                    Column.text("date", "Date"),
                    Column.text("status", "Status"),
                    Column.prose("name", "Meeting"),
                    Column.text("place", "Place").rare(),
                    Column.list("hosts", "Hosts").rare(),
                    Column.list("participants", "Took part"),
                    Column.hidden("declined"),
                    Column.list("observers", "Observed").rare(),
                    Column.list("away", "Stayed away").rare(),
                    Column.hidden("format"),
                    Column.hidden("outcome"),
                    Column.number("articles", "Articles")),
            MeetingsPage::query,
            MeetingsPage::row);

    @Override
    public void add(Site site) {
        new ListingPage(
                        LISTING,
                        (ctx, params) -> site.render(ctx, "meetings.jte", LISTING.title(), site.read(sql -> {
                            Grid grid = Grid.read(LISTING, params, sql);
                            List<String> ids = grid.rows().stream()
                                    .map(r -> r.get(0).text())
                                    .toList();
                            Sides sides = Sides.of(site, sql);
                            return Map.of(
                                    "grid",
                                    grid,
                                    "matrix",
                                    Matrix.of(ids, Sides.bySide(params), sides, sql),
                                    "ways",
                                    Sides.ways(params));
                        })))
                .add(site);
    }

    private static List<Field> fields() {
        List<Field> out = new ArrayList<>(Field.period());
        out.add(Field.text("actor", "Party"));
        out.add(Field.text("place", "Place"));
        out.add(Field.choice("status", "Status", STATUSES));
        out.add(Field.text("outlet", "Outlet"));
        out.add(Field.text("q", "Words"));
        return out;
    }

    private static Select query(Params params) {
        Select out = Select.from("meetings", "m")
                .between("m.date_first", "m.date_last", params.firstDay("from"), params.lastDay("to"))
                .is("m.status", params.oneOf("status", STATUSES))
                .contains(params.text("place"), "m.place")
                .contains(params.text("q"), "m.name", "m.format", "m.outcome")
                .columns(
                        "m.id, " + MeetingTitle.DATE + " AS date, m.status, m.place, m.format, m.outcome, "
                                + MeetingTitle.COLUMNS + ", "
                                + MeetingTitle.who("m.id", "declined") + " AS declined, "
                                + MeetingTitle.who("m.id", "observer") + " AS observer, " + AWAY
                                + ", (SELECT count(DISTINCT article_id) FROM meeting_cites c WHERE c.meeting_id = m.id) AS articles")
                .order("m.date_first IS NULL, m.date_first, m.id");
        Filters.meetings(out, params);
        return out;
    }

    /** Those who were not there to the end, each with how it came. */
    private static List<Item> away(Row row) throws SQLException {
        return row.lists("away").stream()
                .map(a -> new Item(a.get(1) + " " + Particulars.part(a.get(2)), Links.actor(a.get(0))))
                .distinct()
                .toList();
    }

    private static List<Cell> row(Row row) throws SQLException {
        String id = row.string("id");
        return List.of(
                Cell.of(id),
                Cell.of(row.text("date")),
                Cell.of(row.text("status")),
                Cell.link(MeetingTitle.of(row), Links.path("meetings", id)),
                Cell.of(row.text("place")),
                new Cell(row.actors("meeting_hosts")),
                new Cell(row.actors("meeting_guests")),
                new Cell(row.actors("declined")),
                new Cell(row.actors("observer")),
                new Cell(away(row)),
                Cell.of(row.text("format")),
                Cell.of(row.text("outcome")),
                Cell.of(row.number("articles")));
    }
}
