package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.FactSql;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** Who met, accused, supported, opposed and quoted whom: the edges of the graph, and the facts behind each. */
final class GraphLists {
    /** The kinds of edges; the last is drawn only when it is asked for, since every outlet quotes almost everybody. */
    static final List<String> KINDS = List.of("met", "accused", "supported", "opposed", "alleged", "quoted");

    /** An outlet stands among the actors by its name with this before it. */
    static final String OUTLET = "outlet:";

    private static final String MET = " FROM meetings m CROSS JOIN meeting_attendance x ON x.meeting_id = m.id"
            + " AND x.part <> 'declined' CROSS JOIN meeting_attendance y ON y.meeting_id = m.id AND y.part <> 'declined'"
            + " AND x.actor_id < y.actor_id WHERE m.status = 'held'";
    private static final String EVENTS = " FROM events e WHERE e.status IN ('actual', 'alleged')"
            + " AND e.event_type NOT IN ('CONSULT', 'REQUEST', 'RETREAT') AND e.recipient_id <> e.actor_id";
    private static final String QUOTED = " FROM statements s JOIN articles t ON t.id = s.article_id"
            + " WHERE t.publisher IS NOT NULL AND s.speaker_id IS NOT NULL";
    private static final String EVENT_KIND = "CASE WHEN e.status = 'alleged' THEN 'alleged'"
            + " WHEN e.event_type = 'ACCUSE' THEN 'accused'"
            + " WHEN e.event_type IN ('AGREE', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID') THEN 'supported'"
            + " ELSE 'opposed' END";
    private static final String SAID = "coalesce(s.said_last, s.day)";
    private static final String DONE = "coalesce(e.date_last, e.day)";
    private static final String NAMES = "LEFT JOIN actors p ON p.id = g.a JOIN actors r ON r.id = g.b";
    private static final String NAME =
            "coalesce(p.name, substr(g.a, " + (OUTLET.length() + 1) + ")) AS who, r.name AS whom";

    static final Listing EDGES = new Listing(
            "graph",
            "Graph",
            "Which side met, accused, supported and opposed which, as the pages tell it. Choose “quoted” to see whom each"
                    + " outlet quotes.",
            edgeFields(),
            List.of(
                    Column.hidden("from_id"),
                    Column.text("from", "Who"),
                    Column.text("kind", "Link"),
                    Column.hidden("to_id"),
                    Column.text("to", "Whom"),
                    Column.number("facts", "Facts"),
                    Column.text("first", "First"),
                    Column.text("last", "Last")),
            GraphLists::edges,
            GraphLists::edge);

    static final Listing FACTS = new Listing(
            "graph/facts",
            "Facts behind the graph",
            "Each meeting, event or statement that links two parties.",
            factFields(),
            List.of(
                    Column.hidden("id"),
                    Column.text("date", "Date"),
                    Column.text("from", "Who"),
                    Column.text("kind", "Link"),
                    Column.text("to", "Whom"),
                    Column.prose("words", "Fact")),
            GraphLists::facts,
            GraphLists::fact);

    private GraphLists() {}

    private static List<Field> edgeFields() {
        List<Field> out = new ArrayList<>(Field.period());
        out.add(Field.choice("kind", "Link", KINDS));
        out.add(Field.text("actor", "Party"));
        out.add(new Field("min", "Facts, at least", List.of(), "2"));
        return out;
    }

    private static List<Field> factFields() {
        List<Field> out = new ArrayList<>(Field.period());
        out.add(Field.choice("kind", "Link", KINDS));
        out.add(Field.text("a", "Who"));
        out.add(Field.text("b", "Whom"));
        return out;
    }

    private static Select edges(Params params) {
        String kind = params.oneOf("kind", KINDS);
        boolean bySide = Sides.bySide(params);
        Select out = Select.of(union(kind, false, k -> bySide ? sides(k, params) : edges(k, params)), "g")
                .is("g.kind", kind)
                .join(NAMES)
                .columns("g.kind, g.a, g.b, g.facts, g.first, g.last, " + (bySide ? 1 : 0) + " AS by_side, " + NAME)
                .order("g.facts DESC, g.kind, g.a, g.b");
        String of = bySide ? " (SELECT coalesce(side_id, id) FROM actors WHERE id IN" : "";
        Filters.actor(out, params.text("actor"), "g.a IN" + of, "g.b IN" + of);
        String min = params.text("min");
        if (min != null) {
            if (!min.matches("[1-9]\\d{0,5}")) {
                throw Problem.badRequest("“min” is no number of facts", "Write a number from 1.");
            }
            out.where("g.facts >= ?", Integer.parseInt(min));
        }
        return out;
    }

    /** The edges of a kind; "event" for all that events make. Grouped in the order of an index where there is one. */
    private static String edges(String kind, Params params) {
        return switch (kind) {
            case "met" ->
                edge("'met'", "x.actor_id", "y.actor_id", "count(DISTINCT m.id)", "m.date_first", "m.date_last") + MET
                        + period(params, "m.date_first", "m.date_last") + " GROUP BY x.actor_id, y.actor_id";
            case "quoted" ->
                edge("'quoted'", "'" + OUTLET + "' || t.publisher", "s.speaker_id", "count(*)", "s.day", SAID) + QUOTED
                        + period(params, "s.day", SAID) + " GROUP BY t.publisher, s.speaker_id";
            default ->
                "SELECT kind, a, b, sum(facts) AS facts, min(first) AS first, max(last) AS last FROM ("
                        + edge(EVENT_KIND, "e.actor_id", "e.recipient_id", "count(*)", "e.day", DONE)
                        + EVENTS + period(params, "e.day", DONE)
                        + " GROUP BY e.actor_id, e.recipient_id, e.event_type, e.status) GROUP BY kind, a, b";
        };
    }

    /** The same between sides: what those of one side do to each other is left out. */
    private static String sides(String kind, Params params) {
        return kind.equals("met")
                ? metSides(params)
                : "SELECT kind, a, b, sum(facts) AS facts, min(first) AS first, max(last) AS last FROM (SELECT kind, "
                        + side("a") + " AS a, " + side("b") + " AS b, facts, first, last FROM (" + edges(kind, params)
                        + ")) WHERE a <> b GROUP BY kind, a, b";
    }

    /** Which sides met, by the numbers of meetings and actors: each meeting once for each two sides that were there. */
    private static String metSides(Params params) {
        String side = "(SELECT r.number AS actor, coalesce(a.side_id, a.id) AS side FROM actors a"
                + " JOIN repeated r ON r.text = a.id)";
        String there = "(SELECT DISTINCT t.meeting, s.side FROM meeting_attendance_rows t JOIN " + side
                + " s ON s.actor = t.actor WHERE t.part <> 3)";
        return edge("'met'", "x.side", "y.side", "count(*)", "m.date_first", "m.date_last") + " FROM " + there
                + " x JOIN " + there + " y ON y.meeting = x.meeting AND x.side < y.side"
                + " JOIN repeated r ON r.number = x.meeting JOIN meetings m ON m.id = r.text WHERE m.status = 'held'"
                + period(params, "m.date_first", "m.date_last") + " GROUP BY x.side, y.side";
    }

    /** The side of an end of an edge; an outlet is on none. */
    private static String side(String id) {
        return "coalesce((SELECT side_id FROM actors WHERE id = " + id + "), " + id + ")";
    }

    private static String edge(String kind, String a, String b, String facts, String first, String last) {
        return "SELECT " + kind + " AS kind, " + a + " AS a, " + b + " AS b, " + facts + " AS facts, min(" + first
                + ") AS first, max(" + last + ") AS last";
    }

    /** Days that were parsed, so that they can stand in the query. */
    private static String period(Params params, String first, String last) {
        return when(last + " >= ", params.firstDay("from")) + when(first + " <= ", params.lastDay("to"));
    }

    private static String when(String condition, @Nullable LocalDate day) {
        return day == null ? "" : " AND " + condition + "'" + day + "'";
    }

    /** What meetings, events and, where it is asked for, statements give; of one kind of edges only what can give it. */
    private static String union(@Nullable String kind, boolean quoted, UnaryOperator<String> part) {
        List<String> parts = kind == null
                ? quoted ? List.of("met", "event", "quoted") : List.of("met", "event")
                : List.of(kind.equals("met") || kind.equals("quoted") ? kind : "event");
        return parts.stream().map(part).collect(Collectors.joining(" UNION ALL "));
    }

    private static Select facts(Params params) {
        String kind = params.oneOf("kind", KINDS);
        boolean bySide = "sides".equals(params.oneOf(Sides.BY, Sides.WAYS));
        Select out = Select.of(union(kind, true, k -> facts(k, bySide)), "g")
                .is("g.kind", kind)
                .between("g.first", "g.last", params.firstDay("from"), params.lastDay("to"))
                .join(NAMES + " LEFT JOIN meetings m ON g.type = 'meeting' AND m.id = g.fact"
                        + " LEFT JOIN events e ON g.type = 'event' AND e.id = g.fact"
                        + " LEFT JOIN statements s ON g.type = 'statement' AND s.id = g.fact"
                        + " LEFT JOIN articles t ON t.id = coalesce(e.article_id, s.article_id)")
                .columns("g.kind, g.a, g.b, g.type, g.fact, coalesce(" + MeetingTitle.DATE
                        + ", e.date, s.said, t.published) AS date,"
                        + " coalesce(s.content, e.event_type || ': ' || " + FactSql.words("e") + ") AS words, " + NAME
                        + ", "
                        + MeetingTitle.COLUMNS)
                .order("g.first IS NULL, g.first, g.fact, g.a, g.b");
        String a = params.text("a");
        if (a != null && a.startsWith(OUTLET)) {
            out.is("g.a", a);
        } else {
            Filters.actor(out, a, "g.a IN");
        }
        Filters.actor(out, params.text("b"), "g.b IN");
        return out;
    }

    private static String facts(String kind, boolean bySide) {
        if (bySide) {
            // Who met has no order; of the others it is told who did it.
            String a = side("a");
            String b = side("b");
            String ends = kind.equals("met")
                    ? "min(" + a + ", " + b + ") AS a, max(" + a + ", " + b + ") AS b"
                    : a + " AS a, " + b + " AS b";
            return "SELECT * FROM (SELECT DISTINCT kind, " + ends + ", first, last, type, fact FROM ("
                    + facts(kind, false) + ")) WHERE a <> b";
        }
        return switch (kind) {
            case "met" ->
                "SELECT DISTINCT 'met' AS kind, x.actor_id AS a, y.actor_id AS b, m.date_first AS first,"
                        + " m.date_last AS last, 'meeting' AS type, m.id AS fact" + MET;
            case "quoted" ->
                "SELECT 'quoted' AS kind, '" + OUTLET + "' || t.publisher AS a, s.speaker_id AS b, s.day AS first, "
                        + SAID + " AS last, 'statement' AS type, s.id AS fact" + QUOTED;
            default ->
                "SELECT " + EVENT_KIND + " AS kind, e.actor_id AS a, e.recipient_id AS b, e.day AS first, " + DONE
                        + " AS last, 'event' AS type, e.id AS fact" + EVENTS;
        };
    }

    private static List<Cell> edge(Row row) throws SQLException {
        String a = row.string("a");
        String b = row.string("b");
        Map<String, String> facts = new TreeMap<>(Map.of("kind", row.string("kind"), "a", a, "b", b));
        if (row.number("by_side") > 0) {
            facts.put(Sides.BY, "sides");
        }
        return List.of(
                Cell.of(a),
                Cell.link(row.text("who"), page(a)),
                Cell.of(row.text("kind")),
                Cell.of(b),
                Cell.link(row.text("whom"), page(b)),
                Cell.link(row.text("facts"), Links.query("/graph/facts", facts)),
                Cell.of(row.text("first")),
                Cell.of(row.text("last")));
    }

    private static List<Cell> fact(Row row) throws SQLException {
        return List.of(
                Cell.of(row.text("fact")),
                Cell.of(row.text("date")),
                Cell.link(row.text("who"), page(row.string("a"))),
                Cell.of(row.text("kind")),
                Cell.link(row.text("whom"), page(row.string("b"))),
                Cell.link(
                        row.text("meeting_name") == null ? row.text("words") : MeetingTitle.of(row),
                        Links.fact(row.string("type"), row.string("fact"))));
    }

    /** The page of an end of an edge. */
    static String page(String id) {
        return id.startsWith(OUTLET) ? Links.path("sources", id.substring(OUTLET.length())) : Links.path("actors", id);
    }
}
