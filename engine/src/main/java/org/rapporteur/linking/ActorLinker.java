package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Ids;
import org.rapporteur.record.RoleHeld;

/**
 * Makes one actor of the parties of different articles that are the same person or body. Parties of different kinds or
 * different countries are never one. The outcome depends on the set of readings alone.
 */
final class ActorLinker {

    /**
     * @param actors sorted by id
     * @param ids from the parties of the readings to them
     * @param cast which parties are whom
     */
    record Linked(List<Actor> actors, ActorIds ids, Cast cast) {}

    Linked link(Collection<Reading> readings) {
        return link(readings, List.of(), new RulingLog());
    }

    /** @param rulings in force; those on actors are applied */
    Linked link(Collection<Reading> readings, List<Ruling> rulings, RulingLog log) {
        List<Party> parties = readings.stream()
                .sorted(Comparator.comparing(r -> r.article().id()))
                .flatMap(r -> Party.of(r).stream())
                .toList();
        List<List<Party>> groups = new ArrayList<>(new PersonLinker()
                .link(parties.stream()
                        .filter(p -> p.actor().kind() == ActorKind.PERSON)
                        .toList()));
        groups.addAll(bodies(parties.stream()
                .filter(p -> p.actor().kind() != ActorKind.PERSON)
                .toList()));
        Cast cast = new Cast(groups, ids(groups));
        new ActorRulings(cast, log).apply(rulings);
        ActorIds map = new ActorIds(cast.ids());
        List<Actor> actors = cast.parties().entrySet().stream()
                .map(e -> actor(e.getKey(), e.getValue(), cast.leading(e.getKey()), map))
                .toList();
        return new Linked(actors, map, cast);
    }

    /** Bodies are one when they have one name, one kind and one country, or one of them leaves the country open. */
    private static Collection<List<Party>> bodies(List<Party> parties) {
        Map<String, Map<String, List<Party>>> byName = new TreeMap<>();
        for (Party p : parties) {
            String country = p.actor().country() == null ? "" : p.actor().country();
            byName.computeIfAbsent(p.actor().kind() + " " + slug(p.actor().name()), k -> new TreeMap<>())
                    .computeIfAbsent(country, k -> new ArrayList<>())
                    .add(p);
        }
        List<List<Party>> out = new ArrayList<>();
        for (Map<String, List<Party>> countries : byName.values()) {
            List<Party> open = countries.get("");
            if (open != null && countries.size() == 2) {
                countries.remove("");
                countries.values().iterator().next().addAll(open);
            }
            out.addAll(countries.values());
        }
        return out;
    }

    /** The slug of each group's name; where two groups would share it, each has a hash of its first place added. */
    private static Map<ActorIds.Place, String> ids(List<List<Party>> groups) {
        Map<String, List<List<Party>>> bySlug = new TreeMap<>();
        for (List<Party> group : groups) {
            bySlug.computeIfAbsent(slug(name(group)), k -> new ArrayList<>()).add(group);
        }
        Map<ActorIds.Place, String> ids = new HashMap<>();
        bySlug.forEach((slug, same) -> {
            for (List<Party> group : same) {
                Actor first = first(group).actor();
                String id = same.size() == 1
                        ? slug
                        : slug + "-"
                                + Ids.hash(first(group).article(), first.kind().name(), first.id());
                group.forEach(p -> ids.put(p.place(), id));
            }
        });
        return ids;
    }

    static Party first(List<Party> group) {
        return group.stream()
                .min(Comparator.comparing(Party::article)
                        .thenComparing(p -> p.actor().id()))
                .orElseThrow();
    }

    /** @param leading gives name, kind and country, where that is ruled */
    private static Actor actor(String id, List<Party> group, @Nullable Actor leading, ActorIds map) {
        String name = leading == null ? name(group) : leading.name();
        Set<String> aliases = new TreeSet<>();
        Set<RoleHeld> roles = new TreeSet<>(Comparator.comparing(RoleHeld::cite).thenComparing(RoleHeld::title));
        Set<Cite> mentions = new TreeSet<>();
        for (Party p : group) {
            UnaryOperator<String> local = map.of(p.article());
            aliases.add(p.actor().name());
            aliases.addAll(p.actor().aliases());
            mentions.addAll(p.actor().mentions());
            for (RoleHeld r : p.actor().roles()) {
                roles.add(new RoleHeld(r.title(), r.of() == null ? null : local.apply(r.of()), r.cite(), r.asOf()));
            }
        }
        aliases.remove(name);
        return new Actor(
                id,
                name,
                leading == null ? group.get(0).actor().kind() : leading.kind(),
                leading == null || leading.country() == null ? country(group) : leading.country(),
                List.copyOf(aliases),
                List.copyOf(roles),
                List.copyOf(mentions));
    }

    static @Nullable String country(List<Party> group) {
        return group.stream()
                .map(Party::country)
                .filter(c -> c != null)
                .findFirst()
                .orElse(null);
    }

    /** The name with most parts; of those the one that most articles have; of those the first in order. */
    static String name(List<Party> group) {
        Map<String, Integer> count = new TreeMap<>();
        group.forEach(p -> count.merge(p.actor().name(), 1, Integer::sum));
        return count.entrySet().stream()
                .max(Comparator.comparing(
                                (Map.Entry<String, Integer> e) -> e.getKey().split("\\s+").length)
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }

    static String slug(String name) {
        String slug = Ids.slug(name);
        return slug.isEmpty() ? Ids.hash(name) : slug;
    }
}
