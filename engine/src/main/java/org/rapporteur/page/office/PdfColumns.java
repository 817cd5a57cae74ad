package org.rapporteur.page.office;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The areas of a page in the order in which they are read, where its text stands in columns. A gutter is a place that many
 * lines leave free with running text on both sides; lines that cross it, as headlines do, part what stands above from what
 * stands below.
 */
final class PdfColumns extends PDFTextStripper {
    /** So many lines must leave the gutter free, with text on both sides. */
    private static final int MIN_LINES = 4;
    /** So many letters a line of a column has on average; tables have fewer. */
    private static final int MIN_LETTERS = 18;

    private static final int MAX_COLUMNS = 8;
    private static final int MAX_GLYPHS = 50_000;
    /** A gap is wider than this share of the height of the letters. */
    private static final double GAP = 1.2;

    private final List<Glyph> glyphs = new ArrayList<>();

    private record Glyph(double left, double right, double top, double bottom) {}

    /** A line, its glyphs from left to right. */
    private record Row(List<Glyph> glyphs, double top, double bottom) {}

    /** A stretch that a line leaves free. */
    private record Gap(double left, double right, int before, int behind) {}

    private PdfColumns() {}

    /** The areas in order; none where the page has no columns. */
    static List<Rectangle2D> of(PDPage page) throws IOException {
        PdfColumns columns = new PdfColumns();
        columns.document = null;
        columns.output = Writer.nullWriter();
        columns.processPage(page);
        if (columns.glyphs.size() > MAX_GLYPHS) {
            return List.of();
        }
        List<Rectangle2D> out = new ArrayList<>();
        columns.areas(columns.rows(), 0, 1e5, out, MAX_COLUMNS);
        return out.size() < 2 ? List.of() : out;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (!text.getUnicode().isBlank() && text.getDir() == 0) {
            double bottom = text.getYDirAdj();
            double height = Math.max(text.getHeightDir(), 1);
            glyphs.add(
                    new Glyph(text.getXDirAdj(), text.getXDirAdj() + text.getWidthDirAdj(), bottom - height, bottom));
        }
    }

    private List<Row> rows() {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::bottom));
        List<Row> out = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        for (Glyph g : sorted) {
            if (!row.isEmpty() && g.bottom - row.get(0).bottom > (g.bottom - g.top) / 2) {
                out.add(row(row));
                row = new ArrayList<>();
            }
            row.add(g);
        }
        if (!row.isEmpty()) {
            out.add(row(row));
        }
        return out;
    }

    private static Row row(List<Glyph> glyphs) {
        List<Glyph> sorted =
                glyphs.stream().sorted(Comparator.comparingDouble(Glyph::left)).toList();
        return new Row(
                sorted,
                sorted.stream().mapToDouble(Glyph::top).min().orElse(0),
                sorted.stream().mapToDouble(Glyph::bottom).max().orElse(0));
    }

    private void areas(List<Row> rows, double left, double right, List<Rectangle2D> out, int depth) {
        double gutter = depth == 0 ? -1 : gutter(rows);
        if (gutter < 0) {
            add(rows, left, right, out);
            return;
        }
        List<Row> run = new ArrayList<>();
        boolean crossing = false;
        for (Row row : rows) {
            boolean crosses = row.glyphs.stream().anyMatch(g -> g.left < gutter && g.right > gutter)
                    || gaps(row).stream().noneMatch(g -> g.left <= gutter && gutter <= g.right)
                            && row.glyphs.get(0).left < gutter
                            && row.glyphs.get(row.glyphs.size() - 1).right > gutter;
            if (crosses != crossing && !run.isEmpty()) {
                part(run, crossing, gutter, left, right, out, depth);
                run = new ArrayList<>();
            }
            crossing = crosses;
            run.add(row);
        }
        part(run, crossing, gutter, left, right, out, depth);
    }

    private void part(
            List<Row> rows,
            boolean crossing,
            double gutter,
            double left,
            double right,
            List<Rectangle2D> out,
            int depth) {
        if (crossing) {
            add(rows, left, right, out);
            return;
        }
        areas(side(rows, 0, gutter), left, gutter, out, depth - 1);
        areas(side(rows, gutter, right), gutter, right, out, depth - 1);
    }

    private static List<Row> side(List<Row> rows, double from, double to) {
        return rows.stream()
                .map(r -> r.glyphs.stream()
                        .filter(g -> g.left >= from && g.left < to)
                        .toList())
                .filter(g -> !g.isEmpty())
                .map(PdfColumns::row)
                .toList();
    }

    private static void add(List<Row> rows, double left, double right, List<Rectangle2D> out) {
        if (!rows.isEmpty()) {
            double top = rows.get(0).top - 1;
            double bottom = rows.get(rows.size() - 1).bottom + 1;
            out.add(new Rectangle2D.Double(left, top, right - left, bottom - top));
        }
    }

    /** Where most lines leave a gap, if enough do; else -1. */
    private static double gutter(List<Row> rows) {
        List<Gap> all = rows.stream().flatMap(r -> gaps(r).stream()).toList();
        double best = -1;
        int most = MIN_LINES - 1;
        for (Gap gap : all) {
            double x = (gap.left + gap.right) / 2;
            List<Gap> same =
                    all.stream().filter(g -> g.left <= x && x <= g.right).toList();
            boolean running = same.stream().mapToInt(Gap::before).average().orElse(0) >= MIN_LETTERS
                    && same.stream().mapToInt(Gap::behind).average().orElse(0) >= MIN_LETTERS;
            if (running && same.size() > most) {
                most = same.size();
                best = x;
            }
        }
        return best;
    }

    private static List<Gap> gaps(Row row) {
        List<Gap> out = new ArrayList<>();
        double end = row.glyphs.get(0).right;
        for (int i = 1; i < row.glyphs.size(); i++) {
            Glyph g = row.glyphs.get(i);
            if (g.left - end > GAP * (g.bottom - g.top)) {
                out.add(new Gap(end, g.left, i, row.glyphs.size() - i));
            }
            end = Math.max(end, g.right);
        }
        return out;
    }
}
