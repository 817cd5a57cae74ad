package org.rapporteur.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely each line of a page is text of its article: boosted trees, and for HTML a second pass of them that sees what
 * the first made of the lines around. In plain text a second pass learned the training pages by heart. Trained by
 * {@code org.rapporteur.bench.TrainLines}.
 */
final class LineScorer {
    private static final Forest HTML = Forest.load("lines-html-1.tsv");
    private static final Forest HTML_AGAIN = Forest.load("lines-html-2.tsv");
    private static final Forest PLAIN = Forest.load("lines-plain-1.tsv");

    private LineScorer() {}

    static double[] html(List<Line> lines, List<Cue> cues, @Nullable String title, @Nullable String statedBody) {
        double[][] rows = rows(lines, cues, title, statedBody);
        ScoreFeatures.fill(lines, HTML.likely(rows), rows);
        return HTML_AGAIN.likely(rows);
    }

    static double[] plain(List<Line> lines, List<Cue> cues) {
        return PLAIN.likely(rows(lines, cues, null, null));
    }

    /** The first pass's rows; the columns of the second pass are still 0. */
    static double[][] rows(List<Line> lines, List<Cue> cues, @Nullable String title, @Nullable String statedBody) {
        double[][] rows = new double[lines.size()][Feature.values().length];
        boolean[] good = TextFeatures.good(lines, cues);
        new TextFeatures(lines, cues, good, rows).fill(title);
        if (!lines.isEmpty() && lines.get(0).markup() != null) {
            new DomFeatures(lines, good, rows).fill(statedBody);
        }
        return rows;
    }
}
