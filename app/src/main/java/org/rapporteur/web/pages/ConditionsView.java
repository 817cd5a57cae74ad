package org.rapporteur.web.pages;

import java.util.List;

/**
 * The graph of conditions as it is drawn. Lengths are in the units of the drawing.
 *
 * @param nodes the things that wait or are waited for
 * @param edges an arrow from what waits to what it waits for
 * @param more how many conditions are not drawn
 */
public record ConditionsView(List<Node> nodes, List<Edge> edges, int more) {
    /** Its width. */
    public static final int WIDTH = 1000;

    /** How tall it is: the more things, the taller. */
    public int height() {
        return 140 + 70 * Math.min(8, (nodes.size() + 1) / 2);
    }

    /**
     * A thing.
     *
     * @param name in full
     * @param left its left side
     * @param top its upper side
     * @param width of its box
     * @param isInCycle whether what it waits for waits for it
     */
    public record Node(String name, double left, double top, double width, boolean isInCycle) {
        /** The height of a box. */
        public static final int HEIGHT = 30;

        private static final int LONGEST = 34;

        /** The name, cut where it is long. */
        public String label() {
            return name.codePointCount(0, name.length()) > LONGEST
                    ? name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…"
                    : name;
        }

        /** Half the width that a box of a name takes. */
        static double half(String name) {
            return 10 + 3.6 * Math.min(LONGEST, name.codePointCount(0, name.length()));
        }

        /** A length as it is written. */
        public String number(double value) {
            return GraphView.number(value);
        }
    }

    /**
     * A condition of one side.
     *
     * @param words what it says, for those who do not see it
     * @param path its line
     * @param label where the name of the side stands
     * @param side whose condition it is
     * @param colour the number of the colour of its side, 0 for none
     * @param isInCycle whether what is waited for waits in turn
     * @param isOpen whether it stands still
     * @param href its sentence
     */
    public record Edge(
            String words,
            String path,
            GraphView.Point label,
            String side,
            int colour,
            boolean isInCycle,
            boolean isOpen,
            String href) {
        /** A length as it is written. */
        public String number(double value) {
            return GraphView.number(value);
        }
    }
}
