package org.rapporteur.page;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** Finds the headline of a plain-text page among the lines before its text. */
final class Titles {
    private static final int REACH = 40;

    private static final Set<Cue> SIGNS = EnumSet.of(Cue.BYLINE, Cue.PUBLISHED, Cue.UPDATED, Cue.OPINION);
    private static final Pattern BULLET = Pattern.compile("[•·▪●◦*–—-]\\s");

    private Titles() {}

    /**
     * @param roles what is known of the lines so far
     * @param body index of the text's first line
     * @param last index of its last line
     * @return the headline's index, or -1
     */
    static int of(List<Line> lines, List<Cue> cues, @Nullable Role[] roles, int body, int last) {
        Set<String> told = new HashSet<>();
        for (int i = body; i <= last; i++) {
            told.addAll(Words.stems(lines.get(i).text()));
        }
        int best = -1;
        double bestScore = 0.9;
        for (int i = Math.max(0, body - REACH); i <= Math.min(body, last); i++) {
            if (roles[i] != null || i == body && !Words.isHeadline(lines.get(i).text())) {
                continue;
            }
            double score = score(lines.get(i), cues.get(i), told);
            score = score == 0 ? 0 : score + signed(lines, cues, i) - 0.02 * (body - i);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    /** What it counts that a byline, a date or a label follows, at once or behind one more line. */
    private static double signed(List<Line> lines, List<Cue> cues, int i) {
        for (int j = i + 1; j < Math.min(lines.size(), i + 3); j++) {
            if (SIGNS.contains(cues.get(j)) || Stamps.isDate(lines.get(j).text())) {
                return j == i + 1 ? 0.6 : 0.4;
            }
        }
        return 0;
    }

    private static double score(Line line, Cue cue, Set<String> told) {
        int words = line.words();
        if (cue != Cue.NONE
                || words < 3
                || words > 30
                || line.text().endsWith(":")
                || BULLET.matcher(line.text()).lookingAt()
                || line.text().endsWith(".") && !Words.isHeadline(line.text())
                || Stamps.isDate(line.text())) {
            return 0;
        }
        List<String> stems = Words.stems(line.text());
        double overlap = stems.isEmpty()
                ? 0
                : (double) stems.stream().filter(told::contains).count() / stems.size();
        double length = words < 4 ? 0.3 : words > 20 ? 0.4 : Math.min(words, 8) / 8.0;
        return 2 * overlap + length;
    }
}
