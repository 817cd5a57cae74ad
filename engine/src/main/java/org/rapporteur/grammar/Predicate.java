package org.rapporteur.grammar;

import java.util.Set;

/**
 * What a frame tells.
 *
 * @param lemma dictionary form, lower case, of a verb with its particle ({@code call off}, {@code step up}); "be" where a
 *     noun is told of something
 * @param classes of {@code predicates.tsv}, in its order; empty for a word that it does not list
 */
public record Predicate(String lemma, Part part, Set<String> classes) {

    /** Whether it is of a class of {@code predicates.tsv}. */
    public boolean is(String name) {
        return classes.contains(name);
    }
}
