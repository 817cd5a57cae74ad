package org.rapporteur.page;

import java.util.ArrayList;
import java.util.List;

/** Cuts a plain-text page into its lines. */
final class DumpLines {
    /** Among so many lines the head of a page may stand on one line with its text. */
    private static final int HEAD = 3;

    private DumpLines() {}

    static List<Line> of(String text) {
        List<Line> out = new ArrayList<>();
        int gap = 0;
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            int start = from;
            int end = to;
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (start == end) {
                gap++;
            } else {
                int begin = start;
                for (int part : out.size() < HEAD ? GluedHead.breaks(text.substring(start, end)) : List.<Integer>of()) {
                    out.add(Line.of(text.substring(begin, start + part).stripTrailing(), begin, gap, null));
                    begin = start + part;
                    gap = 0;
                }
                out.add(Line.of(text.substring(begin, end), begin, gap, null));
                gap = 0;
            }
            from = to + 1;
        }
        return out;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
    }
}
