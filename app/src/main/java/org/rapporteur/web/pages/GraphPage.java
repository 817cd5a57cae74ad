package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Grid;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.ListingPage;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Site;
import org.rapporteur.web.Sql;
import org.rapporteur.web.pages.GraphView.Edge;
import org.rapporteur.web.pages.GraphView.Node;
import org.rapporteur.web.pages.GraphView.Point;

/** The graph: a drawing of the edges with most facts, and the same edges as a table. */
final class GraphPage implements Page {
    private static final int EDGES = 90;
    private static final int NODES = 30;

    @Override
    public void add(Site site) {
        new ListingPage(
                        GraphLists.EDGES,
                        (ctx, params) -> site.renderKept(ctx, "graph.jte", GraphLists.EDGES.title(), sql -> {
                            Grid all = Grid.first(GraphLists.EDGES, params, EDGES, sql);
                            List<List<Cell>> rows = drawn(all.rows());
                            Grid grid = new Grid(all.listing(), params, all.total(), 1, rows);
                            Sides sides = Sides.of(site, sql);
                            GraphView view = view(rows, sides, sql);
                            return Map.of(
                                    "grid",
                                    grid,
                                    "view",
                                    view,
                                    "periods",
                                    periods(params, sql),
                                    "ways",
                                    Sides.ways(params),
                                    "sides",
                                    sides.views(view.nodes().stream()
                                            .filter(n -> !n.isOutlet())
                                            .map(n -> sides.of(n.id()))
                                            .toList()));
                        }))
                .add(site);
        new ListingPage(GraphLists.FACTS).add(site);
    }

    /** The same graph of each part of the period, and of all of it. */
    private static List<Item> periods(Params params, Sql sql) throws SQLException {
        List<Item> out = new ArrayList<>();
        for (Period.Part part : Period.of(params, sql).parts()) {
            Map<String, String> there = params.all();
            there.put("from", part.first());
            there.put("to", part.last());
            out.add(new Item(part.first(), Links.query("/graph", there)));
        }
        if (params.text("from") != null || params.text("to") != null) {
            Map<String, String> whole = params.all();
            whole.remove("from");
            whole.remove("to");
            out.add(new Item("all", Links.query("/graph", whole)));
        }
        return out;
    }

    /** The edges among the first nodes. */
    private static List<List<Cell>> drawn(List<List<Cell>> rows) {
        Map<String, Boolean> nodes = new LinkedHashMap<>();
        List<List<Cell>> out = new ArrayList<>();
        for (List<Cell> row : rows) {
            String a = row.get(0).text();
            String b = row.get(3).text();
            int more = (nodes.containsKey(a) ? 0 : 1) + (nodes.containsKey(b) ? 0 : 1);
            if (nodes.size() + more <= NODES) {
                nodes.put(a, true);
                nodes.put(b, true);
                out.add(row);
            }
        }
        return out;
    }

    private static GraphView view(List<List<Cell>> rows, Sides sides, Sql sql) throws SQLException {
        Map<String, Cell> names = new LinkedHashMap<>();
        for (List<Cell> row : rows) {
            names.putIfAbsent(row.get(0).text(), row.get(1));
            names.putIfAbsent(row.get(3).text(), row.get(4));
        }
        List<String> ids = List.copyOf(names.keySet());
        Map<String, Integer> mentions = mentions(ids, sql);
        List<Point> boxes = new ArrayList<>();
        for (String id : ids) {
            double radius = radius(mentions.getOrDefault(id, 0));
            int letters = Math.min(26, name(id, names).length());
            boxes.add(new Point(Math.max(radius, letters * 3.6) + 8, radius + 16));
        }
        List<int[]> pairs = rows.stream()
                .map(r -> new int[] {
                    ids.indexOf(r.get(0).text()), ids.indexOf(r.get(3).text())
                })
                .toList();
        List<Point> places = GraphLayout.place(boxes, pairs, GraphView.WIDTH, GraphView.HEIGHT);
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            int n = mentions.getOrDefault(id, 0);
            nodes.put(
                    id,
                    new Node(
                            id,
                            name(id, names),
                            id.startsWith(GraphLists.OUTLET),
                            sides.colour(id),
                            n,
                            places.get(i),
                            radius(n),
                            GraphLists.page(id)));
        }
        List<String> kinds = GraphLists.KINDS.stream()
                .filter(k -> rows.stream().anyMatch(r -> r.get(2).text().equals(k)))
                .toList();
        return new GraphView(List.copyOf(nodes.values()), edges(rows, nodes), kinds);
    }

    private static String name(String id, Map<String, Cell> names) {
        return Objects.requireNonNull(names.get(id)).text();
    }

    private static double radius(int mentions) {
        return 5 + 1.9 * Math.sqrt(Math.min(150, mentions));
    }

    private static Map<String, Integer> mentions(List<String> ids, Sql sql) throws SQLException {
        Map<String, Integer> out = new HashMap<>();
        for (String id : ids) {
            out.put(
                    id,
                    id.startsWith(GraphLists.OUTLET)
                            ? sql.count(
                                    "SELECT count(*) FROM articles WHERE publisher = ?",
                                    id.substring(GraphLists.OUTLET.length()))
                            : sql.count("SELECT mentions FROM actor_counts WHERE actor_id = ?", id));
        }
        return out;
    }

    private static List<Edge> edges(List<List<Cell>> rows, Map<String, Node> nodes) {
        Map<String, Integer> between = new HashMap<>();
        List<Edge> out = new ArrayList<>();
        for (List<Cell> row : rows) {
            Node a = Objects.requireNonNull(nodes.get(row.get(0).text()));
            Node b = Objects.requireNonNull(nodes.get(row.get(3).text()));
            boolean ordered = a.id().compareTo(b.id()) < 0;
            String pair = ordered ? a.id() + "\n" + b.id() : b.id() + "\n" + a.id();
            int number = between.merge(pair, 1, Integer::sum) - 1;
            // 0, 1, -1, 2, -2 … to the sides of the straight line, seen from the same end.
            double side = (number + 1) / 2 * (number % 2 == 0 ? -1.0 : 1.0) * (ordered ? 1 : -1);
            String kind = row.get(2).text();
            int facts = Integer.parseInt(row.get(5).text());
            String words =
                    a.name() + " " + verb(kind) + " " + b.name() + ", " + facts + (facts == 1 ? " fact" : " facts");
            out.add(new Edge(
                    kind,
                    words,
                    path(a, b, side * 26, kind.equals("met")),
                    GraphView.number(Math.min(6, 1 + 0.6 * Math.sqrt(facts))),
                    String.valueOf(row.get(5).items().get(0).href())));
        }
        return out;
    }

    private static String verb(String kind) {
        return kind.equals("alleged") ? "is said to have acted on" : kind;
    }

    private static String path(Node from, Node to, double bend, boolean both) {
        double dx = to.at().x() - from.at().x();
        double dy = to.at().y() - from.at().y();
        double length = Math.max(1, Math.sqrt(dx * dx + dy * dy));
        Point middle = new Point(
                (from.at().x() + to.at().x()) / 2 - dy / length * bend * 2,
                (from.at().y() + to.at().y()) / 2 + dx / length * bend * 2);
        Point start = towards(from, middle, 1);
        Point end = towards(to, middle, both ? 1 : 8);
        return "M" + place(start) + " Q" + place(middle) + " " + place(end);
    }

    /** The place where a line leaves a node. */
    private static Point towards(Node node, Point other, double gap) {
        double dx = other.x() - node.at().x();
        double dy = other.y() - node.at().y();
        double length = Math.max(1, Math.sqrt(dx * dx + dy * dy));
        double way = (node.radius() + gap) / length;
        return new Point(node.at().x() + dx * way, node.at().y() + dy * way);
    }

    private static String place(Point p) {
        return GraphView.number(p.x()) + " " + GraphView.number(p.y());
    }
}
