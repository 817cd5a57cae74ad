package org.rapporteur.linking.identity;

import java.util.List;
import java.util.Set;

/**
 * How tellings of one kind are held against each other. Symmetric, and a function of the two tellings alone.
 *
 * @param <A> a telling
 */
public interface Identity<A> {
    /** Keys of which two tellings of one thing have at least one in common, as a rule; never empty. */
    Set<String> keys(A telling);

    /** All that speaks for or against two being one, vetoes included. */
    List<Evidence> weigh(A one, A other);

    /** Further keys under which others are looked for that have them, but not those that look for them too. */
    default Set<String> looks(A telling) {
        return Set.of();
    }

    /** The sum of the weights of the evidence; {@link Evidence#VETO} where something rules it out. */
    default double score(A one, A other) {
        double sum = 0;
        for (Evidence e : weigh(one, other)) {
            sum += e.weight();
        }
        return sum;
    }
}
