package org.rapporteur.record;

/**
 * The exact words of a page that support a fact: the W3C Web Annotation text-position and text-quote selectors.
 *
 * @param article id of the article
 * @param start offset of the first code point in the article's text, from 0
 * @param end offset after the last code point, greater than {@code start}
 * @param exact the text at that place, unchanged
 * @param prefix up to 32 code points before it
 * @param suffix up to 32 code points after it
 */
public record Cite(String article, int start, int end, String exact, String prefix, String suffix)
        implements Comparable<Cite> {

    public Cite {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("cite of " + article + " has no extent: " + start + ".." + end);
        }
    }

    /** By article, start, then end. */
    @Override
    public int compareTo(Cite other) {
        int c = article.compareTo(other.article);
        c = c != 0 ? c : Integer.compare(start, other.start);
        return c != 0 ? c : Integer.compare(end, other.end);
    }
}
