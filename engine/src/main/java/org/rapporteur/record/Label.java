package org.rapporteur.record;

import java.util.function.UnaryOperator;

/**
 * How a source calls a party.
 *
 * @param article id of the article
 * @param actor actor id of the party
 * @param text "terrorist group", "movement"
 * @param voice {@code outlet}, or the id of the statement in which it is quoted
 */
public record Label(String article, String actor, String text, String voice, Cite cite) implements Fact {

    /** The same label with its actor id replaced. */
    public Label withActors(UnaryOperator<String> ids) {
        return new Label(article, ids.apply(actor), text, voice, cite);
    }
}
