package org.rapporteur.linking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Fact;

/** Finds the facts that rulings name, in facts of one kind. */
final class FactIndex<F extends Fact> {
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<Words, List<Integer>> byPlace = new LinkedHashMap<>();
    private final Map<Words, List<Integer>> byName = new LinkedHashMap<>();

    /** Words of an article; those of a name have no place. */
    private record Words(
            String article,
            @Nullable Integer start,
            @Nullable Integer end,
            String words) {}

    FactIndex(List<F> facts) {
        for (int i = 0; i < facts.size(); i++) {
            F fact = facts.get(i);
            String id = Anchor.id(fact);
            if (id != null) {
                byId.put(id, i);
            }
            String name = Anchor.name(fact);
            for (Cite c : Cites.of(fact)) {
                add(byPlace, new Words(c.article(), c.start(), c.end(), ""), i);
                add(byName, new Words(c.article(), null, null, name), i);
            }
        }
    }

    private static void add(Map<Words, List<Integer>> map, Words words, int i) {
        map.merge(words, List.of(i), (a, b) -> Stream.concat(a.stream(), b.stream())
                .distinct()
                .toList());
    }

    /** Where the fact stands that an anchor names: by words and id, or name, else by one of the three that fits one alone. */
    Optional<Integer> find(Anchor a) {
        Integer called = a.id() == null ? null : byId.get(a.id());
        List<Integer> there = byPlace.getOrDefault(new Words(a.article(), a.start(), a.end(), ""), List.of());
        List<Integer> named = byName.getOrDefault(new Words(a.article(), null, null, a.name()), List.of());
        List<Integer> both = there.stream().filter(named::contains).toList();
        if (called != null && (there.isEmpty() || there.contains(called))) {
            return Optional.of(called);
        }
        return Stream.of(both, there, called == null ? List.<Integer>of() : List.of(called), named)
                .filter(l -> l.size() == 1)
                .map(l -> l.get(0))
                .findFirst();
    }
}
