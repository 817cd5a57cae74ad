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
    private static final int FEW = 3;
    /** How many lines the headline may stand above the byline or date that it is known by. */
    private static final int HEAD = 4;

    private static final Set<Cue> SIGNS = EnumSet.of(Cue.BYLINE, Cue.PUBLISHED, Cue.UPDATED, Cue.OPINION);
    private static final Set<Cue> BETWEEN = EnumSet.of(Cue.NONE, Cue.CREDIT, Cue.NOTE);
    private static final Pattern BULLET = Pattern.compile("[•·▪●◦*–—-]\\s");
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:.*:|[(\\[].*[)\\]]|.*©.*|[^»>›]*(?:\\s[»>›]\\s[^»>›]*){2,6}|(?:all )?(?:photos?|pictures?|images?)(?: by| credit)?\\s?[:/].*)");
    private static final Pattern STOP = Pattern.compile(".*\\.[\"”’')]?");

    /** A word that menus do not have. */
    private static final Pattern SMALL_WORD = Pattern.compile("\\s\\p{Ll}");
    /** What it counts against a line that it ends in a stop. */
    private static final double STOPPED = 0.8;

    private final List<Line> lines;
    private final List<Cue> cues;
    private final Set<String> told = new HashSet<>();

    private Titles(List<Line> lines, List<Cue> cues, int body, int last) {
        this.lines = lines;
        this.cues = cues;
        for (int i = body; i <= last; i++) {
            told.addAll(Words.stems(lines.get(i).text()));
        }
    }

    /**
     * @param roles what is known of the lines so far
     * @param body index of the text's first line
     * @param last index of its last line
     * @return the headline's index, or -1
     */
    static int of(List<Line> lines, List<Cue> cues, @Nullable Role[] roles, int body, int last) {
        return new Titles(lines, cues, body, last).find(roles, body, last);
    }

    private int find(@Nullable Role[] roles, int body, int last) {
        if (isTop(roles)) {
            return 0;
        }
        int best = -1;
        double bestScore = 0.9;
        for (int i = Math.max(0, body - REACH); i <= Math.min(body, last); i++) {
            if (roles[i] != null || i == body && !Words.isHeadline(lines.get(i).text())) {
                continue;
            }
            double score = score(i);
            score = score == 0 ? 0 : score + signed(i) - 0.02 * (body - i);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best > 0 && best < body && signed(best) > 0 ? top(roles, best) : best;
    }

    /** Whether the page begins with a headline, however short: a date stands under it, and then running text. */
    private boolean isTop(@Nullable Role[] roles) {
        if (lines.size() <= FEW || roles[0] != null || cues.get(0) != Cue.NONE || !isDated(1)) {
            return false;
        }
        int text = 2;
        while (text < FEW && (cues.get(text) == Cue.BYLINE || isSign(text))) {
            text++;
        }
        Line top = lines.get(0);
        return top.words() <= 20
                && top.text().matches(".*\\p{L}{2}.*")
                && !STOP.matcher(top.text()).matches()
                && !NO_TITLE.matcher(top.text()).matches()
                && !BULLET.matcher(top.text()).lookingAt()
                && !Bylines.isBare(top.text())
                && lines.get(text).words() >= 10
                && STOP.matcher(lines.get(text).text()).matches();
    }

    private boolean isDated(int i) {
        return cues.get(i) == Cue.PUBLISHED || Stamps.isDate(lines.get(i).text());
    }

    /** The headline above the line that scored best, where that is what the headline's second line says. */
    private int top(@Nullable Role[] roles, int best) {
        int top = best;
        told.addAll(Words.stems(lines.get(best).text()));
        for (int i = best - 1; i >= Math.max(0, best - 2) && BETWEEN.contains(cues.get(i)); i--) {
            boolean head = roles[i] == null
                    && score(i) > 0
                    && lines.get(i).words() >= 4
                    && lines.get(i).words() <= 20
                    && overlap(i) >= 0.3
                    && SMALL_WORD.matcher(lines.get(i).text()).find()
                    && (i == 0 || lines.get(i - 1).words() <= 3 || cues.get(i - 1) != Cue.NONE);
            top = head ? i : top;
        }
        return top;
    }

    /** What it counts that a byline, a date or a label follows, at once or behind a line or two. */
    private double signed(int i) {
        for (int j = i + 1; j < Math.min(lines.size(), i + HEAD); j++) {
            if (isSign(j)) {
                return j == i + 1 ? 0.8 : 0.6;
            }
            if (!BETWEEN.contains(cues.get(j))) {
                return 0;
            }
        }
        return 0;
    }

    private boolean isSign(int i) {
        String text = lines.get(i).text();
        return SIGNS.contains(cues.get(i))
                || Stamps.isDate(text)
                || Stamps.hasDateAndMore(lines.get(i))
                || Bylines.isBare(text)
                || text.matches("@\\w{3,30}");
    }

    private double score(int i) {
        Line line = lines.get(i);
        String text = line.text();
        int words = line.words();
        boolean stop = STOP.matcher(text).matches() && !Words.isHeadline(text);
        if (cues.get(i) != Cue.NONE
                || words < 3
                || words > 30
                || NO_TITLE.matcher(text).matches()
                || BULLET.matcher(text).lookingAt()
                || stop && (words > 16 || signed(i) == 0)
                || Stamps.isDate(text)
                || Bylines.isBare(text)) {
            return 0;
        }
        double length = words < 4 ? 0.3 : words > 20 ? 0.3 : Math.min(words, 8) / 8.0;
        return 2 * overlap(i) + length - (stop ? STOPPED : 0);
    }

    /** How many of a line's words stand in the text too; of a few words that says little. */
    private double overlap(int i) {
        List<String> stems = Words.stems(lines.get(i).text());
        long common = stems.stream().filter(told::contains).count();
        return (double) common / Math.max(stems.size(), FEW);
    }
}
