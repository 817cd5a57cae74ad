package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Ids;

/**
 * Makes one actor of the parties of different articles that are the same person or body. Parties of different kinds or
 * different countries are never one. The outcome depends on the set of readings alone.
 */
final class ActorLinker {
    private static final Pattern RUN_BY = Pattern.compile("\\b\\w+-(?:run|led|controlled|backed|ruled|based)\\s+");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\d.-]{1,9}");
    private static final Pattern RUN_TOGETHER = Pattern.compile("(?!\\bMa?c\\p{Lu})\\b\\p{Lu}\\p{Ll}{3,}\\p{Lu}");
    private static final String OF = " of ";
    private static final Set<String> SMALL = Set.of("the", "of", "for", "and", "in");

    /** Who the parties are, after a person's rulings on actors. */
    Cast link(Collection<Party> parties, List<Ruling> rulings, RulingLog log) {
        List<List<Party>> groups = new ArrayList<>(new PersonLinker()
                .link(parties.stream()
                        .filter(p -> p.actor().kind() == ActorKind.PERSON)
                        .toList()));
        groups.addAll(bodies(
                parties.stream()
                        .filter(p -> p.actor().kind() != ActorKind.PERSON)
                        .toList(),
                bearers(groups)));
        Cast cast = new Cast(named(groups));
        new ActorRulings(cast, log).apply(rulings);
        return cast;
    }

    /**
     * Bodies are one when they have one name, one kind and one country, or one of them leaves the country open. The order of
     * the words of a name does not count, nor who is said to run it; "forces of" a person are one however he is spelled.
     *
     * @param bearers of names that one person has, by these
     */
    private static Collection<List<Party>> bodies(List<Party> parties, Map<String, String> bearers) {
        Map<String, Map<String, List<Party>>> byName = new TreeMap<>();
        for (Party p : parties) {
            String country = p.actor().country() == null ? "" : p.actor().country();
            byName.computeIfAbsent(
                            p.actor().kind() + " " + words(owned(p.actor().name(), bearers)), k -> new TreeMap<>())
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
        return abbreviated(out);
    }

    /** The fullest names of persons, by each name that no other has. */
    private static Map<String, String> bearers(List<List<Party>> persons) {
        Map<String, Set<String>> byName = new HashMap<>();
        for (List<Party> group : persons) {
            String fullest = name(group);
            for (Party p : group) {
                Stream.concat(Stream.of(p.actor().name()), p.actor().aliases().stream())
                        .forEach(n ->
                                byName.computeIfAbsent(n, k -> new TreeSet<>()).add(fullest));
            }
        }
        Map<String, String> out = new HashMap<>();
        byName.forEach((name, who) -> {
            if (who.size() == 1) {
                out.put(name, who.iterator().next());
            }
        });
        return out;
    }

    private static String owned(String name, Map<String, String> bearers) {
        int of = name.lastIndexOf(OF);
        String owner = of < 0 ? null : bearers.get(name.substring(of + OF.length()));
        return owner == null ? name : name.substring(0, of + OF.length()) + owner;
    }

    /** The words of a body's name in no order. */
    static String words(String name) {
        String slug = slug(RUN_BY.matcher(name).replaceAll(""));
        return Stream.of(slug.split("-"))
                .filter(w -> !SMALL.contains(w))
                .sorted()
                .collect(Collectors.joining("-"));
    }

    static boolean isAbbreviation(String name) {
        return ABBREVIATION.matcher(name).matches();
    }

    /** Gives bodies that are named by an abbreviation alone to the only one of their kind that is called so too. */
    private static List<List<Party>> abbreviated(List<List<Party>> groups) {
        Map<String, Set<List<Party>>> byShort = new HashMap<>();
        for (List<Party> group : groups) {
            if (!isAbbreviation(name(group))) {
                group.stream()
                        .flatMap(p -> p.actor().aliases().stream())
                        .filter(ActorLinker::isAbbreviation)
                        .forEach(a -> byShort.computeIfAbsent(
                                        group.get(0).actor().kind() + " " + slug(a),
                                        k -> Collections.newSetFromMap(new IdentityHashMap<>()))
                                .add(group));
            }
        }
        List<List<Party>> out = new ArrayList<>();
        for (List<Party> group : groups) {
            Set<List<Party>> full = isAbbreviation(name(group))
                    ? byShort.getOrDefault(group.get(0).actor().kind() + " " + slug(name(group)), Set.of())
                    : Set.of();
            List<Party> only = full.size() == 1 ? full.iterator().next() : null;
            String here = country(group);
            String there = only == null ? null : country(only);
            if (only != null && (here == null || there == null || here.equals(there))) {
                only.addAll(group);
            } else {
                out.add(group);
            }
        }
        return out;
    }

    /** The slug of each group's name; where two groups would share it, each has a hash of its first place added. */
    private static Map<String, List<Party>> named(List<List<Party>> groups) {
        Map<String, List<List<Party>>> bySlug = new TreeMap<>();
        for (List<Party> group : groups) {
            bySlug.computeIfAbsent(slug(name(group)), k -> new ArrayList<>()).add(group);
        }
        Map<String, List<Party>> out = new TreeMap<>();
        bySlug.forEach((slug, same) -> {
            for (List<Party> group : same) {
                Party first = first(group);
                String hash = Ids.hash(
                        first.first().article(),
                        first.actor().kind().name(),
                        first.first().local());
                out.put(same.size() == 1 ? slug : slug + "-" + hash, group);
            }
        });
        return out;
    }

    static Party first(List<Party> group) {
        return group.stream()
                .min(Comparator.comparing((Party p) -> p.first().article())
                        .thenComparing(p -> p.first().local()))
                .orElseThrow();
    }

    /**
     * An actor of these parties, with the places alone of the roles and mentions of those that are linked one by one.
     *
     * @param leading gives name, kind and country, where that is ruled
     */
    static Actor actor(String id, List<Party> group, @Nullable Actor leading) {
        String name = leading == null ? name(group) : leading.name();
        Set<String> aliases = new TreeSet<>();
        Set<Cite> places = new TreeSet<>();
        for (Party p : group) {
            aliases.add(p.actor().name());
            aliases.addAll(p.actor().aliases());
            places.addAll(p.actor().mentions());
            p.actor().roles().forEach(r -> places.add(r.cite()));
        }
        aliases.remove(name);
        return new Actor(
                id,
                name,
                leading == null ? group.get(0).actor().kind() : leading.kind(),
                leading == null || leading.country() == null ? country(group) : leading.country(),
                List.copyOf(aliases),
                List.of(),
                List.copyOf(places));
    }

    /** The country that most parties have, of equals the first. */
    static @Nullable String country(List<Party> group) {
        Map<String, Integer> count = new TreeMap<>();
        group.forEach(p -> {
            if (p.country() != null) {
                count.merge(p.country(), p.count(), Integer::sum);
            }
        });
        return count.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The name with most parts; of those the one that most articles have; of those the first in order. */
    static String name(List<Party> group) {
        Map<String, Integer> count = new TreeMap<>();
        group.forEach(p -> count.merge(p.actor().name(), p.count(), Integer::sum));
        return count.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> e) -> !isSlip(e.getKey()))
                        .thenComparing(e -> e.getKey().split("\\s+").length)
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
    }

    /** Whether two words ran together in the page: "HalvorsenWorld". */
    private static boolean isSlip(String name) {
        return RUN_TOGETHER.matcher(name).find();
    }

    static String slug(String name) {
        String slug = Ids.slug(name);
        return slug.isEmpty() ? Ids.hash(name) : slug;
    }
}
