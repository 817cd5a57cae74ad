package org.rapporteur.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.web.pages.GraphView.Point;

/** Where the nodes of a graph stand. */
class GraphLayoutTest {
    private static final Point BOX = new Point(60, 20);

    @Test
    void noNameLiesOnAnotherOrLeavesTheDrawing() {
        List<Point> places = GraphLayout.place(boxes(30), ring(30), 1200, 720);

        for (int i = 0; i < places.size(); i++) {
            Point p = places.get(i);
            assertThat(p.x()).isBetween(BOX.x(), 1200 - BOX.x());
            assertThat(p.y()).isBetween(BOX.y(), 720 - BOX.y());
            for (int j = 0; j < i; j++) {
                Point q = places.get(j);
                assertThat(Math.abs(p.x() - q.x()) > 2 * BOX.x() - 1 || Math.abs(p.y() - q.y()) > 2 * BOX.y() - 1)
                        .as("%s and %s", p, q)
                        .isTrue();
            }
        }
    }

    @Test
    void theSameGraphIsDrawnAlike() {
        assertThat(GraphLayout.place(boxes(12), ring(12), 1200, 720))
                .isEqualTo(GraphLayout.place(boxes(12), ring(12), 1200, 720));
    }

    @Test
    void whatIsLinkedStandsNearer() {
        List<int[]> edges = List.of(new int[] {0, 1}, new int[] {2, 3}, new int[] {1, 4}, new int[] {3, 5});
        List<Point> places = GraphLayout.place(boxes(6), edges, 1200, 720);

        assertThat(distance(places.get(0), places.get(1))).isLessThan(distance(places.get(0), places.get(2)));
        assertThat(distance(places.get(2), places.get(3))).isLessThan(distance(places.get(1), places.get(3)));
    }

    @Test
    void aLoneNodeStandsInTheMiddle() {
        assertThat(GraphLayout.place(boxes(1), List.of(), 1200, 720)).containsExactly(new Point(600, 360));
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private static List<Point> boxes(int n) {
        List<Point> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add(BOX);
        }
        return out;
    }

    private static List<int[]> ring(int n) {
        List<int[]> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add(new int[] {i, (i + 1) % n});
        }
        return out;
    }
}
