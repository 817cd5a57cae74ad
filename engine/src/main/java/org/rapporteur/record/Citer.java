package org.rapporteur.record;

/** Makes the cites of one article: turns places counted in Java chars into the code point offsets of a {@link Cite}. */
public final class Citer {
    private static final int CONTEXT = 32;
    /** Of so many chars each, it is known how many pairs of surrogates end before them. */
    private static final int BLOCK = 1024;

    private final String article;
    private final String text;
    /** How many pairs end before each block; empty when every char of the text is a code point. */
    private final int[] pairs;

    /**
     * @param article id of the article
     * @param text the article's text
     */
    public Citer(String article, String text) {
        this.article = article;
        this.text = text;
        boolean basic = text.codePointCount(0, text.length()) == text.length();
        this.pairs = basic ? new int[0] : new int[text.length() / BLOCK + 1];
        for (int i = 1; i < pairs.length; i++) {
            pairs[i] = pairs[i - 1] + pairs((i - 1) * BLOCK, i * BLOCK);
        }
    }

    /** How many pairs have their second char in a stretch. */
    private int pairs(int start, int end) {
        int out = 0;
        for (int i = Math.max(1, start); i < end; i++) {
            out += Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)) ? 1 : 0;
        }
        return out;
    }

    /**
     * @param start char offset of the first char
     * @param end char offset after the last char
     * @return the cite of that place
     * @throws IllegalArgumentException when the place is empty or outside the text
     */
    public Cite cite(int start, int end) {
        if (start < 0 || end > text.length() || end <= start) {
            throw new IllegalArgumentException(
                    "no text at " + start + ".." + end + " of " + article + ", which has " + text.length() + " chars");
        }
        int from = text.offsetByCodePoints(start, -Math.min(CONTEXT, codePoint(start)));
        int left = text.codePointCount(end, Math.min(text.length(), end + 2 * CONTEXT));
        int to = text.offsetByCodePoints(end, Math.min(CONTEXT, left));
        return new Cite(
                article,
                codePoint(start),
                codePoint(end),
                text.substring(start, end),
                text.substring(from, start),
                text.substring(end, to));
    }

    /** The code point offset of a char offset. */
    public int codePoint(int charOffset) {
        if (pairs.length == 0) {
            return charOffset;
        }
        int block = charOffset / BLOCK;
        return charOffset - pairs[block] - pairs(block * BLOCK, charOffset);
    }

    /** The char offset of a code point offset. */
    public int charOffset(int codePoint) {
        if (pairs.length == 0) {
            return codePoint;
        }
        int low = 0;
        int high = pairs.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (middle * BLOCK - pairs[middle] <= codePoint) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int from = low * BLOCK;
        int left = codePoint - (from - pairs[low]);
        // A block may begin with the second half of a pair, whose first half was counted before it.
        if (from > 0 && from < text.length() && Character.isSurrogatePair(text.charAt(from - 1), text.charAt(from))) {
            from--;
            left++;
        }
        return text.offsetByCodePoints(from, left);
    }

    /**
     * Whether a cite holds: its words stand at its place in this article's text.
     *
     * @param cite a cite of this article
     */
    public boolean holds(Cite cite) {
        if (!cite.article().equals(article) || cite.end() > codePoint(text.length())) {
            return false;
        }
        int start = charOffset(cite.start());
        return text.startsWith(cite.exact(), start) && start + cite.exact().length() == charOffset(cite.end());
    }
}
