package org.rapporteur.store.search;

import java.util.List;
import java.util.Map;

/**
 * What is looked for.
 *
 * @param words groups that must all be there, each of which is there when one of its terms is
 * @param not terms that must not be there
 * @param fields for each field the conditions on it, in the order given; those that are not negated are alternatives
 */
public record Query(List<List<Term>> words, List<Term> not, Map<Field, List<Condition>> fields) {
    public Query {
        words = List.copyOf(words);
        not = List.copyOf(not);
    }

    /**
     * Words that stand one after the other.
     *
     * @param prefix whether the last may go on
     */
    public record Term(String text, boolean prefix) {}

    /** A value that a field has, or has not. */
    public record Condition(String value, boolean negated) {}

    /** What can be asked of besides words. */
    public enum Field {
        TYPE,
        SPEAKER,
        ACTOR,
        STANCE,
        KIND,
        OUTLET,
        ARTICLE,
        YEAR,
        BEFORE,
        AFTER
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return words.isEmpty() && not.isEmpty() && fields.isEmpty();
    }
}
