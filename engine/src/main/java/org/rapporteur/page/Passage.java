package org.rapporteur.page;

import org.jspecify.annotations.Nullable;

/**
 * A part of an article's text that the page sets apart from what stands around it. Offsets are chars of the text.
 *
 * @param start of its first word
 * @param end after its last
 * @param by where the name of who says it begins, before or behind it; -1 where it has none
 * @param byEnd after that name; -1 where it has none
 * @param day ISO day on which it was written, against which its times are read; null where that of the article holds
 */
public record Passage(
        Kind kind,
        int start,
        int end,
        int by,
        int byEnd,
        @Nullable String day) {

    /** Why it is set apart. */
    public enum Kind {
        /** Words of somebody else than the author: a quotation in a block of its own, a post of a social network. */
        QUOTE,
        /** An entry of a page that is written on and on, with its own day. */
        ENTRY,
        /** A question of an interview; what follows until the next is the answer. */
        QUESTION
    }

    static Passage entry(int start, int end, String day) {
        return new Passage(Kind.ENTRY, start, end, -1, -1, day);
    }

    static Passage question(int start, int end) {
        return new Passage(Kind.QUESTION, start, end, -1, -1, null);
    }

    /** Whether a place lies in it. */
    public boolean holds(int offset) {
        return offset >= start && offset < end;
    }
}
