package org.rapporteur.reading.claims;

import org.rapporteur.reading.Proposition;

/**
 * A proposition in the making.
 *
 * @param sentence index of its sentence
 * @param at char offset of its predicate
 * @param asked whether it is only asked: nobody's word, but something to answer
 */
record Draft(Proposition proposition, int sentence, int at, boolean asked) {}
