package org.rapporteur.linking;

import java.util.List;
import org.rapporteur.linking.rulings.Outcome;

/**
 * A record after a person's rulings.
 *
 * @param outcomes of the rulings in force, by their numbers
 */
public record Ruled(Record record, List<Outcome> outcomes) {
    public Ruled {
        outcomes = List.copyOf(outcomes);
    }
}
