package org.rapporteur.page;

import java.util.Arrays;
import java.util.List;

/**
 * How likely each line of a plain-text page is text of an article: the mean of what the trained scorer says and of a
 * plain rule, which is surer than the scorer on clean dumps and less sure on cluttered ones. Where the scorer finds no
 * article at all, as in a language that it does not know, the rule alone decides.
 */
final class Likely {
    private static final double LIKELY = 0.5;

    private Likely() {}

    static double[] of(List<Line> lines, List<Cue> cues) {
        return of(lines, LineScorer.plain(lines, cues));
    }

    /** @param scores what the scorer says of each line */
    static double[] of(List<Line> lines, double[] scores) {
        double[] out = scores.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = isParagraph(lines.get(i)) ? 0.2 + 0.8 * out[i] : 0.8 * out[i];
        }
        if (Arrays.stream(out).allMatch(x -> x < LIKELY)) {
            Arrays.setAll(out, i -> isParagraph(lines.get(i)) ? LIKELY : out[i]);
        }
        return out;
    }

    private static boolean isParagraph(Line line) {
        return line.words() >= 25 || (line.words() >= 8 && line.endsSentence());
    }
}
