package org.rapporteur.parties;

import org.rapporteur.knowledge.Bond;

/**
 * A party that some words mean or have to do with.
 *
 * @param actor local id of the actor in the text's {@link Cast}
 * @param as what those whom the words mean are to it
 * @param confidence from 0 to 1
 * @param why how it was found, for people to read
 */
public record Party(String actor, Bond as, double confidence, String why) {}
