package org.rapporteur.language.time;

/** What "last", "this" or "next" before a name of the calendar says; {@code NONE} without such a word. */
enum Direction {
    LAST,
    THIS,
    NEXT,
    NONE;

    /** The direction that a word gives; {@code NONE} for every other word. */
    static Direction of(String word) {
        return switch (word) {
            case "last", "past", "previous" -> LAST;
            case "this", "current" -> THIS;
            case "next", "coming", "upcoming", "following" -> NEXT;
            default -> NONE;
        };
    }
}
