package org.rapporteur.store.search;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total number of facts
 * @param facets by field: how many of them have each value, most first
 * @param hits those that were asked for, the best first
 */
public record Results(int total, Map<String, List<Facet>> facets, List<Hit> hits) {
    public Results {
        hits = List.copyOf(hits);
    }

    /**
     * A value and how many of the facts that were found have it.
     *
     * @param value as the query language takes it
     * @param label for people
     */
    public record Facet(String value, String label, int count) {}
}
