package org.rapporteur.linking;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.parties.PersonName;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;

/**
 * Settles whom descriptions mean: "the U.S. president" that a page here and there takes for somebody else stays an alias of
 * him alone whom by far most pages call so.
 */
final class Descriptions {
    /** How many times as many pages must call another so. */
    private static final int OTHERS = 3;

    private Descriptions() {}

    /** The actors without the descriptions that are another's. */
    static List<Actor> settled(List<Actor> actors, Map<String, List<Party>> parties) {
        Map<String, Map<String, Integer>> called = new HashMap<>();
        actors.stream().filter(a -> a.kind() == ActorKind.PERSON).forEach(a -> parties.getOrDefault(a.id(), List.of())
                .forEach(p -> p.actor().aliases().stream()
                        .filter(alias -> isDescription(alias, a))
                        .forEach(alias -> called.computeIfAbsent(bare(alias), k -> new HashMap<>())
                                .merge(a.id(), p.count(), Integer::sum))));
        return actors.stream()
                .map(a -> a.kind() == ActorKind.PERSON ? settled(a, called) : a)
                .toList();
    }

    private static Actor settled(Actor a, Map<String, Map<String, Integer>> called) {
        List<String> kept = a.aliases().stream()
                .filter(alias -> !isDescription(alias, a) || isIts(a.id(), called.getOrDefault(bare(alias), Map.of())))
                .toList();
        return new Actor(a.id(), a.name(), a.kind(), a.country(), kept, a.roles(), a.mentions());
    }

    private static boolean isIts(String id, Map<String, Integer> bearers) {
        int most = bearers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return bearers.getOrDefault(id, 0) * OTHERS > most;
    }

    /** Whether the words have no part of the name in them. */
    private static boolean isDescription(String alias, Actor a) {
        return Collections.disjoint(
                PersonName.of(alias).parts(), PersonName.of(a.name()).parts());
    }

    private static String bare(String alias) {
        String lower = alias.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
    }
}
