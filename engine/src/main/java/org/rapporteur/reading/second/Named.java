package org.rapporteur.reading.second;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.language.Sentence;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.record.Actor;

/** Finds the parties of a page's cast by the names that a second reader gives them. */
final class Named {
    private final Cast cast;
    private final Map<String, Set<String>> byName = new HashMap<>();

    Named(Cast cast) {
        this.cast = cast;
        for (Actor a : cast.actors()) {
            Stream.concat(Stream.of(a.name()), a.aliases().stream())
                    .forEach(n ->
                            byName.computeIfAbsent(key(n), k -> new HashSet<>()).add(a.id()));
        }
    }

    private static String key(String name) {
        return PageWords.plain(name).toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    /** The local id of the one party that is called so; empty where there is none, or more than one. */
    Optional<String> party(String name) {
        Set<String> found = byName.getOrDefault(key(name), Set.of());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Where these sentences mean a party, by whatever words. */
    List<Mention> in(List<Sentence> sentences, String party) {
        return sentences.stream()
                .flatMap(s -> cast.in(s).stream())
                .filter(m -> m.actor().equals(party))
                .toList();
    }

    String name(String party) {
        return cast.actor(party).name();
    }
}
