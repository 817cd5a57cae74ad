package org.rapporteur.web.pages;

import java.util.Comparator;

/**
 * Words of an article that a fact stands on.
 *
 * @param kind of the fact: {@code statement}
 * @param id of the fact, or its place
 * @param href the page of the fact
 * @param note what the fact says, in a few words
 * @param start code point offset of the first of the words in the article's text
 * @param end code point offset after the last
 */
public record Mark(String kind, String id, String href, String note, int start, int end) {
    /** The outer one before those within it. */
    static final Comparator<Mark> OUTER_FIRST = Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed())
            .thenComparing(Mark::kind)
            .thenComparing(Mark::href);
}
