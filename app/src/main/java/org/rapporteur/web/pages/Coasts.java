package org.rapporteur.web.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The outlines of the world's land and countries; {@code coasts.txt}. */
final class Coasts {
    /** Points nearer to each other than this are drawn as one, in units of the drawing. */
    private static final double FINE = 0.7;
    /** How far beyond the edges of the sheet is drawn, so that no edge of it looks like a coast. */
    private static final double MARGIN = 8;

    private final List<Line> land = new ArrayList<>();
    private final List<Line> borders = new ArrayList<>();

    /** Points by longitude and latitude, with the sides between which they lie. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Line(
            double[] longitudes, double[] latitudes, double west, double east, double south, double north) {}

    private Coasts() {}

    /** Those that come with the program. */
    static Coasts load() {
        Coasts out = new Coasts();
        try (InputStream in = Coasts.class.getResourceAsStream("coasts.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without coasts.txt");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("L ")) {
                    out.land.add(line(line));
                } else if (line.startsWith("B ")) {
                    out.borders.add(line(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static Line line(String text) {
        StringTokenizer numbers = new StringTokenizer(text.substring(2), " ");
        int n = numbers.countTokens() / 2;
        double[] xs = new double[n];
        double[] ys = new double[n];
        int x = 0;
        int y = 0;
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (int i = 0; i < n; i++) {
            x += Integer.parseInt(numbers.nextToken());
            y += Integer.parseInt(numbers.nextToken());
            xs[i] = x / 100.0;
            ys[i] = y / 100.0;
            west = Math.min(west, xs[i]);
            east = Math.max(east, xs[i]);
            south = Math.min(south, ys[i]);
            north = Math.max(north, ys[i]);
        }
        return new Line(xs, ys, west, east, south, north);
    }

    /** The land within a frame as an SVG path, in tenths of the units of the drawing. */
    String land(MapFrame frame) {
        StringBuilder out = new StringBuilder();
        for (Line line : land) {
            for (int turn = -360; turn <= 360; turn += 360) {
                if (isSeen(line, turn, frame)) {
                    write(clipped(points(line, turn, frame)), true, out);
                }
            }
        }
        return out.toString();
    }

    /** The borders within a frame, the same way. */
    String borders(MapFrame frame) {
        StringBuilder out = new StringBuilder();
        for (Line line : borders) {
            for (int turn = -360; turn <= 360; turn += 360) {
                if (isSeen(line, turn, frame)) {
                    List<double[]> part = new ArrayList<>();
                    for (double[] p : points(line, turn, frame)) {
                        boolean inside = p[0] > -MARGIN
                                && p[0] < MapFrame.WIDTH + MARGIN
                                && p[1] > -MARGIN
                                && p[1] < MapFrame.HEIGHT + MARGIN;
                        part.add(p);
                        if (!inside) {
                            write(part, false, out);
                            part = new ArrayList<>(List.of(p));
                        }
                    }
                    write(part, false, out);
                }
            }
        }
        return out.toString();
    }

    private static boolean isSeen(Line line, int turn, MapFrame frame) {
        return frame.x(line.east() + turn) > -MARGIN
                && frame.x(line.west() + turn) < MapFrame.WIDTH + MARGIN
                && frame.y(line.south()) > -MARGIN
                && frame.y(line.north()) < MapFrame.HEIGHT + MARGIN;
    }

    private static List<double[]> points(Line line, int turn, MapFrame frame) {
        List<double[]> out = new ArrayList<>(line.longitudes().length);
        for (int i = 0; i < line.longitudes().length; i++) {
            out.add(new double[] {frame.x(line.longitudes()[i] + turn), frame.y(line.latitudes()[i])});
        }
        return out;
    }

    /** What of a ring lies on the sheet: it is cut at one edge after the other (Sutherland and Hodgman's way). */
    private static List<double[]> clipped(List<double[]> ring) {
        List<double[]> out = ring;
        out = cut(out, 0, -MARGIN, 1);
        out = cut(out, 0, MapFrame.WIDTH + MARGIN, -1);
        out = cut(out, 1, -MARGIN, 1);
        return cut(out, 1, MapFrame.HEIGHT + MARGIN, -1);
    }

    /** @param sign 1 to keep what is greater than the edge, -1 to keep what is less */
    private static List<double[]> cut(List<double[]> ring, int axis, double edge, int sign) {
        List<double[]> out = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            double[] a = ring.get(i);
            double[] b = ring.get((i + 1) % ring.size());
            boolean aIn = sign * (a[axis] - edge) >= 0;
            boolean bIn = sign * (b[axis] - edge) >= 0;
            if (aIn) {
                out.add(a);
            }
            if (aIn != bIn) {
                double t = (edge - a[axis]) / (b[axis] - a[axis]);
                out.add(new double[] {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])});
            }
        }
        return out;
    }

    private static void write(List<double[]> points, boolean closed, StringBuilder out) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] p = points.get(i);
            double[] last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            boolean end = !closed && i == points.size() - 1;
            if (last == null || end || Math.hypot(p[0] - last[0], p[1] - last[1]) >= FINE) {
                kept.add(p);
            }
        }
        if (kept.size() < (closed ? 3 : 2)) {
            return;
        }
        long x = Math.round(kept.get(0)[0] * 10);
        long y = Math.round(kept.get(0)[1] * 10);
        out.append('M').append(x).append(' ').append(y).append('l');
        for (int i = 1; i < kept.size(); i++) {
            long nextX = Math.round(kept.get(i)[0] * 10);
            long nextY = Math.round(kept.get(i)[1] * 10);
            out.append(i > 1 && nextX - x >= 0 ? " " : "").append(nextX - x);
            out.append(nextY - y >= 0 ? " " : "").append(nextY - y);
            x = nextX;
            y = nextY;
        }
        out.append(closed ? "z" : "");
    }
}
