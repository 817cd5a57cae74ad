package org.rapporteur.linking;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.identity.Evidence;

/**
 * What speaks for and against tellings being of one thing.
 *
 * @param pairs of tellings, those that are most alike first; none where there are no two to compare
 * @param bar the least score of tellings that are made one, on average
 */
public record Weighed(List<Pair> pairs, double bar) {

    public Weighed {
        pairs = List.copyOf(pairs);
    }

    /**
     * One telling: what a page says of a meeting or claims, or a name that pages give an actor.
     *
     * @param article id of the page; null for a name, which many pages may have
     * @param words of the page, or the name
     */
    public record Telling(@Nullable String article, String words) {}

    /**
     * Two tellings held against each other.
     *
     * @param evidence the weightiest first, what rules it out before all
     * @param bar what its score is held against
     */
    public record Pair(Telling here, Telling there, List<Evidence> evidence, double bar) {
        public Pair {
            evidence = List.copyOf(evidence);
        }

        /** The sum of the weights; {@link Evidence#VETO} where something rules it out. */
        public double score() {
            return evidence.stream().mapToDouble(Evidence::weight).sum();
        }

        /** The sum of the weights but for what rules it out. */
        double allowed() {
            return evidence.stream()
                    .filter(e -> !e.isVeto())
                    .mapToDouble(Evidence::weight)
                    .sum();
        }

        /** Whether something rules it out. */
        public boolean isRuledOut() {
            return evidence.stream().anyMatch(Evidence::isVeto);
        }
    }

    /** The pair that most speaks for, of those that are ruled out; null where none is. */
    public @Nullable Pair ruledOut() {
        return pairs.stream()
                .filter(Pair::isRuledOut)
                .max(Comparator.comparingDouble(Pair::allowed))
                .orElse(null);
    }

    /** The score of all pairs on average; 0 where there is none. */
    public double score() {
        return pairs.stream().mapToDouble(Pair::score).average().orElse(0);
    }
}
