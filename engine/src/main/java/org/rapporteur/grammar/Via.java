package org.rapporteur.grammar;

/** How an argument was found, the surest first. */
public enum Via {
    /** It hangs on the word in the tree. */
    OWN,
    /** The "by" of a passive. */
    AGENT,
    /** A relative clause is told of it. */
    RELATIVE,
    /** A participle beside it is told of it: "troops attacking the city", "a city attacked by troops". */
    PARTICIPLE,
    /** The word that governs an infinitive or gerund gives it: "promised to", "urged X to". */
    CONTROL,
    /** Joined words have it together: "boarded and seized the ship". */
    SHARED,
    /** The possessor of a noun, or its "of", "by", "between". */
    POSSESSOR,
    /** The verb that a noun leans on gives it: "NATO launched attacks". */
    LIGHT,
    /** The clause that an adjunct stands in gives it: "after talks with Y, X flew home". */
    ADJUNCT,
    /** A name before a noun: "NATO air strikes". */
    MODIFIER,
    /** The tree was mended before it was found. */
    REPAIRED
}
