package org.rapporteur.page;

/**
 * What the words of a line tell of it. The kinds are described in {@code cues.tsv}. The scorer of lines was trained on
 * this order: new ones go to the end.
 */
enum Cue {
    NONE,
    COMMENTS,
    LINKS,
    END,
    ADVERT,
    INTERFACE,
    BYLINE,
    PUBLISHED,
    UPDATED,
    CREDIT,
    OPINION,
    /** A note on the author or the outlet; told by the lines around it too. */
    NOTE,
    COMMENTER,
    /** A note in which editors correct what they printed; told by {@link EditorNotes}. */
    CORRECTION,
    /** Asks for a subscription or counts what may be read without one. */
    PAYWALL
}
