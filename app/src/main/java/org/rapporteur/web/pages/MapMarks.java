package org.rapporteur.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays marks and names on a map. */
final class MapMarks {
    private static final double SMALLEST = 5.5;
    private static final double LARGEST = 24;
    /** A ring around the point of a country is wider than the mark of its capital, so that both are seen. */
    private static final double RING = 5;

    private final MapFrame frame;
    private final List<MapView.Mark> marks = new ArrayList<>();
    private final List<Named> names = new ArrayList<>();

    /** What is drawn of a kind of facts at a place. */
    record Part(String style, int count, String words, String href) {
        double radius() {
            return Math.min(LARGEST, SMALLEST + 1.9 * (Math.sqrt(count) - 1));
        }
    }

    private record Named(String name, MapView.Point at, double radius) {}

    MapMarks(MapFrame frame) {
        this.frame = frame;
    }

    /** Draws what there is of a place, unless it lies beside the sheet. Meetings and events stand side by side. */
    void add(String name, MapFrame.Spot spot, boolean atLarge, @Nullable Part meetings, @Nullable Part events) {
        MapView.Point at = frame.point(spot);
        if (!MapFrame.isOnSheet(at)) {
            return;
        }
        double more = atLarge ? RING : 0;
        double left = meetings == null ? 0 : meetings.radius() + more;
        double right = events == null ? 0 : events.radius() + more;
        double shift = meetings == null || events == null ? 0 : (left + right) / 2;
        if (events != null) {
            marks.add(new MapView.Mark(
                    events.style(), new MapView.Point(at.x() + shift, at.y()), right, events.words(), events.href()));
        }
        if (meetings != null) {
            marks.add(new MapView.Mark(
                    meetings.style(),
                    new MapView.Point(at.x() - shift, at.y()),
                    left,
                    meetings.words(),
                    meetings.href()));
        }
        names.add(new Named(name, at, left + right));
    }

    /** The marks, the larger ones first, so that none hides a smaller one. */
    List<MapView.Mark> marks() {
        return marks.stream()
                .sorted(Comparator.comparingDouble((MapView.Mark m) -> -m.radius()))
                .toList();
    }

    /** The names that there is room for; those of the places that were added first come first. */
    List<MapView.Label> labels() {
        MapLabels room = new MapLabels();
        marks.forEach(m -> room.keepFree(m.at().x(), m.at().y(), m.radius()));
        List<MapView.Label> out = new ArrayList<>();
        for (Named n : names) {
            MapLabels.Spot spot = room.place(n.name(), n.at().x(), n.at().y(), n.radius());
            if (spot != null) {
                out.add(new MapView.Label(n.name(), new MapView.Point(spot.x(), spot.y()), spot.anchor()));
            }
        }
        return out;
    }
}
