package org.rapporteur.linking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.rapporteur.reading.Reading;

/**
 * What the articles tell, with the record's actor ids in place of the articles' own.
 *
 * @param readings in the order of the ids of their articles
 */
record Told(List<Reading> readings, ActorIds ids) {

    /** What all articles tell of a kind. */
    <F> List<F> facts(Function<Reading, List<F>> told, BiFunction<F, UnaryOperator<String>, F> withActors) {
        return facts(told, withActors, Optional::of);
    }

    /** @param left a fact as it is kept, empty for one that is not */
    <F> List<F> facts(
            Function<Reading, List<F>> told,
            BiFunction<F, UnaryOperator<String>, F> withActors,
            Function<F, Optional<F>> left) {
        return byArticle(told, withActors, left).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What each article tells of a kind, by the id of the article. */
    <F> Map<String, List<F>> byArticle(
            Function<Reading, List<F>> told,
            BiFunction<F, UnaryOperator<String>, F> withActors,
            Function<F, Optional<F>> left) {
        Map<String, List<F>> out = new LinkedHashMap<>();
        for (Reading r : readings) {
            UnaryOperator<String> local = ids.of(r.article().id());
            out.put(
                    r.article().id(),
                    told.apply(r).stream()
                            .map(f -> withActors.apply(f, local))
                            .flatMap(f -> left.apply(f).stream())
                            .toList());
        }
        return out;
    }
}
