package org.rapporteur.web.pages;

import java.util.List;

/**
 * The part of the world that a map shows, and how it lies on the sheet: degrees of latitude are all of one length, those of
 * longitude of the length that they have in its middle.
 *
 * @param west longitude of its left edge; its right edge may lie beyond 180
 * @param north latitude of its upper edge
 * @param perLongitude units of the drawing for a degree to the east
 * @param perLatitude units for a degree to the south
 */
record MapFrame(double west, double north, double perLongitude, double perLatitude) {
    static final int WIDTH = 1000;
    static final int HEIGHT = 520;

    /** The least that is shown, in degrees of latitude: closer, the coasts would be too coarse. */
    private static final double LEAST = 14;
    /** Room around the places, as a part of what they take. */
    private static final double ROOM = 0.35;

    private static final double HIGHEST = 84;
    private static final double LOWEST = -58;
    /** At this latitude the whole world fits into the sheet from side to side. */
    private static final double WORLD = 43;

    /** A place on the globe, in degrees. */
    record Spot(double longitude, double latitude) {}

    /** The whole world. */
    static MapFrame world() {
        return of(-180, 180, LOWEST, HIGHEST, WORLD);
    }

    /** The smallest part of the world, with room around, in which some spots lie; the whole of it for none. */
    static MapFrame around(List<Spot> spots) {
        if (spots.isEmpty()) {
            return world();
        }
        double south = spots.stream().mapToDouble(Spot::latitude).min().orElse(0);
        double north = spots.stream().mapToDouble(Spot::latitude).max().orElse(0);
        double[] sides = sides(spots);
        double high = Math.max(LEAST, (north - south) * (1 + ROOM));
        double wide = Math.max(LEAST, (sides[1] - sides[0]) * (1 + ROOM));
        double middle = (north + south) / 2;
        double centre = (sides[0] + sides[1]) / 2;
        if (wide >= 320) {
            return world();
        }
        return of(
                centre - wide / 2,
                centre + wide / 2,
                Math.max(LOWEST, middle - high / 2),
                Math.min(HIGHEST, middle + high / 2),
                middle);
    }

    /** The longitudes between which all spots lie, over the shorter way around the globe. */
    private static double[] sides(List<Spot> spots) {
        double[] sorted =
                spots.stream().mapToDouble(Spot::longitude).sorted().distinct().toArray();
        double widest = sorted[0] + 360 - sorted[sorted.length - 1];
        double west = sorted[0];
        for (int i = 1; i < sorted.length; i++) {
            double gap = sorted[i] - sorted[i - 1];
            if (gap > widest) {
                widest = gap;
                west = sorted[i];
            }
        }
        return new double[] {west, west + 360 - widest};
    }

    private static MapFrame of(double west, double east, double south, double north, double trueAt) {
        double squeeze = Math.cos(Math.toRadians(Math.max(-60, Math.min(60, trueAt))));
        double scale = Math.min(WIDTH / ((east - west) * squeeze), HEIGHT / (north - south));
        double top = (north + south) / 2 + HEIGHT / scale / 2;
        double left = (west + east) / 2 - WIDTH / (scale * squeeze) / 2;
        return new MapFrame(left, Math.min(HIGHEST, top), scale * squeeze, scale);
    }

    double x(double longitude) {
        return (longitude - west) * perLongitude;
    }

    double y(double latitude) {
        return (north - latitude) * perLatitude;
    }

    /** Where a spot lies on the sheet; it may lie beside it. */
    MapView.Point point(Spot spot) {
        double turned = spot.longitude();
        while (turned < west) {
            turned += 360;
        }
        return new MapView.Point(x(turned), y(spot.latitude()));
    }

    static boolean isOnSheet(MapView.Point p) {
        return p.x() >= 0 && p.x() <= WIDTH && p.y() >= 0 && p.y() <= HEIGHT;
    }
}
