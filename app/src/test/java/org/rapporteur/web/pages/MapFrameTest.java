package org.rapporteur.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.web.pages.MapFrame.Spot;

class MapFrameTest {
    @Test
    void aLonePlaceIsInTheMiddle() {
        MapView.Point at = MapFrame.around(List.of(new Spot(51.53, 25.29))).point(new Spot(51.53, 25.29));

        assertThat(at.x()).isCloseTo(MapFrame.WIDTH / 2.0, org.assertj.core.data.Offset.offset(1.0));
        assertThat(at.y()).isCloseTo(MapFrame.HEIGHT / 2.0, org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void placesOnBothSidesOfTheDateLineAreNeighbours() {
        Spot fiji = new Spot(178.4, -18.1);
        Spot samoa = new Spot(-171.8, -13.8);
        MapFrame frame = MapFrame.around(List.of(fiji, samoa));

        assertThat(frame.perLatitude()).isGreaterThan(10);
        assertThat(List.of(fiji, samoa)).allMatch(s -> MapFrame.isOnSheet(frame.point(s)));
        assertThat(frame.point(samoa).x()).isGreaterThan(frame.point(fiji).x());
    }

    @Test
    void farPlacesAreAllOnTheSheet() {
        List<Spot> spots =
                List.of(new Spot(-122.3, 47.6), new Spot(37.6, 55.8), new Spot(174.8, -41.3), new Spot(-58.4, -34.6));
        MapFrame frame = MapFrame.around(spots);

        assertThat(spots).allMatch(s -> MapFrame.isOnSheet(frame.point(s)));
        assertThat(MapFrame.around(List.of())).isEqualTo(MapFrame.world());
    }

    @Test
    void coastsAreCutAtTheEdges() {
        Coasts coasts = Coasts.load();
        for (MapFrame frame : List.of(
                MapFrame.world(),
                MapFrame.around(List.of(new Spot(178.4, -18.1))),
                MapFrame.around(List.of(new Spot(10, 50), new Spot(12, 52))))) {
            assertThat(coasts.land(frame).split("z")).isNotEmpty().allMatch(r -> r.matches("M-?\\d+ -?\\d+l[ \\d-]+"));
            assertThat(inside(coasts.land(frame))).isTrue();
            assertThat(inside(coasts.borders(frame))).isTrue();
            assertThat(coasts.land(frame).length()).isLessThan(120_000);
        }
    }

    /** No point lies far from the sheet, and no line leaps over all of it. */
    private static boolean inside(String path) {
        Matcher ring = Pattern.compile("M(-?\\d+) (-?\\d+)l([^Mz]*)").matcher(path);
        while (ring.find()) {
            long x = Long.parseLong(ring.group(1));
            long y = Long.parseLong(ring.group(2));
            Matcher step = Pattern.compile("-?\\d+").matcher(ring.group(3));
            while (step.find()) {
                x += Long.parseLong(step.group());
                y += step.find() ? Long.parseLong(step.group()) : 0;
                if (x < -3000 || x > 13000 || y < -3000 || y > 8200) {
                    return false;
                }
            }
        }
        return true;
    }
}
