package org.rapporteur.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How likely each line of a plain-text page is text of an article: the mean of what the trained scorer says and of a
 * plain rule, which is surer than the scorer on clean dumps and less sure on cluttered ones. Where the scorer finds no
 * article at all, as in a language that it does not know, the rule alone decides.
 */
final class Likely {
    private static final double LIKELY = 0.5;
    private static final double SPOKEN = 0.7;
    /** So many lines with the marks of question and answer are an interview. */
    private static final int INTERVIEW = 4;

    private static final Pattern SPEAKS = Pattern.compile("(?:Q|A|Question|Answer|QUESTION|ANSWER)[:.] ");

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
        raiseInterview(lines, out);
        return out;
    }

    /** Questions and answers are text however short they are, where there are several. */
    private static void raiseInterview(List<Line> lines, double[] likely) {
        if (lines.stream().filter(Likely::isInterview).count() >= INTERVIEW) {
            Arrays.setAll(likely, i -> isInterview(lines.get(i)) ? Math.max(likely[i], SPOKEN) : likely[i]);
        }
    }

    private static boolean isInterview(Line line) {
        return line.words() > 2 && SPEAKS.matcher(line.text()).lookingAt();
    }

    private static boolean isParagraph(Line line) {
        return line.words() >= 25 || (line.words() >= 8 && line.endsSentence());
    }
}
