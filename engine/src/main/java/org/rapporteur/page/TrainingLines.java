package org.rapporteur.page;

import java.util.Arrays;
import java.util.List;

/** A page as the scorer of lines sees it. For those who train the scorer; nothing else needs it. */
public final class TrainingLines {
    private final List<Line> lines;
    private final double[][] rows;

    private TrainingLines(List<Line> lines, double[][] rows) {
        this.lines = lines;
        this.rows = rows;
    }

    /** An HTML page's. */
    public static TrainingLines html(String source) {
        HtmlPage page = HtmlPage.parse(source);
        List<Cue> cues = cues(page.lines);
        return new TrainingLines(
                page.lines,
                LineScorer.rows(page.lines, cues, HtmlMetadata.headline(page), page.jsonLd.text("articleBody")));
    }

    /** A plain-text page's. */
    public static TrainingLines plain(String text) {
        List<Line> lines = DumpLines.of(text);
        return new TrainingLines(lines, LineScorer.rows(lines, cues(lines), null, null));
    }

    static List<Cue> cues(List<Line> lines) {
        return Notes.mark(lines, lines.stream().map(l -> Cues.of(l.text())).toList());
    }

    /** The names of the columns. */
    public static List<String> columns() {
        return Arrays.stream(Feature.values()).map(Enum::name).toList();
    }

    /** How many of the columns, from the first, the first pass sees. */
    public static int firstPass() {
        return Feature.LOCAL;
    }

    /** The lines' words. */
    public List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    /** The lines' places in the text, each {@code {start, end}} in char offsets. */
    public List<int[]> places() {
        return lines.stream().map(l -> new int[] {l.start(), l.end()}).toList();
    }

    /** A row for each line, as the first pass sees it. */
    public double[][] rows() {
        return rows;
    }

    /** Fills the second pass's columns from the first pass's scores. */
    public void fill(double[] firstPass) {
        ScoreFeatures.fill(lines, firstPass, rows);
    }
}
