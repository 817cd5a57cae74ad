package org.rapporteur.grammar;

/** Parts of speech of words that tell what happens or holds. */
public enum Part {
    VERB,
    NOUN,
    ADJECTIVE
}
