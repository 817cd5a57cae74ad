package org.rapporteur.view;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Fact;

/**
 * Which facts are wanted.
 *
 * @param actors ids of the actors of whom one is in it, or null for any
 * @param articles ids of the articles of which one tells it, or null for any
 * @param from first day, or null
 * @param to last day, or null; where either day is given, what is undated is not wanted
 */
public record Filter(
        @Nullable Set<String> actors,
        @Nullable Set<String> articles,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Wants all. */
    public static final Filter ALL = new Filter(null, null, null, null);

    /** Whether a fact is wanted. */
    public boolean keeps(Fact fact, Names names) {
        return (actors == null || !Collections.disjoint(actors, Facets.actors(fact, names)))
                && (articles == null || !Collections.disjoint(articles, Facets.articles(fact)))
                && ((from == null && to == null)
                        || Facets.dates(fact, names).stream().anyMatch(this::holds));
    }

    /** Whether an EDTF date may lie between the days. */
    private boolean holds(String date) {
        LocalDate first = Edtf.first(date);
        LocalDate last = Edtf.last(date);
        return first != null
                && last != null
                && (from == null || !last.isBefore(from))
                && (to == null || !first.isAfter(to));
    }
}
