package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Statement;

/** Which parties are which actor, while a person's rulings change it. */
final class Cast {
    private final TreeMap<String, List<Party>> parties = new TreeMap<>();
    /** Of actors that others were merged into: the one that gives name, kind and country. */
    private final Map<String, Actor> leading = new HashMap<>();
    /** From the ids of actors that were merged to those that they are now. */
    private final Map<String, String> merged = new HashMap<>();
    /** Mentions that were taken out of a party of an article, and the party that they are now. */
    private final Map<ActorIds.Place, Map<Cite, String>> moved = new LinkedHashMap<>();

    /** @param groups the parties of each actor, by its id */
    Cast(Map<String, List<Party>> groups) {
        groups.forEach((id, group) -> parties.put(id, new ArrayList<>(group)));
    }

    /** The parties of each actor, by its id. */
    Map<String, List<Party>> parties() {
        return parties;
    }

    /** Who gives an actor its name, kind and country, where that is ruled. */
    @Nullable
    Actor leading(String id) {
        return leading.get(id);
    }

    /** The parties that are linked one by one: of each article by the ids of the actors that they are. */
    Map<String, Map<String, List<Actor>>> alone() {
        Map<String, Map<String, List<Actor>>> out = new HashMap<>();
        parties.forEach(
                (id, group) -> group.stream().filter(p -> p.key() == null).forEach(p -> out.computeIfAbsent(
                                p.article(), k -> new TreeMap<>())
                        .computeIfAbsent(id, k -> new ArrayList<>())
                        .add(p.actor())));
        return out;
    }

    /** Who those are that are linked together, by their key. */
    Map<String, String> keys() {
        Map<String, String> out = new HashMap<>();
        parties.forEach((id, group) -> group.forEach(p -> {
            if (p.key() != null) {
                out.put(p.key(), id);
            }
        }));
        return out;
    }

    /** The id of the actor that an anchor names: whose words stand there, else by id, else the only one of that name. */
    Optional<String> find(Anchor anchor) {
        List<String> at = having(p -> p.article().equals(anchor.article())
                && p.actor().mentions().stream().anyMatch(anchor::isAt));
        String id = anchor.id() == null ? "" : anchor.id();
        String now = merged.getOrDefault(id, id);
        if (at.contains(now) || at.size() != 1 && parties.containsKey(now)) {
            return Optional.of(now);
        }
        if (at.size() == 1) {
            return Optional.of(at.get(0));
        }
        List<String> called = having(p -> p.actor().name().equals(anchor.name()));
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    private List<String> having(Predicate<Party> condition) {
        return parties.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(condition))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Party> of(String id) {
        return parties.getOrDefault(id, new ArrayList<>());
    }

    /** Makes the parties of one actor those of another. */
    void merge(Actor into, String from) {
        List<Party> group = parties.remove(from);
        if (group != null) {
            leading.put(into.id(), into);
            leading.remove(from);
            of(into.id()).addAll(group);
            merged.replaceAll((old, now) -> now.equals(from) ? into.id() : now);
            merged.put(from, into.id());
        }
    }

    /**
     * Takes the parties of some articles out of an actor.
     *
     * @return them; none where that would leave nothing, or there are none
     */
    List<Party> take(String id, Set<String> articles) {
        List<Party> group = of(id);
        List<Party> leave =
                group.stream().filter(p -> articles.contains(p.article())).toList();
        if (leave.size() == group.size()) {
            return List.of();
        }
        group.removeAll(leave);
        return leave;
    }

    /**
     * Takes a written form out of an actor, and makes a party of it in each article that has it.
     *
     * @return these parties; none where that would leave nothing, or nobody writes so
     */
    List<Party> take(String id, String alias) {
        List<Party> group = of(id);
        List<Party> taken = new ArrayList<>();
        List<Party> left = new ArrayList<>();
        for (Party p : group) {
            List<Cite> mentions = p.actor().mentions().stream()
                    .filter(c -> c.exact().equals(alias))
                    .toList();
            if (mentions.isEmpty()) {
                left.add(p);
            } else if (mentions.size() == p.actor().mentions().size()) {
                taken.add(p);
            } else {
                Party part = p.part(alias, mentions);
                taken.add(part);
                left.add(p.without(alias, mentions));
                Map<Cite, String> places = moved.computeIfAbsent(p.first(), k -> new HashMap<>());
                mentions.forEach(m -> places.put(m, part.actor().id()));
            }
        }
        if (left.isEmpty() || taken.isEmpty()) {
            return List.of();
        }
        parties.put(id, left);
        return taken;
    }

    /** Adds an actor. */
    void add(String id, List<Party> group) {
        parties.put(id, new ArrayList<>(group));
    }

    boolean has(String id) {
        return parties.containsKey(id) || merged.containsKey(id);
    }

    /** Statements of an article; what is said by words that were taken out of a party is said by who they are now. */
    List<Statement> respoken(List<Statement> statements) {
        return moved.isEmpty()
                ? statements
                : statements.stream().map(this::respoken).toList();
    }

    private Statement respoken(Statement s) {
        Map<Cite, String> places = moved.get(new ActorIds.Place(s.article(), String.valueOf(s.speaker())));
        Cite named = s.speakerCite();
        if (places == null || named == null) {
            return s;
        }
        return new TreeSet<>(places.keySet())
                .stream()
                        .filter(c -> c.start() < named.end() && named.start() < c.end())
                        .findFirst()
                        .map(c -> s.withActors(id -> id.equals(s.speaker()) ? String.valueOf(places.get(c)) : id))
                        .orElse(s);
    }
}
