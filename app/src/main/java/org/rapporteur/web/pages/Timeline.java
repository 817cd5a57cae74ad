package org.rapporteur.web.pages;

import java.util.List;

/**
 * A drawing of a period: bars for its phases, a lane for meetings, one for events and one for each party's statements. Lengths are in the units of
 * the drawing, {@link #WIDTH} of them from side to side.
 *
 * @param period what is shown, in words
 * @param lanes from top to bottom
 * @param ticks the parts of the period
 * @param zooms links to other periods
 * @param outside how many facts fit the filters and lie before or after the period
 */
public record Timeline(String period, List<Lane> lanes, List<Tick> ticks, List<Zoom> zooms, int outside) {
    /** Whether it has bars of phases. */
    public boolean hasPhases() {
        return lanes.stream()
                .anyMatch(l -> l.shapes().stream().anyMatch(s -> s.style().startsWith("t-phase")));
    }

    /** Its width. */
    public static final int WIDTH = 1200;
    /** Where the period begins; to the left stand the names of the lanes. */
    public static final int LEFT = 170;
    /** The height of a lane. */
    public static final int LANE = 27;
    /** The height of the ticks' names. */
    public static final int TOP = 22;

    /**
     * A lane.
     *
     * @param name of the lane
     * @param href a list of what is in it
     * @param colour the number of the colour of the side that it is of, 0 for none
     * @param y its middle
     * @param shapes what is in it
     */
    public record Lane(String name, String href, int colour, int y, List<Shape> shapes) {}

    /**
     * A fact, or several of the same days.
     *
     * @param style class of the style sheet
     * @param x its left
     * @param width how long it lasts; at least its height
     * @param height its height
     * @param words what it is
     * @param href its page, or the list of them
     */
    public record Shape(String style, double x, double width, double height, String words, String href) {}

    /**
     * A part of the period: a year, a month, a day.
     *
     * @param name of it
     * @param x where it begins
     * @param href the drawing of it alone
     */
    public record Tick(String name, double x, String href) {}

    /** Another period. */
    public record Zoom(String name, String href) {}

    /** The height of the drawing. */
    public int height() {
        return TOP + LANE * lanes.size() + 4;
    }
}
