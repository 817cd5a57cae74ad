package org.rapporteur.page;

import org.jspecify.annotations.Nullable;

/**
 * A line of an article's text that is not blank.
 *
 * @param text its words, without white space around them
 * @param start char offset of its first word in the article's text
 * @param end char offset after its last word
 * @param gap how many blank lines stand before it
 * @param words how many words it has
 * @param markup what HTML tells of it; null in a plain-text page
 */
record Line(
        String text,
        int start,
        int end,
        int gap,
        int words,
        @Nullable Markup markup) {

    static Line of(String text, int start, int gap, @Nullable Markup markup) {
        return new Line(text, start, start + text.length(), gap, Words.count(text), markup);
    }

    /** Whether it ends as a sentence does. */
    boolean endsSentence() {
        return Words.endsSentence(text);
    }
}
