package org.rapporteur.page;

import java.util.List;

/**
 * Finds where the article stands in a plain-text page: the run of lines with the greatest sum, where lines like an
 * article's text count for their words and other lines against it.
 *
 * @param first index of its first line
 * @param last index of its last line, less than {@code first} when there is no article
 */
record DumpSpan(int first, int last) {
    private static final double PLAIN = -4;
    private static final double END = -60;
    private static final double LINKS = -12;
    private static final double COMMENTS = -150;
    private static final double INTERFACE = -6;

    static DumpSpan of(List<Line> lines, List<Cue> cues, double[] likely) {
        double sum = 0;
        double best = 0;
        int start = 0;
        DumpSpan span = new DumpSpan(0, -1);
        for (int i = 0; i < lines.size(); i++) {
            sum += value(lines.get(i), cues.get(i), likely[i]);
            if (sum > best) {
                best = sum;
                span = new DumpSpan(start, i);
            }
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            }
        }
        return span;
    }

    private static double value(Line line, Cue cue, double likely) {
        return switch (cue) {
            case COMMENTS -> COMMENTS;
            case END, NOTE -> END;
            case LINKS, COMMENTER -> LINKS;
            case INTERFACE, ADVERT, BYLINE, PUBLISHED, UPDATED, CREDIT, OPINION -> INTERFACE;
            default -> likely >= 0.5 ? Math.max(1, likely * Math.min(line.words(), 60)) : PLAIN * (1 - likely);
        };
    }
}
