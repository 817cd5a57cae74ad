package org.rapporteur.parties;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Title;
import org.rapporteur.record.ActorKind;

/**
 * Tells whose government "the government" is in a text that names none: that of the state it names most, if the only
 * ministers, presidents and leaders of states in it are that state's.
 */
final class Home {
    private Home() {}

    /** @param named for each sentence, the parties that its tokens name */
    static Optional<Member> of(List<Map<Integer, Member>> named) {
        Map<Member, Long> states = named.stream()
                .flatMap(here -> here.values().stream())
                .filter(m -> m.kind == ActorKind.STATE)
                .collect(Collectors.groupingBy(m -> m, LinkedHashMap::new, Collectors.counting()));
        Set<String> led = named.stream()
                .flatMap(here -> here.values().stream())
                .filter(m -> m.isPerson() && m.titles.stream().anyMatch(Home::governs))
                .map(m -> m.country == null ? "" : m.country)
                .collect(Collectors.toSet());
        long most = states.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        List<Member> first = states.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 && led.size() == 1 && led.contains(first.get(0).country)
                ? Optional.of(first.get(0))
                : Optional.empty();
    }

    private static boolean governs(TitleFound t) {
        return t.title().sort() == Title.Sort.OFFICE
                || t.title().sort() == Title.Sort.LEADER && t.of() != null && t.of().kind() == ActorKind.STATE;
    }
}
