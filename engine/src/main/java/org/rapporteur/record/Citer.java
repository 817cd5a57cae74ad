package org.rapporteur.record;

/** Makes the cites of one article: turns places counted in Java chars into the code point offsets of a {@link Cite}. */
public final class Citer {
    private static final int CONTEXT = 32;

    private final String article;
    private final String text;
    /** {@code true} when every char of the text is a code point, so that both offsets are the same. */
    private final boolean basic;

    /**
     * @param article id of the article
     * @param text the article's text
     */
    public Citer(String article, String text) {
        this.article = article;
        this.text = text;
        this.basic = text.codePointCount(0, text.length()) == text.length();
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
        return basic ? charOffset : text.codePointCount(0, charOffset);
    }

    /** The char offset of a code point offset. */
    public int charOffset(int codePoint) {
        return basic ? codePoint : text.offsetByCodePoints(0, codePoint);
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
