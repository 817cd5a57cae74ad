package org.rapporteur.grammar;

/**
 * What takes part in a frame, whatever the voice and part of speech: the patient of "X attacked Y", "Y was attacked by X",
 * "X's attack on Y" is always Y.
 */
public enum Role {
    /** Who does it or is so. */
    DOER,
    /** Whom or what it is done to. */
    PATIENT,
    /** Whom something is given, sent or said to. */
    RECIPIENT,
    /** With whom: the other side of a meeting, whether object, "with" or "between". */
    WITH,
    /** Against whom or what, where that is not its patient. */
    AGAINST,
    /** From whom or where. */
    FROM,
    /** About what; for what. */
    TOPIC,
    /** As what; what the doer or, where there is one, the patient is said to be. */
    AS,
    /** In or to which place. */
    PLACE,
    /** What is said, wanted, planned, tried …: its {@link Argument#frames()} tell it. */
    CONTENT,
    /** What it is done for: "to end the war", "for talks". */
    PURPOSE,
    /** On what condition: "if", "unless", "until", "once". */
    CONDITION
}
