package org.rapporteur.brief;

/** Sentences that stand in every brief. */
final class BriefText {
    static final String HOW_TO_READ =
            "Each line ends with its sources: the number in the list at the end, and the line of that text.";
    static final String EMPTY = "Nothing in the record is of this kind.";

    private BriefText() {}
}
