package org.rapporteur.page;

import java.util.List;

/**
 * How likely each line of a plain-text page is text of an article: the mean of what the trained scorer says and of a
 * plain rule, which is surer than the scorer on clean dumps and less sure on cluttered ones.
 */
final class Likely {
    private Likely() {}

    static double[] of(List<Line> lines, List<Cue> cues) {
        return of(lines, LineScorer.plain(lines, cues));
    }

    /** @param scores what the scorer says of each line */
    static double[] of(List<Line> lines, double[] scores) {
        double[] out = scores.clone();
        for (int i = 0; i < out.length; i++) {
            Line line = lines.get(i);
            boolean paragraph = line.words() >= 25 || (line.words() >= 8 && line.endsSentence());
            out[i] = paragraph ? 0.2 + 0.8 * out[i] : 0.8 * out[i];
        }
        return out;
    }
}
