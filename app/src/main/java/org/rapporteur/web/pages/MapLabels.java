package org.rapporteur.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds room on a map for the names of places, so that none lies on another or on a mark. */
final class MapLabels {
    private static final double LETTER = 6.4;
    private static final double HIGH = 14;
    private static final double GAP = 4;

    private final List<Box> taken = new ArrayList<>();

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isOnSheet() {
            return left >= 0 && top >= 0 && right <= MapFrame.WIDTH && bottom <= MapFrame.HEIGHT;
        }
    }

    /**
     * The place of a name.
     *
     * @param x where it begins, has its middle or ends
     * @param y of the line that it stands on
     * @param anchor {@code start}, {@code middle}, {@code end}
     */
    record Spot(double x, double y, String anchor) {}

    /** Keeps names away from a mark. */
    void keepFree(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** Room for a name beside a mark; null where there is none. */
    @Nullable
    Spot place(String name, double x, double y, double radius) {
        double width = name.length() * LETTER;
        double off = radius + GAP;
        List<Spot> spots = List.of(
                new Spot(x + off, y + 4, "start"),
                new Spot(x - off, y + 4, "end"),
                new Spot(x, y - off, "middle"),
                new Spot(x, y + off + 10, "middle"),
                new Spot(x + off * 0.75, y - off * 0.75, "start"),
                new Spot(x + off * 0.75, y + off * 0.75 + 9, "start"),
                new Spot(x - off * 0.75, y - off * 0.75, "end"),
                new Spot(x - off * 0.75, y + off * 0.75 + 9, "end"));
        for (Spot spot : spots) {
            double left =
                    switch (spot.anchor()) {
                        case "start" -> spot.x();
                        case "end" -> spot.x() - width;
                        default -> spot.x() - width / 2;
                    };
            Box box = new Box(left, spot.y() - HIGH + 3, left + width, spot.y() + 3);
            if (box.isOnSheet() && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return spot;
            }
        }
        return null;
    }
}
