package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Title;
import org.rapporteur.record.ActorKind;

/** The parties that a text's names name: which names are one party's. */
final class Roster {
    /** Whose titles tell which country a person serves. */
    private static final Set<ActorKind> GIVE_COUNTRY =
            Set.of(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MINISTRY, ActorKind.OFFICE);

    private static final String AMERICA = "USA";
    private static final String ADMINISTRATION = " administration";
    /** What a government is called that a text calls by its leader, a "regime" too. */
    private static final String GOVERNMENT = " government";

    private static final Set<String> AMERICAN =
            Set.of(Keys.state(AMERICA), Keys.SEAT + AMERICA, Keys.CAPITAL + AMERICA);
    /** So many are compared with a name; a text with more namesakes is no news. */
    private static final int MOST_NAMESAKES = 200;

    private final Namesakes namesakes;
    private final Map<Found, Member> byName = new IdentityHashMap<>();
    private final List<Member> members = new ArrayList<>();

    private Roster(Namesakes namesakes) {
        this.namesakes = namesakes;
    }

    /**
     * @param names all names of a text, in its order
     * @param titles all titles of a text, in its order
     */
    static Roster of(List<Found> names, List<TitleFound> titles, Namesakes namesakes) {
        Roster roster = new Roster(namesakes);
        roster.persons(names.stream().filter(f -> f.key().equals(Keys.PERSON)).toList());
        roster.entitle(titles.stream()
                .filter(t -> t.person().key().equals(Keys.PERSON))
                .toList());
        roster.bodies(names);
        roster.entitle(titles.stream()
                .filter(t -> !t.person().key().equals(Keys.PERSON))
                .toList());
        roster.members.sort(Comparator.comparing((Member m) -> m.names.get(0).sentence())
                .thenComparing(m -> m.names.get(0).first())
                .thenComparing(m -> m.names.get(0).last()));
        return roster;
    }

    private void entitle(List<TitleFound> titles) {
        titles.forEach(t -> member(t.person()).titles.add(t));
        members.forEach(m -> m.country = m.isPerson() ? country(m, true) : m.country);
    }

    /** The country whose titles a person holds, of its own or of another person; null where they are several. */
    private @Nullable String country(Member person, boolean others) {
        Set<String> countries = new TreeSet<>();
        for (TitleFound t : person.titles) {
            Found of = t.of();
            if (of != null && of.key().equals(Keys.PERSON)) {
                String country = others ? country(member(of), false) : null;
                if (country != null) {
                    countries.add(country);
                }
            } else if (of != null && of.country() != null && gives(t, of)) {
                countries.add(of.country());
            }
        }
        return countries.size() == 1 ? countries.iterator().next() : null;
    }

    /** In the order of their first names. */
    List<Member> members() {
        return members;
    }

    Member member(Found name) {
        Member member = byName.get(name);
        if (member == null) {
            throw new IllegalArgumentException("not a name of this text: " + name);
        }
        return member;
    }

    private static boolean gives(TitleFound t, Found of) {
        return GIVE_COUNTRY.contains(of.kind())
                || (of.kind() == ActorKind.OTHER && t.title().sort() == Title.Sort.DIPLOMAT);
    }

    /**
     * Bodies by their keys. A capital stands for the government where the text speaks of it as "the Norwegian
     * government", else for the state; a seat may stand for the leader's administration too.
     */
    private void bodies(List<Found> names) {
        Set<String> keys = names.stream().map(Found::key).collect(Collectors.toSet());
        Map<String, Found> administrations = administrations(names, keys);
        Map<String, Member> byKey = new LinkedHashMap<>();
        for (Found f : names) {
            if (!f.key().equals(Keys.PERSON)) {
                Found meant = nationalMinistry(meant(f, keys, administrations), names);
                add(byKey.computeIfAbsent(meant.key(), k -> newMember(meant)), f);
            }
        }
        administrations.forEach((country, f) -> byKey.values().stream()
                .filter(m -> m.key.equals(f.key()))
                .forEach(m -> {
                    m.country = country;
                    m.name = Keys.value(f.key()) + (country.equals(AMERICA) ? ADMINISTRATION : GOVERNMENT);
                }));
    }

    /** The name with what it stands for in a text that has names with these keys. */
    private static Found meant(Found f, Set<String> keys, Map<String, Found> administrations) {
        boolean seat = f.key().startsWith(Keys.SEAT);
        if (!seat && !f.key().startsWith(Keys.CAPITAL)) {
            return f;
        }
        String country = Keys.value(f.key());
        Found administration = administrations.get(country);
        if (seat && administration != null) {
            return f.as(administration);
        }
        if (keys.contains(Keys.government(country))) {
            return f.as(Keys.government(country), ActorKind.GOVERNMENT, "Government of " + f.name());
        }
        return f.as(Keys.state(country), ActorKind.STATE, f.name());
    }

    /** "The Foreign Ministry" is the one of whose country the text speaks, where it speaks of one only. */
    private static Found nationalMinistry(Found f, List<Found> names) {
        if (f.kind() != ActorKind.MINISTRY || f.country() != null) {
            return f;
        }
        List<Found> same = names.stream()
                .filter(n -> n.kind() == ActorKind.MINISTRY
                        && n.country() != null
                        && List.of(n.name().split(" "))
                                .containsAll(List.of(f.name().split(" "))))
                .toList();
        return same.stream().map(Found::key).distinct().count() == 1 ? f.as(same.get(0)) : f;
    }

    /**
     * Governments called by their leaders, by country, where a country has but one: the country of the leader's titles.
     * A leader of whom a text that speaks of America gives no more than the surname, and whose rule it calls an administration, is
     * its president: of others news says more.
     */
    private Map<String, Found> administrations(List<Found> names, Set<String> keys) {
        Map<String, Found> out = new TreeMap<>();
        Set<String> several = new TreeSet<>();
        for (Found f : names) {
            if (Keys.isLeader(f.key())) {
                Optional<Member> leader = leader(f);
                String country = leader.map(m -> m.country).orElse(null);
                if (country == null
                        && f.name().endsWith(ADMINISTRATION)
                        && keys.stream().anyMatch(AMERICAN::contains)
                        && leader.filter(m -> !m.parts.isFull()).isPresent()) {
                    country = AMERICA;
                }
                Found other = country == null ? null : out.putIfAbsent(country, f);
                if (other != null && !other.key().equals(f.key())) {
                    several.add(country);
                }
            }
        }
        several.forEach(out::remove);
        return out;
    }

    private Optional<Member> leader(Found administration) {
        return members.stream()
                .filter(Member::isPerson)
                .filter(m -> m.names.stream()
                        .anyMatch(
                                n -> n.sentence() == administration.sentence() && n.first() == administration.first()))
                .findFirst();
    }

    private Member newMember(Found f) {
        Member member = new Member(f);
        members.add(member);
        return member;
    }

    private void add(Member member, Found f) {
        member.names.add(f);
        byName.put(f, member);
    }

    /** Full names first, then single ones to the person of that surname who was named last, or will be. */
    private void persons(List<Found> names) {
        Map<String, Set<Member>> byKey = new HashMap<>();
        Map<String, Set<Member>> byPart = new HashMap<>();
        for (Found f : names) {
            PersonName parts = PersonName.of(f.name());
            if (parts.isFull()) {
                Member member = knownAs(f)
                        .or(() -> alike(byKey, parts.keys())
                                .filter(m -> m.parts.fit(parts) != PersonName.Fit.NONE)
                                .findFirst())
                        .orElseGet(() -> newMember(f));
                add(member, f);
                member.rename(f);
                index(byKey, parts.keys(), member);
                index(byPart, parts.sounds(), member);
            }
        }
        for (Found f : names) {
            PersonName parts = PersonName.of(f.name());
            if (!parts.isFull()) {
                Member member = knownAs(f)
                        .or(() -> namesakes.bearer(alike(byPart, parts.sounds()).toList(), parts, f))
                        .orElseGet(() -> newMember(f));
                add(member, f);
                index(byPart, parts.sounds(), member);
            }
        }
        for (Member m : members) {
            m.names.sort(Comparator.comparing(Found::sentence).thenComparing(Found::first));
        }
    }

    /** The person whom another name is said to be known by. */
    private Optional<Member> knownAs(Found f) {
        Optional<Member> member = namesakes.properName(f).map(byName::get);
        member.ifPresent(m -> m.nicknames.add(PersonName.of(f.name()).surname()));
        return member;
    }

    private static void index(Map<String, Set<Member>> index, Set<String> keys, Member member) {
        keys.forEach(k -> index.computeIfAbsent(k, x -> new LinkedHashSet<>()).add(member));
    }

    private static Stream<Member> alike(Map<String, Set<Member>> index, Set<String> keys) {
        return keys.stream()
                .flatMap(k -> index.getOrDefault(k, Set.of()).stream())
                .distinct()
                .limit(MOST_NAMESAKES);
    }
}
