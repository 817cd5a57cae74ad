package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Bond;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PartyNoun;
import org.rapporteur.knowledge.PartyNouns;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.knowledge.Title;
import org.rapporteur.parties.PersonName;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Tie;

/**
 * Tells to whom each actor belongs: a person to the bodies whose offices pages give, a ministry and a government to their
 * state, somebody's forces to him. Former offices tie nobody. What stands at the top is the side that an actor is on.
 */
final class Ties {
    /** Bodies that act for the state of their country. */
    private static final Set<ActorKind> OF_STATE = Set.of(ActorKind.MINISTRY, ActorKind.OFFICE);

    private static final Set<ActorKind> STATELY =
            Set.of(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MINISTRY, ActorKind.OFFICE);
    private static final Pattern FORCES = Pattern.compile("Forces of (.+)");
    private static final Pattern RULE = Pattern.compile("(.+?)(?:['’]s)? (?:administration|government|regime|cabinet)");
    /** How many ties lie at most between an actor and its side. */
    private static final int DEEPEST = 8;

    private final List<Actor> actors;
    private final Map<String, List<Party>> parties;
    private final Map<String, Actor> byId = new HashMap<>();
    private final Map<String, Actor> states = new HashMap<>();
    private final Map<String, List<Actor>> bodies = new HashMap<>();
    private final Map<String, List<Actor>> bearers = new HashMap<>();

    /** @param parties that the actors are made of, by their ids */
    Ties(Collection<Actor> actors, Map<String, List<Party>> parties) {
        this.actors = List.copyOf(actors);
        this.parties = parties;
        for (Actor a : this.actors) {
            byId.put(a.id(), a);
            if (a.kind() == ActorKind.PERSON) {
                PersonName.of(a.name()).called().forEach(part -> bearers.computeIfAbsent(part, k -> new ArrayList<>())
                        .add(a));
                continue;
            }
            if (a.kind() == ActorKind.STATE && a.country() != null) {
                states.merge(a.country(), a, this::greater);
            }
            Set<String> names = new HashSet<>();
            names.add(ActorLinker.slug(a.name()));
            a.aliases().forEach(alias -> names.add(ActorLinker.slug(alias)));
            names.forEach(n -> bodies.computeIfAbsent(n, k -> new ArrayList<>()).add(a));
        }
    }

    private Actor greater(Actor a, Actor b) {
        return Comparator.comparing(this::pages)
                                .thenComparing(Actor::id, Comparator.reverseOrder())
                                .compare(a, b)
                        >= 0
                ? a
                : b;
    }

    private int pages(Actor a) {
        return parties.getOrDefault(a.id(), List.of()).stream()
                .mapToInt(Party::count)
                .sum();
    }

    /** The actors with their ties and sides. */
    List<Actor> tied() {
        Map<String, List<Tie>> ties = new HashMap<>();
        actors.stream().filter(a -> a.kind() == ActorKind.PERSON).forEach(a -> ties.put(a.id(), ofPerson(a)));
        for (Actor a : actors) {
            if (a.kind() != ActorKind.PERSON) {
                Tie tie = ofBody(a);
                ties.put(a.id(), tie == null ? List.of() : List.of(tie));
            }
        }
        return actors.stream()
                .map(a -> a.tied(ties.getOrDefault(a.id(), List.of()), side(a, ties)))
                .toList();
    }

    private static @Nullable String side(Actor a, Map<String, List<Tie>> ties) {
        String at = a.id();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < DEEPEST && seen.add(at); i++) {
            List<Tie> up = ties.getOrDefault(at, List.of());
            if (up.isEmpty()) {
                break;
            }
            at = up.get(0).to();
        }
        return at.equals(a.id()) ? null : at;
    }

    private @Nullable Tie ofBody(Actor a) {
        Actor state = a.country() == null ? null : states.get(a.country());
        Matcher forces = FORCES.matcher(a.name());
        if (a.kind() == ActorKind.GOVERNMENT) {
            if (state == null) {
                Matcher rule = RULE.matcher(a.name());
                Actor ruler = rule.matches() ? bearer(rule.group(1), null) : null;
                state = ruler == null || ruler.country() == null ? null : states.get(ruler.country());
            }
            return state == null ? null : new Tie(state.id(), Tie.As.GOVERNMENT_OF, null);
        }
        if (a.kind() == ActorKind.ARMED_GROUP && forces.matches()) {
            Actor ruler = bearer(forces.group(1), a.country());
            return ruler == null ? null : new Tie(ruler.id(), Tie.As.FORCES_OF, null);
        }
        if (a.kind() == ActorKind.OTHER && state != null && isForce(a)) {
            return new Tie(state.id(), Tie.As.FORCES_OF, null);
        }
        return OF_STATE.contains(a.kind()) && state != null ? new Tie(state.id(), Tie.As.PART_OF, null) : null;
    }

    /** Whether a body is an army, a navy or a police: its name, or another, begins or ends with such a noun. */
    private static boolean isForce(Actor a) {
        PartyNouns nouns = Knowledge.standard().partyNouns();
        return Stream.concat(Stream.of(a.name()), a.aliases().stream())
                .map(n -> List.of(n.split(" ")))
                .anyMatch(words -> isForce(nouns.longestAt(words, 0))
                        || isForce(nouns.longestAt(words, words.size() - 1))
                        || words.size() > 1 && isForce(nouns.longestAt(words, words.size() - 2)));
    }

    private static boolean isForce(Optional<PhraseTable.Match<PartyNoun>> noun) {
        return noun.filter(n -> n.value().home() && n.value().state() == Bond.FORCES_OF)
                .isPresent();
    }

    /** The only person of this surname and country; of several the one whom most pages name. */
    private @Nullable Actor bearer(String name, @Nullable String country) {
        return bearers.getOrDefault(PersonName.of(name).surname(), List.of()).stream()
                .filter(p ->
                        country == null || p.country() == null || p.country().equals(country))
                .max(Comparator.comparing(this::pages).thenComparing(Actor::id, Comparator.reverseOrder()))
                .orElse(null);
    }

    /** Those of the bodies whose offices it holds; that which most pages give first. */
    private List<Tie> ofPerson(Actor person) {
        Map<String, Integer> to = new TreeMap<>();
        Set<String> spoken = new HashSet<>();
        boolean official = false;
        for (Party p : parties.getOrDefault(person.id(), List.of())) {
            if (!p.offices().isEmpty() && p.offices().stream().allMatch(Offices::isPast)) {
                continue;
            }
            boolean speaks = p.offices().stream().anyMatch(o -> Offices.sort(o) == Title.Sort.SPEAKER_FOR);
            boolean serves = p.offices().stream().anyMatch(Offices::serves);
            official = official || p.offices().stream().anyMatch(Ties::isOfState);
            for (String slug : p.bodies()) {
                Actor body = body(slug, person.country());
                if (body != null && (serves || !STATELY.contains(body.kind()))) {
                    to.merge(body.id(), p.count(), Integer::sum);
                    if (speaks) {
                        spoken.add(body.id());
                    }
                }
            }
        }
        Actor state = person.country() == null ? null : states.get(person.country());
        if (to.isEmpty() && official && state != null) {
            to.put(state.id(), 1);
        }
        if (state == null) {
            leaveEqual(to);
        }
        return to.keySet().stream()
                .sorted(Comparator.comparing((String id) -> is(id, ActorKind.ARMED_GROUP) ? 0 : 1)
                        .thenComparing(id -> state != null && isOf(state, id) ? 0 : 1)
                        .thenComparing(id -> -to.getOrDefault(id, 0))
                        .thenComparing(id -> id))
                .map(id -> new Tie(id, as(id, spoken.contains(id)), null))
                .toList();
    }

    /** Takes out states of which as many pages give it an office: a negotiator of the one with the other. */
    private void leaveEqual(Map<String, Integer> to) {
        List<String> own =
                to.keySet().stream().filter(id -> is(id, ActorKind.STATE)).toList();
        int most = own.stream().mapToInt(id -> to.getOrDefault(id, 0)).max().orElse(0);
        List<String> first =
                own.stream().filter(id -> to.getOrDefault(id, 0) == most).toList();
        if (first.size() > 1) {
            first.forEach(to::remove);
        }
    }

    private boolean is(String id, ActorKind kind) {
        Actor a = byId.get(id);
        return a != null && a.kind() == kind;
    }

    private boolean isOf(Actor state, String id) {
        Actor body = byId.get(id);
        return body != null && String.valueOf(state.country()).equals(body.country());
    }

    private Tie.As as(String id, boolean speaks) {
        Actor body = byId.get(id);
        if (speaks) {
            return Tie.As.SPEAKER_FOR;
        }
        return body != null && STATELY.contains(body.kind()) ? Tie.As.PART_OF : Tie.As.MEMBER_OF;
    }

    /** The body of this name, of several the state, then that which most pages name; none of another country. */
    private @Nullable Actor body(String slug, @Nullable String country) {
        return bodies.getOrDefault(slug, List.of()).stream()
                .filter(b -> b.country() == null
                        || country == null
                        || b.country().equals(country)
                        || !STATELY.contains(b.kind()))
                .max(Comparator.comparing(
                                (Actor b) -> ActorLinker.slug(b.name()).equals(slug))
                        .thenComparing(b -> b.kind() == ActorKind.STATE)
                        .thenComparing(this::pages)
                        .thenComparing(Actor::id, Comparator.reverseOrder()))
                .orElse(null);
    }

    /** Whether whoever holds it acts for the state whose national he is. */
    private static boolean isOfState(String office) {
        return !Offices.isPast(office)
                && (Offices.isHigh(office)
                        || Offices.sort(office) == Title.Sort.DIPLOMAT
                        || office.endsWith("minister"));
    }
}
