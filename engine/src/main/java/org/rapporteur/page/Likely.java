package org.rapporteur.page;

import java.util.List;

/**
 * How likely each line of a plain-text page is text of an article: the mean of what the trained scorer says and of a
 * plain rule, which is surer than the scorer on clean dumps and less sure on cluttered ones.
 */
final class Likely {
    private Likely() {}

    static double[] of(List<Line> lines, List<Cue> cues) {
        double[] out = LineScorer.plain(lines, cues);
        for (int i = 0; i < out.length; i++) {
            Line line = lines.get(i);
            boolean paragraph = line.words() >= 25 || (line.words() >= 8 && line.endsSentence());
            out[i] = (out[i] + (paragraph ? 1 : 0)) / 2;
        }
        return out;
    }
}
