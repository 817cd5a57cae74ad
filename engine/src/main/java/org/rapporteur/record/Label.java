package org.rapporteur.record;

/**
 * How a source calls a party.
 *
 * @param article id of the article
 * @param actor actor id of the party
 * @param text "terrorist group", "movement"
 * @param voice {@code outlet}, or the id of the statement in which it is quoted
 */
public record Label(String article, String actor, String text, String voice, Cite cite) implements Fact {}
