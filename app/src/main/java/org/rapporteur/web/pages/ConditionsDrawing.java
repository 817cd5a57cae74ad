package org.rapporteur.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.web.pages.ConditionsView.Edge;
import org.rapporteur.web.pages.ConditionsView.Node;
import org.rapporteur.web.pages.GraphView.Point;

/** Draws the graph of conditions, those of cycles first. */
final class ConditionsDrawing {
    private static final int NODES = 20;
    private static final int EDGES = 40;
    /** How far a line is bent away from the straight one for each further condition between two things. */
    private static final double BEND = 34;

    /** Where words may stand on a line, the best first. */
    private static final List<Double> ALONG = List.of(0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8);

    /** Half of what the words of a line take. */
    private static final Point LABEL = new Point(40, 8);

    private final Conditions conditions;
    private final Sides sides;
    private final Map<String, Integer> things = new LinkedHashMap<>();
    private final List<List<Condition>> drawn = new ArrayList<>();

    private ConditionsDrawing(Conditions conditions, Sides sides) {
        this.conditions = conditions;
        this.sides = sides;
        for (List<Condition> same : conditions.merged()) {
            Condition c = same.get(0);
            int more = (things.containsKey(c.what()) ? 0 : 1) + (things.containsKey(c.until()) ? 0 : 1);
            if (drawn.size() < EDGES && things.size() + more <= NODES) {
                things.putIfAbsent(c.what(), things.size());
                things.putIfAbsent(c.until(), things.size());
                drawn.add(same);
            }
        }
    }

    static ConditionsView of(Conditions conditions, Sides sides) {
        return new ConditionsDrawing(conditions, sides).draw();
    }

    private ConditionsView draw() {
        List<String> names = List.copyOf(things.keySet());
        List<Point> boxes = names.stream()
                .map(n -> new Point(Node.half(n) + 14, Node.HEIGHT / 2.0 + 24))
                .toList();
        List<int[]> pairs = drawn.stream()
                .map(d -> new int[] {number(d.get(0).what()), number(d.get(0).until())})
                .toList();
        int height = new ConditionsView(
                        names.stream().map(n -> node(n, new Point(0, 0))).toList(), List.of(), 0)
                .height();
        List<Point> places = GraphLayout.place(boxes, pairs, ConditionsView.WIDTH, height);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            nodes.add(node(names.get(i), places.get(i)));
        }
        int shown = drawn.stream().mapToInt(List::size).sum();
        return new ConditionsView(nodes, edges(nodes), conditions.all().size() - shown);
    }

    private int number(String thing) {
        return Objects.requireNonNull(things.get(thing));
    }

    private Node node(String name, Point middle) {
        double half = Node.half(name);
        boolean cycle = drawn.stream()
                .map(d -> d.get(0))
                .anyMatch(c -> conditions.isInCycle(c)
                        && (c.what().equals(name) || c.until().equals(name)));
        return new Node(name, middle.x() - half, middle.y() - Node.HEIGHT / 2.0, 2 * half, cycle);
    }

    private List<Edge> edges(List<Node> nodes) {
        Map<String, Integer> between = new HashMap<>();
        List<Edge> out = new ArrayList<>();
        for (List<Condition> same : drawn) {
            Condition last = same.get(same.size() - 1);
            int from = number(last.what());
            int to = number(last.until());
            int n = between.merge(Math.min(from, to) + "-" + Math.max(from, to), 1, Integer::sum);
            // The first of each way is bent to its right, so that those of both ways lie apart.
            double bend = BEND * ((n + 1) / 2) * (from < to ? 1 : -1) * (n % 2 == 1 ? 1 : -1);
            out.add(edge(same, last, nodes, from, to, bend));
        }
        return out;
    }

    private Edge edge(List<Condition> same, Condition last, List<Node> nodes, int one, int other, double bend) {
        Node from = nodes.get(one);
        Node to = nodes.get(other);
        Point a = middle(from);
        Point b = middle(to);
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = Math.max(1, Math.sqrt(dx * dx + dy * dy));
        double bent = Math.signum(bend) * Math.min(Math.abs(bend), length / 4);
        Point turn =
                new Point((a.x() + b.x()) / 2 - dy / length * bent * 2, (a.y() + b.y()) / 2 + dx / length * bent * 2);
        Point start = edgeOf(from, turn, 0);
        Point end = edgeOf(to, turn, 7);
        String side = sides.name(last.party());
        String words = side + ": “" + last.what() + "” waits for “" + last.until() + "”"
                + (last.date().isEmpty() ? "" : ", " + last.date())
                + (same.size() > 1 ? ", told " + same.size() + " times" : "")
                + (last.state().equals("stands") ? "" : ", " + last.state());
        return new Edge(
                words,
                "M" + place(start) + " Q" + place(turn) + " " + place(end),
                label(start, turn, end, nodes),
                side,
                sides.colour(last.party()),
                conditions.isInCycle(last),
                last.state().equals("stands"),
                last.href());
    }

    /** Where on a line its words stand: in the middle, or as near to it as no box is in the way. */
    private static Point label(Point start, Point turn, Point end, List<Node> nodes) {
        for (double along : ALONG) {
            Point place = on(start, turn, end, along);
            if (nodes.stream().noneMatch(n -> hides(n, place))) {
                return place;
            }
        }
        return on(start, turn, end, ALONG.get(0));
    }

    private static Point on(Point start, Point turn, Point end, double t) {
        double a = (1 - t) * (1 - t);
        double b = 2 * t * (1 - t);
        double c = t * t;
        return new Point(a * start.x() + b * turn.x() + c * end.x(), a * start.y() + b * turn.y() + c * end.y());
    }

    private static boolean hides(Node node, Point label) {
        Point m = middle(node);
        return Math.abs(label.x() - m.x()) < node.width() / 2 + LABEL.x()
                && Math.abs(label.y() - m.y()) < Node.HEIGHT / 2.0 + LABEL.y();
    }

    private static Point middle(Node node) {
        return new Point(node.left() + node.width() / 2, node.top() + Node.HEIGHT / 2.0);
    }

    /** Where the way from the middle of a box to a place leaves it. */
    private static Point edgeOf(Node node, Point other, double gap) {
        Point m = middle(node);
        double dx = other.x() - m.x();
        double dy = other.y() - m.y();
        double toSide = (node.width() / 2 + gap) / Math.max(1e-6, Math.abs(dx));
        double toTop = (Node.HEIGHT / 2.0 + gap) / Math.max(1e-6, Math.abs(dy));
        double way = Math.min(toSide, toTop);
        return new Point(m.x() + dx * way, m.y() + dy * way);
    }

    private static String place(Point p) {
        return GraphView.number(p.x()) + " " + GraphView.number(p.y());
    }
}
