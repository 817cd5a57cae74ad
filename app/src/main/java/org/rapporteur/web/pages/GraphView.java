package org.rapporteur.web.pages;

import java.util.List;
import java.util.Locale;

/**
 * The graph as it is drawn. Lengths are in the units of the drawing.
 *
 * @param nodes the parties
 * @param edges what links them
 * @param kinds the kinds of edges that are drawn
 */
public record GraphView(List<Node> nodes, List<Edge> edges, List<String> kinds) {
    /** Its width. */
    public static final int WIDTH = 1200;
    /** Its height. */
    public static final int HEIGHT = 720;

    /**
     * A party, or an outlet.
     *
     * @param name of the party
     * @param isOutlet whether it is an outlet, which is drawn as a square
     * @param colour the number of the colour of its side, 0 for none
     * @param mentions how often the pages name it
     * @param at where its middle is
     * @param radius the larger, the more mentions
     */
    public record Node(
            String id, String name, boolean isOutlet, int colour, int mentions, Point at, double radius, String href) {
        /** The name, cut where it is long. */
        public String label() {
            return name.length() > 26 ? name.substring(0, 25).strip() + "…" : name;
        }

        /** A length as it is written. */
        public String number(double value) {
            return GraphView.number(value);
        }
    }

    /**
     * A link of one kind from one party to another.
     *
     * @param kind of the link
     * @param words what it means, for those who do not see it
     * @param path its line
     * @param width of its line
     * @param href the facts behind it
     */
    public record Edge(String kind, String words, String path, String width, String href) {}

    /** A place. */
    public record Point(double x, double y) {}

    /** A length, to a tenth. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
