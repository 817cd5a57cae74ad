package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.store.FactSql;
import org.rapporteur.store.PlaceId;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Sql;

/** What the pages tell of an actor, the latest first. */
final class ActorPanels {
    private static final String OUTLET = "a.outlet_name";

    private final String id;
    private final Params params;
    private final Sql sql;

    /** @param params of the request, with the actor as their filter */
    ActorPanels(String id, Params params, Sql sql) {
        this.id = id;
        this.params = params;
        this.sql = sql;
    }

    List<Panel> all() throws SQLException {
        return List.of(
                of("roles", "The pages tell of no role.", "who", RoleList.LISTING),
                meetings(),
                statements(),
                of("beside", "No article quotes this actor beside another.", "", BesideList.LISTING),
                positions(),
                claims(),
                events(),
                calls());
    }

    private Panel of(String panel, String none, String without, Listing listing) throws SQLException {
        return Panel.of(panel, listing.title(), none, without, listing, params, sql);
    }

    private Panel meetings() throws SQLException {
        String from = "FROM meetings m WHERE m.id IN (SELECT meeting_id FROM meeting_parts WHERE actor_id = ?)";
        String query = "SELECT m.id, " + MeetingTitle.DATE + " AS date, m.status, m.place, " + MeetingTitle.COLUMNS
                + " " + from + " ORDER BY m.date_first IS NULL, m.date_first DESC, m.id LIMIT ?";
        List<String> ids = sql.all(query, r -> r.string("id"), id, Panel.ROWS);
        List<List<Cell>> rows = new ArrayList<>();
        if (!ids.isEmpty()) {
            Attendance attendance = Attendance.of(ids, sql);
            rows.addAll(sql.all(query, r -> meeting(r, attendance), id, Panel.ROWS));
        }
        return new Panel(
                "meetings",
                "Meetings",
                List.of(
                        Column.text("date", "Date"),
                        Column.prose("name", "Meeting"),
                        Column.list("part", "Part"),
                        Column.text("status", "Status"),
                        Column.text("place", "Place").rare()),
                rows,
                sql.count("SELECT count(*) " + from, id),
                list("meetings"),
                "The pages tell of no part in a meeting.");
    }

    private List<Cell> meeting(Row row, Attendance attendance) throws SQLException {
        String meeting = row.string("id");
        List<Item> parts = attendance.parts(meeting, id).values().stream()
                .map(p -> new Item(Matrix.words(p), p.sentence()))
                .toList();
        return List.of(
                Cell.of(row.text("date")),
                Cell.link(MeetingTitle.of(row), Links.path("meetings", meeting)),
                new Cell(parts),
                Cell.of(row.text("status")),
                Cell.of(row.text("place")));
    }

    private Panel statements() throws SQLException {
        String from = "FROM statements s JOIN articles a ON a.id = s.article_id WHERE s.speaker_id = ?";
        return new Panel(
                "statements",
                "Statements",
                List.of(
                        Column.text("date", "Date"),
                        Column.text("stance", "Stance"),
                        Column.prose("content", "Said"),
                        Column.text("outlet", "In")),
                sql.all(
                        "SELECT s.id, coalesce(s.said, a.published) AS date, s.stance, s.content, s.article_id, s.reader, "
                                + OUTLET + " AS outlet " + from
                                + " ORDER BY coalesce(s.said_first, a.published_first, '') DESC, s.article_id, s.cite_start"
                                + " LIMIT ?",
                        r -> List.of(
                                Cell.of(r.text("date")),
                                Cell.of(r.text("stance")),
                                Cell.of(
                                        new Item(
                                                r.string("content"),
                                                Links.mark(r.string("article_id"), r.string("id"))),
                                        r.text("reader") == null ? null : Item.of("second reader " + r.text("reader"))),
                                Cell.of(r.text("outlet"))),
                        id,
                        Panel.ROWS),
                sql.count("SELECT count(*) " + from, id),
                list("statements"),
                "The pages attribute no statement to this actor.");
    }

    private Panel positions() throws SQLException {
        String from = "FROM positions p JOIN articles a ON a.id = p.article_id WHERE p.party_id = ?";
        return new Panel(
                "positions",
                "Positions",
                List.of(
                        Column.text("date", "Date"),
                        Column.text("stance", "Stance"),
                        Column.prose("issue", "Issue"),
                        Column.text("outlet", "In")),
                sql.all(
                        "SELECT p.id, coalesce(p.date, a.published) AS date, p.stance, p.issue, p.condition, p.article_id, "
                                + OUTLET + " AS outlet " + from
                                + " ORDER BY coalesce(p.date_first, a.published_first, '') DESC, p.id LIMIT ?",
                        r -> List.of(
                                Cell.of(r.text("date")),
                                Cell.of(r.text("stance")),
                                Cell.link(
                                        r.string("issue")
                                                + (r.text("condition") == null ? "" : ", if " + r.text("condition")),
                                        Links.mark(r.string("article_id"), r.string("id"))),
                                Cell.of(r.text("outlet"))),
                        id,
                        Panel.ROWS),
                sql.count("SELECT count(*) " + from, id),
                list("positions"),
                "The pages tell of no position.");
    }

    private Panel claims() throws SQLException {
        String from = "FROM claim_sides s JOIN claims c ON c.id = s.claim_id WHERE s.source_id = ?";
        return new Panel(
                "claims",
                "Claims",
                List.of(
                        Column.text("side", "Side"),
                        Column.prose("proposition", "Claim"),
                        Column.number("times", "Times")),
                sql.all(
                        "SELECT c.id, c.proposition, s.side, count(*) AS times, min(s.article_id) AS article,"
                                + " min(s.rowid) AS first, s.article_id, s.cite_start " + from
                                + " GROUP BY c.id, s.side ORDER BY times DESC, c.id, s.side LIMIT ?",
                        r -> List.of(
                                Cell.link(
                                        r.text("side"),
                                        Links.mark(r.string("article_id"), r.string("id"), r.number("cite_start"))),
                                Cell.link(r.text("proposition"), Links.fact("claim", r.string("id"))),
                                Cell.of(r.number("times"))),
                        id,
                        Panel.ROWS),
                sql.count("SELECT count(*) FROM (SELECT 1 " + from + " GROUP BY c.id, s.side)", id),
                list("claims"),
                "The pages tell of no side on a claim.");
    }

    private Panel events() throws SQLException {
        String from = "FROM events e JOIN articles a ON a.id = e.article_id LEFT JOIN actors x ON x.id = e.actor_id"
                + " LEFT JOIN actors y ON y.id = e.recipient_id WHERE e.actor_id = ?1 OR e.recipient_id = ?1";
        return new Panel(
                "events",
                "Events",
                List.of(
                        Column.text("date", "Date"),
                        Column.text("actor", "Actor"),
                        Column.text("type", "Event"),
                        Column.text("recipient", "Recipient"),
                        Column.text("status", "Status"),
                        Column.prose("words", "Words"),
                        Column.list("counts", "Toll").rare()),
                sql.all(
                        "SELECT e.id, coalesce(e.date, a.published) AS date, e.event_type, e.status, e.actor_id,"
                                + " x.name AS actor, e.recipient_id, y.name AS recipient, " + Recipient.COLUMN + ", "
                                + FactSql.words("e")
                                + " AS words, e.article_id, "
                                + Tolls.COLUMN + " " + from
                                + " ORDER BY coalesce(e.date_first, a.published_first, '') DESC, e.article_id,"
                                + " e.cite_start, e.id LIMIT ?2",
                        r -> List.of(
                                Cell.of(r.text("date")),
                                Cell.link(r.text("actor"), Links.actor(r.text("actor_id"))),
                                Cell.of(r.text("event_type")),
                                Recipient.cell(r),
                                Cell.of(r.text("status")),
                                Cell.link(r.text("words"), Links.mark(r.string("article_id"), r.string("id"))),
                                Tolls.cell(r)),
                        id,
                        Panel.ROWS),
                sql.count("SELECT count(*) " + from, id),
                list("events"),
                "The pages tell of no event.");
    }

    private Panel calls() throws SQLException {
        String from = "FROM actor_mentions n JOIN articles a ON a.id = n.article_id WHERE n.actor_id = ?1";
        return new Panel(
                "calls",
                "How each outlet calls this actor",
                List.of(
                        Column.prose("outlet", "Outlet"),
                        Column.list("labels", "In its own voice").rare(),
                        Column.list("quoted", "In words that it quotes").rare(),
                        Column.list("forms", "Names written most"),
                        Column.number("mentions", "Mentions")),
                sql.all(
                        "SELECT outlet, publisher, mentions, " + labels("= 'outlet'") + " AS labels, "
                                + labels("<> 'outlet'") + " AS quoted, (SELECT json_group_array(form) FROM (SELECT"
                                + " n.cite_exact AS form " + from + " AND " + OUTLET + " = g.outlet"
                                + " GROUP BY n.cite_exact ORDER BY count(*) DESC, n.cite_exact LIMIT 3)) AS forms"
                                + " FROM (SELECT " + OUTLET + " AS outlet, a.publisher, count(*) AS mentions " + from
                                + " GROUP BY 1 ORDER BY mentions DESC, outlet LIMIT ?2) g ORDER BY mentions DESC, outlet",
                        r -> List.of(
                                Cell.link(r.text("outlet"), GapLists.page(r.text("publisher"))),
                                new Cell(calls(r, "labels")),
                                new Cell(calls(r, "quoted")),
                                new Cell(r.texts("forms").stream().map(Item::of).toList()),
                                Cell.of(r.number("mentions"))),
                        id,
                        Panel.ROWS),
                sql.count("SELECT count(DISTINCT " + OUTLET + ") " + from, id),
                list("labels"),
                "No outlet names this actor.");
    }

    private static String labels(String voice) {
        return "(SELECT json_group_array(json_array(text, article_id, cite_start, place)) FROM (SELECT l.text, l.article_id,"
                + " min(l.cite_start) AS cite_start, " + PlaceId.sql("label", "l")
                + " AS place FROM labels l JOIN articles a ON a.id = l.article_id"
                + " WHERE l.actor_id = ?1 AND l.voice " + voice + " AND " + OUTLET
                + " = g.outlet GROUP BY l.text ORDER BY count(*) DESC, l.text LIMIT 5))";
    }

    private static List<Item> calls(Row row, String column) throws SQLException {
        return row.lists(column).stream()
                .map(l -> new Item(l.get(0), Links.mark(l.get(1), l.get(3), Integer.parseInt(l.get(2)), "label")))
                .toList();
    }

    private String list(String name) {
        return Links.query("/" + name, Map.of("actor", id));
    }
}
