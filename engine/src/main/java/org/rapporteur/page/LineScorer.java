package org.rapporteur.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely each line of a page is text of its article: two passes of boosted trees, the second of which sees what the
 * first made of the lines around. Trained by {@code org.rapporteur.bench.TrainLines}.
 */
final class LineScorer {
    private static final LineScorer HTML = new LineScorer("html");
    private static final LineScorer PLAIN = new LineScorer("plain");

    private final Forest first;
    private final Forest second;

    private LineScorer(String kind) {
        this.first = Forest.load("lines-" + kind + "-1.tsv");
        this.second = Forest.load("lines-" + kind + "-2.tsv");
    }

    static double[] html(List<Line> lines, List<Cue> cues, @Nullable String title, @Nullable String statedBody) {
        return HTML.score(lines, rows(lines, cues, title, statedBody));
    }

    static double[] plain(List<Line> lines, List<Cue> cues) {
        return PLAIN.score(lines, rows(lines, cues, null, null));
    }

    private double[] score(List<Line> lines, double[][] rows) {
        ScoreFeatures.fill(lines, first.likely(rows), rows);
        return second.likely(rows);
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
