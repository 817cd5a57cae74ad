package org.rapporteur.grammar;

/**
 * A frame that has another as its content.
 *
 * @param frame {@link Frame#number()} of the outer frame
 * @param link what the outer one does with its content
 */
public record Outer(int frame, Link link) {

    /** What is done with a content. */
    public enum Link {
        SAYS,
        DENIES,
        DOUBTS,
        ASKS,
        ACCUSES,
        WANTS,
        PLANS,
        TRIES,
        FAILS,
        REFUSES,
        CAUSES
    }
}
