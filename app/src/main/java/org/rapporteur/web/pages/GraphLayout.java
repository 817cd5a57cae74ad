package org.rapporteur.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.web.pages.GraphView.Point;

/**
 * Places the nodes of a graph: those that are linked attract each other, all others push each other away (Fruchterman and
 * Reingold, "Graph drawing by force-directed placement", 1991). It begins with a circle in the order of the nodes, so that the
 * same graph is always drawn alike. In the end, nodes whose names would lie on each other are moved apart.
 */
final class GraphLayout {
    private static final int STEPS = 300;
    private static final int PARTINGS = 120;
    /** The room around the drawing, for names. */
    private static final double EDGE = 70;

    private final double width;
    private final double height;
    private final double[] x;
    private final double[] y;

    private GraphLayout(int nodes, double width, double height) {
        this.width = width;
        this.height = height;
        this.x = new double[nodes];
        this.y = new double[nodes];
    }

    /**
     * Places nodes.
     *
     * @param boxes for each node half the width and half the height that it takes with its name
     * @param edges pairs of numbers of nodes
     */
    static List<Point> place(List<Point> boxes, List<int[]> edges, double width, double height) {
        GraphLayout layout = new GraphLayout(boxes.size(), width, height);
        layout.circle();
        layout.force(edges);
        layout.fit();
        for (int i = 0; i < PARTINGS; i++) {
            layout.part(boxes);
        }
        List<Point> out = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            out.add(new Point(layout.x[i], layout.y[i]));
        }
        return out;
    }

    private void circle() {
        for (int i = 0; i < x.length; i++) {
            double angle = 2 * StrictMath.PI * i / x.length;
            x[i] = StrictMath.cos(angle) * (1 + i % 2 * 0.4);
            y[i] = StrictMath.sin(angle) * (1 + i % 2 * 0.4);
        }
    }

    private void force(List<int[]> edges) {
        double ideal = 2 / Math.sqrt(Math.max(1, x.length));
        for (int step = 0; step < STEPS; step++) {
            double[] dx = new double[x.length];
            double[] dy = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                // Towards the middle, so that parts without a link stay on the page.
                dx[i] -= x[i] * 0.6;
                dy[i] -= y[i] * 0.6;
                for (int j = 0; j < i; j++) {
                    double square = Math.max(1e-4, square(i, j));
                    pull(i, j, -ideal * ideal / square, dx, dy);
                }
            }
            for (int[] edge : edges) {
                pull(edge[0], edge[1], Math.sqrt(square(edge[0], edge[1])) / ideal, dx, dy);
            }
            double most = 0.1 * (1 - (double) step / STEPS);
            for (int i = 0; i < x.length; i++) {
                double length = Math.sqrt(dx[i] * dx[i] + dy[i] * dy[i]);
                double scale = length > most ? most / length : 1;
                x[i] += dx[i] * scale;
                y[i] += dy[i] * scale;
            }
        }
    }

    private double square(int i, int j) {
        return (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]);
    }

    private void pull(int i, int j, double force, double[] dx, double[] dy) {
        double px = (x[j] - x[i]) * force;
        double py = (y[j] - y[i]) * force;
        dx[i] += px;
        dy[i] += py;
        dx[j] -= px;
        dy[j] -= py;
    }

    private void fit() {
        stretch(x, EDGE, width - EDGE);
        stretch(y, EDGE / 2, height - EDGE / 2);
    }

    private static void stretch(double[] values, double from, double to) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double v : values) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    most - least < 1e-9 ? (from + to) / 2 : from + (values[i] - least) / (most - least) * (to - from);
        }
    }

    /** Moves nodes apart whose boxes overlap, along the shorter way. */
    private void part(List<Point> boxes) {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double overX = boxes.get(i).x() + boxes.get(j).x() - Math.abs(x[i] - x[j]);
                double overY = boxes.get(i).y() + boxes.get(j).y() - Math.abs(y[i] - y[j]);
                if (overX > 0 && overY > 0) {
                    if (overX < overY) {
                        double move = x[i] < x[j] ? -overX / 2 : overX / 2;
                        x[i] += move;
                        x[j] -= move;
                    } else {
                        double move = y[i] < y[j] ? -overY / 2 : overY / 2;
                        y[i] += move;
                        y[j] -= move;
                    }
                }
            }
            x[i] = Math.min(width - boxes.get(i).x(), Math.max(boxes.get(i).x(), x[i]));
            y[i] = Math.min(height - boxes.get(i).y(), Math.max(boxes.get(i).y(), y[i]));
        }
    }
}
