package org.rapporteur.page;

import java.util.Arrays;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Notes, while a text is taken from HTML, where in the source each part of it stands. */
final class SourceBreaks {
    /** The longest name of a character is shorter. */
    private static final int MAX_NAME = 40;

    private final String source;
    private int[] pairs = new int[256];
    private int size;
    private int delta = Integer.MIN_VALUE;
    private int nodeStart;
    /** For each char of the node its place in the source; null where all follow each other. */
    private int[] places = new int[0];

    private boolean mapped;
    private boolean tracked;

    SourceBreaks(String source) {
        this.source = source;
    }

    /** Goes on to a text node. */
    void enter(TextNode node, String text) {
        Range range = node.sourceRange();
        tracked = range.isTracked() && range.endPos() <= source.length();
        nodeStart = tracked ? range.startPos() : 0;
        mapped = tracked && range.endPos() - nodeStart != text.length();
        if (mapped) {
            places = new int[text.length()];
            map(range.endPos());
        }
    }

    /** Walks along the source: a character reference there is one char of the text, or two. */
    private void map(int end) {
        int at = nodeStart;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.min(at, end);
            int next = at + 1;
            if (at < end && source.charAt(at) == '&') {
                int semicolon = source.indexOf(';', at);
                if (semicolon > 0 && semicolon < Math.min(end, at + MAX_NAME)) {
                    String meant = Parser.unescapeEntities(source.substring(at, semicolon + 1), false);
                    if (meant.length() < semicolon + 1 - at) {
                        next = semicolon + 1;
                        for (int j = 1; j < meant.length() && i + 1 < places.length; j++) {
                            places[++i] = at;
                        }
                    }
                }
            }
            at = next;
        }
    }

    /**
     * Notes a char. The second half of a pair of surrogates is not to be noted: it stands where the first does, and no part
     * of a text begins with it.
     *
     * @param at its offset in the text
     * @param index which char of the node it is
     */
    void add(int at, int index) {
        if (!tracked) {
            return;
        }
        while (size > 0 && pairs[size - 2] >= at) {
            size -= 2;
            delta = Integer.MIN_VALUE;
        }
        int place = mapped ? places[index] : nodeStart + index;
        boolean newLine = place > 0 && source.charAt(place - 1) == '\n';
        if (place - at != delta || newLine) {
            if (size + 2 > pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * pairs.length);
            }
            pairs[size++] = at;
            pairs[size++] = place;
            delta = place - at;
        }
    }

    int[] toArray() {
        return Arrays.copyOf(pairs, size);
    }
}
