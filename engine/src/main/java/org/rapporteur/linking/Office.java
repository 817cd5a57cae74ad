package org.rapporteur.linking;

import java.util.function.UnaryOperator;
import org.rapporteur.record.Cite;

/**
 * An office that a page gives a person.
 *
 * @param actor id of the person
 * @param title as written
 * @param cite the words that give it
 */
public record Office(String actor, String title, Cite cite) {

    Office withActors(UnaryOperator<String> ids) {
        return new Office(ids.apply(actor), title, cite);
    }
}
