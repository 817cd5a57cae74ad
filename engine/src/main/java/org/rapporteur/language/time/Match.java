package org.rapporteur.language.time;

/**
 * An expression that was found.
 *
 * @param from its first word
 * @param to the word after its last
 */
record Match(int from, int to, Meaning meaning) {}
