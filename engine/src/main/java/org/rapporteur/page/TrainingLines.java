package org.rapporteur.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** A page as the scorer of lines sees it. For those who train the scorer; nothing else needs it. */
public final class TrainingLines {
    private final List<Line> lines;
    private final double[][] rows;
    private final List<Cue> cues;
    private final @Nullable String headline;

    private TrainingLines(List<Line> lines, List<Cue> cues, @Nullable String headline, @Nullable String statedBody) {
        this.lines = lines;
        this.cues = cues;
        this.headline = headline;
        this.rows = LineScorer.rows(lines, cues, headline, statedBody);
    }

    /** An HTML page's. */
    public static TrainingLines html(String source) {
        HtmlPage page = HtmlPage.parse(source);
        return new TrainingLines(page.lines, cues(page.lines), Headline.of(page), page.jsonLd.text("articleBody"));
    }

    /** A plain-text page's. */
    public static TrainingLines plain(String text) {
        List<Line> lines = DumpLines.of(text);
        return new TrainingLines(lines, cues(lines), null, null);
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

    /** The text of the page, as a reader who has no markup has it. */
    public static String text(String html) {
        return HtmlLines.text(HtmlPage.parse(html).lines);
    }

    /** What the whole reader makes of the lines, if the scorer says so of them. */
    public List<Role> roles(double[] scores) {
        return lines.isEmpty() || lines.get(0).markup() == null
                ? DumpRoles.of(lines, Likely.of(lines, scores))
                : HtmlRoles.of(lines, cues, headline, scores.clone());
    }

    /** Fills the second pass's columns from the first pass's scores. */
    public void fill(double[] firstPass) {
        ScoreFeatures.fill(lines, firstPass, rows);
    }
}
