package org.rapporteur.page;

import java.util.List;

/**
 * Finds where the article stands in a plain-text page: the run of lines with the greatest sum, where lines like an
 * article's text count for their words and other lines against it.
 *
 * @param first index of its first line
 * @param last index of its last line, less than {@code first} when there is no article
 * @param ending index of the first of the sentences at its end that are not long enough to tell by themselves
 */
record DumpSpan(int first, int last, int ending) {
    private static final double PLAIN = -7;
    private static final double END = -60;
    private static final double LINKS = -12;
    private static final double COMMENTS = -150;
    private static final double INTERFACE = -6;
    /** Behind a run of this sum, what stands below the head of comments counts for less. */
    private static final double ARTICLE = 80;

    private static final double COMMENTED = 0.3;
    private static final double NEIGHBOUR = 0.3;
    private static final int FEWEST_WORDS = 3;
    /** So many lines above a run may begin the article. */
    private static final int HEAD = 6;

    static DumpSpan of(List<Line> lines, List<Cue> cues, double[] likely) {
        double sum = 0;
        double best = 0;
        int start = 0;
        DumpSpan span = new DumpSpan(0, -1, 0);
        double share = 1;
        for (int i = 0; i < lines.size(); i++) {
            double value = value(lines.get(i), cues.get(i), likely[i]);
            sum += value > 0 ? share * value : value;
            share = cues.get(i) == Cue.COMMENTS && best >= ARTICLE ? COMMENTED : share;
            if (sum > best) {
                best = sum;
                span = new DumpSpan(start, i, i + 1);
            }
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            }
        }
        return span.last < span.first ? span : span.withNeighbours(lines, cues, likely);
    }

    /** Sentences right before and behind a run belong to it, unless that is very unlikely. */
    private DumpSpan withNeighbours(List<Line> lines, List<Cue> cues, double[] likely) {
        int from = first;
        int to = last;
        while (from > 0 && continues(from - 1, lines, cues, likely)) {
            from--;
        }
        while (to + 1 < lines.size() && continues(to + 1, lines, cues, likely)) {
            to++;
        }
        return new DumpSpan(start(from, lines, cues), end(to, lines, cues), to + 1);
    }

    /** The line with the dateline, where nothing but sentences stands between it and a run. */
    private static int start(int first, List<Line> lines, List<Cue> cues) {
        for (int i = first - 1; i >= Math.max(0, first - HEAD); i--) {
            if (cues.get(i) != Cue.NONE || !isSentence(lines.get(i))) {
                break;
            }
            if (Opening.of(lines.get(i).text()).dateline() != null) {
                return i;
            }
        }
        return first;
    }

    /** The last line, where nothing but sentences follows a run until the page ends or a line says what it is. */
    private static int end(int last, List<Line> lines, List<Cue> cues) {
        int i = last + 1;
        while (i < lines.size() && cues.get(i) == Cue.NONE) {
            if (!isSentence(lines.get(i))) {
                return last;
            }
            i++;
        }
        return i - 1;
    }

    /** Whether a line is a sentence, be it a short one, or a quotation with the name of who said it. */
    private static boolean isSentence(Line line) {
        return line.words() >= FEWEST_WORDS
                && Words.startsUpper(line.text())
                && (line.endsSentence() || Words.startsQuoted(line.text()));
    }

    private static boolean continues(int i, List<Line> lines, List<Cue> cues, double[] likely) {
        return likely[i] >= NEIGHBOUR && cues.get(i) == Cue.NONE && lines.get(i).endsSentence();
    }

    private static double value(Line line, Cue cue, double likely) {
        return switch (cue) {
            case COMMENTS -> COMMENTS;
            case END, NOTE -> END;
            case LINKS, COMMENTER -> LINKS;
            case CORRECTION, PAYWALL -> 0;
            case INTERFACE, ADVERT, BYLINE, PUBLISHED, UPDATED, CREDIT, OPINION -> INTERFACE;
            default -> likely >= 0.5 ? Math.max(1, likely * Math.min(line.words(), 60)) : PLAIN * (1 - likely);
        };
    }
}
