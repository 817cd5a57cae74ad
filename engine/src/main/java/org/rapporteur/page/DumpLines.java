package org.rapporteur.page;

import java.util.ArrayList;
import java.util.List;

/** Cuts a plain-text page into its lines. */
final class DumpLines {
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
                out.add(Line.of(text.substring(start, end), start, gap, null));
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
