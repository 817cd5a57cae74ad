package org.rapporteur.web.pages;

import java.util.List;
import org.rapporteur.web.Item;

/**
 * Meetings and events by their places. Lengths are in the units of the drawing.
 *
 * @param land the outlines of the land, an SVG path in tenths of the units
 * @param borders those of the countries, the same
 * @param marks what is drawn at the places, the larger ones first
 * @param labels the names that there is room for
 * @param places the places that are on a map, those with most facts first
 * @param unknown the places as the pages write them that no map has, those with most facts first
 * @param more how many such places are not listed
 * @param nowhere how many meetings have no place
 * @param timeline the same facts by place and time
 * @param views links to the same on other parts of the world
 */
public record MapView(
        String land,
        String borders,
        List<Mark> marks,
        List<Label> labels,
        List<Place> places,
        List<Item> unknown,
        int more,
        int nowhere,
        Timeline timeline,
        List<Item> views) {
    /** Its width. */
    public static final int WIDTH = MapFrame.WIDTH;
    /** Its height. */
    public static final int HEIGHT = MapFrame.HEIGHT;

    /**
     * The meetings or the events of a place.
     *
     * @param style class of the style sheet
     * @param words what it stands for
     * @param href the only meeting, or the list of them
     */
    public record Mark(String style, Point at, double radius, String words, String href) {
        /** A length as it is written. */
        public String number(double value) {
            return GraphView.number(value);
        }
    }

    /** A point of the drawing. */
    public record Point(double x, double y) {}

    /** A name beside a mark. */
    public record Label(String text, Point at, String anchor) {
        /** A length as it is written. */
        public String number(double value) {
            return GraphView.number(value);
        }
    }

    /**
     * A place.
     *
     * @param id by which marks find it
     * @param name as it is most often written
     * @param note what is to be known of it, or empty
     * @param told the latest meetings and events
     * @param all lists of all of them
     */
    public record Place(String id, String name, String note, List<Told> told, List<Item> all) {}

    /** Whether any mark is of a style, so that it has to be explained. */
    public boolean has(String style) {
        return marks.stream().anyMatch(m -> List.of(m.style().split(" ")).contains(style));
    }
}
