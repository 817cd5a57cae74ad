package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    private static final String THERE =
            "(SELECT DISTINCT meeting_id, actor_id FROM meeting_attendance WHERE part <> 'declined')";
    private static final String MET = "SELECT 'met' AS kind, x.actor_id AS a, y.actor_id AS b, m.date,"
            + " m.date_first AS first, m.date_last AS last, 'meeting' AS type, m.id AS fact, m.name AS words"
            + " FROM meetings m JOIN " + THERE + " x ON x.meeting_id = m.id JOIN " + THERE
            + " y ON y.meeting_id = m.id AND x.actor_id < y.actor_id WHERE m.status = 'held'";
    private static final String EVENTS = "SELECT CASE WHEN e.status = 'alleged' THEN 'alleged'"
            + " WHEN e.event_type = 'ACCUSE' THEN 'accused'"
            + " WHEN e.event_type IN ('AGREE', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID') THEN 'supported'"
            + " ELSE 'opposed' END AS kind, e.actor_id AS a, e.recipient_id AS b, coalesce(e.date, t.published) AS date,"
            + " coalesce(e.date_first, t.published_first) AS first, coalesce(e.date_last, t.published_last) AS last,"
            + " 'event' AS type, e.id AS fact, e.event_type || ': ' || e.cite_exact AS words"
            + " FROM events e JOIN articles t ON t.id = e.article_id WHERE e.status IN ('actual', 'alleged')"
            + " AND e.event_type NOT IN ('CONSULT', 'REQUEST', 'RETREAT')"
            + " AND e.recipient_id <> e.actor_id";
    private static final String QUOTED = "SELECT 'quoted' AS kind, '" + OUTLET + "' || t.publisher AS a,"
            + " s.speaker_id AS b, coalesce(s.said, t.published) AS date,"
            + " coalesce(s.said_first, t.published_first) AS first, coalesce(s.said_last, t.published_last) AS last,"
            + " 'statement' AS type, s.id AS fact, s.content AS words"
            + " FROM statements s JOIN articles t ON t.id = s.article_id"
            + " WHERE t.publisher IS NOT NULL AND s.speaker_id IS NOT NULL";
    private static final String NAMES = "LEFT JOIN actors p ON p.id = g.a JOIN actors r ON r.id = g.b";
    private static final String NAME =
            "coalesce(p.name, substr(g.a, " + (OUTLET.length() + 1) + ")) AS who, r.name AS whom";

    static final Listing EDGES = new Listing(
            "graph",
            "Graph",
            "Who met, accused, supported and opposed whom, as the pages tell it. Choose “quoted” to see whom each outlet"
                    + " quotes.",
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
        // Days that were parsed, so that they can stand in the query.
        String period = when("f.last >= ", params.firstDay("from")) + when("f.first <= ", params.lastDay("to"));
        String table = "(SELECT row_number() OVER (ORDER BY f.kind, f.a, f.b) AS rowid, f.kind, f.a, f.b,"
                + " count(*) AS facts, min(f.first) AS first, max(f.last) AS last FROM ("
                + (kind == null ? MET + " UNION ALL " + EVENTS : table(kind)) + ") f WHERE 1" + period
                + " GROUP BY f.kind, f.a, f.b)";
        Select out = Select.from(table, "g")
                .is("g.kind", kind)
                .join(NAMES)
                .columns("g.kind, g.a, g.b, g.facts, g.first, g.last, " + NAME)
                .order("g.facts DESC, g.kind, g.a, g.b");
        Filters.actor(out, params.text("actor"), "g.a IN", "g.b IN");
        String min = params.text("min");
        if (min != null) {
            if (!min.matches("[1-9]\\d{0,5}")) {
                throw Problem.badRequest("“min” is no number of facts", "Write a number from 1.");
            }
            out.where("g.facts >= ?", Integer.parseInt(min));
        }
        return out;
    }

    private static String when(String condition, @Nullable LocalDate day) {
        return day == null ? "" : " AND " + condition + "'" + day + "'";
    }

    private static String table(@Nullable String kind) {
        if (kind == null) {
            return MET + " UNION ALL " + EVENTS + " UNION ALL " + QUOTED;
        }
        return kind.equals("met") ? MET : kind.equals("quoted") ? QUOTED : EVENTS;
    }

    private static Select facts(Params params) {
        String kind = params.oneOf("kind", KINDS);
        Select out = Select.from(
                        "(SELECT row_number() OVER (ORDER BY f.kind, f.fact, f.a, f.b) AS rowid, f.* FROM ("
                                + table(kind) + ") f)",
                        "g")
                .is("g.kind", kind)
                .between("g.first", "g.last", params.firstDay("from"), params.lastDay("to"))
                .join(NAMES)
                .columns("g.*, " + NAME)
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

    private static List<Cell> edge(Row row) throws SQLException {
        String a = row.string("a");
        String b = row.string("b");
        Map<String, String> facts = new TreeMap<>(Map.of("kind", row.string("kind"), "a", a, "b", b));
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
                Cell.link(row.text("words"), Links.fact(row.string("type"), row.string("fact"))));
    }

    /** The page of an end of an edge. */
    static String page(String id) {
        return id.startsWith(OUTLET) ? Links.path("sources", id.substring(OUTLET.length())) : Links.path("actors", id);
    }
}
