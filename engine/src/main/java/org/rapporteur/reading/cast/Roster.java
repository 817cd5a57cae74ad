package org.rapporteur.reading.cast;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.record.ActorKind;

/** The parties that a text's names name: which names are one party's. */
final class Roster {
    private final Map<Found, Member> byName = new IdentityHashMap<>();
    private final List<Member> members = new ArrayList<>();

    private Roster() {}

    /** @param names all names of a text, in its order */
    static Roster of(List<Found> names) {
        Roster roster = new Roster();
        roster.bodies(names);
        roster.persons(names.stream().filter(f -> f.key().equals(Keys.PERSON)).toList());
        roster.members.sort(Comparator.comparing((Member m) -> m.names.get(0).sentence())
                .thenComparing(m -> m.names.get(0).first()));
        return roster;
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

    /**
     * Bodies by their keys. A capital stands for the government where the text speaks of it as "the Norwegian
     * government", else for the state; a seat stands for the leader's administration too.
     */
    private void bodies(List<Found> names) {
        Set<String> keys = names.stream().map(Found::key).collect(Collectors.toSet());
        Map<String, Member> byKey = new LinkedHashMap<>();
        for (Found f : names) {
            if (!f.key().equals(Keys.PERSON)) {
                Found meant = meant(f, keys);
                add(byKey.computeIfAbsent(meant.key(), k -> newMember(meant)), f);
            }
        }
    }

    /** The name with what it stands for in a text that has names with these keys. */
    private static Found meant(Found f, Set<String> keys) {
        boolean seat = f.key().startsWith(Keys.SEAT);
        if (!seat && !f.key().startsWith(Keys.CAPITAL)) {
            return f;
        }
        String country = Keys.value(f.key());
        if (keys.contains(Keys.government(country))) {
            return f.as(Keys.government(country), ActorKind.GOVERNMENT, "Government of " + f.name());
        }
        return f.as(Keys.state(country), ActorKind.STATE, f.name());
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
        Map<String, Set<Member>> bySound = new HashMap<>();
        for (Found f : names) {
            PersonName parts = PersonName.of(f.name());
            if (parts.isFull()) {
                Member member = alike(bySound, parts)
                        .filter(m -> m.parts.fit(parts) != PersonName.Fit.NONE)
                        .findFirst()
                        .orElseGet(() -> newMember(f));
                add(member, f);
                member.rename(f);
                parts.sounds().forEach(k -> bySound.computeIfAbsent(k, x -> new LinkedHashSet<>())
                        .add(member));
            }
        }
        for (Found f : names) {
            PersonName parts = PersonName.of(f.name());
            if (!parts.isFull()) {
                Member member = bearer(alike(bySound, parts).toList(), parts, f).orElseGet(() -> newMember(f));
                add(member, f);
                parts.sounds().forEach(k -> bySound.computeIfAbsent(k, x -> new LinkedHashSet<>())
                        .add(member));
            }
        }
        for (Member m : members) {
            m.names.sort(Comparator.comparing(Found::sentence).thenComparing(Found::first));
        }
    }

    private static Stream<Member> alike(Map<String, Set<Member>> bySound, PersonName name) {
        return name.sounds().stream()
                .flatMap(k -> bySound.getOrDefault(k, Set.of()).stream())
                .distinct();
    }

    private static Optional<Member> bearer(List<Member> people, PersonName single, Found f) {
        String part = single.surname();
        List<Member> surname = people.stream()
                .filter(m -> NameSound.alike(m.parts.surname(), part))
                .toList();
        List<Member> any = surname.isEmpty()
                ? people.stream().filter(m -> m.parts.parts().contains(part)).toList()
                : surname;
        return any.stream().max(Comparator.comparingLong(m -> nearness(m, f)));
    }

    /** Higher for the person named last before a place; persons named only after it come after all others. */
    private static long nearness(Member member, Found place) {
        long at = position(place);
        return member.names.stream()
                .mapToLong(Roster::position)
                .map(p -> p <= at ? p : -p)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private static long position(Found f) {
        return ((long) f.sentence() << 20) + f.first() + 1;
    }
}
