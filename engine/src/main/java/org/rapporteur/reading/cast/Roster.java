package org.rapporteur.reading.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<Member> people = new ArrayList<>();
        for (Found f : names) {
            PersonName parts = PersonName.of(f.name());
            if (parts.isFull()) {
                Member member = people.stream()
                        .filter(m -> m.parts.fit(parts) != PersonName.Fit.NONE)
                        .findFirst()
                        .orElseGet(() -> {
                            Member fresh = newMember(f);
                            people.add(fresh);
                            return fresh;
                        });
                add(member, f);
                member.rename(f);
            }
        }
        for (Found f : names) {
            PersonName parts = PersonName.of(f.name());
            if (!parts.isFull()) {
                Member member = bearer(people, parts, f).orElseGet(() -> {
                    Member fresh = newMember(f);
                    people.add(fresh);
                    return fresh;
                });
                add(member, f);
            }
        }
        for (Member m : people) {
            m.names.sort(Comparator.comparing(Found::sentence).thenComparing(Found::first));
        }
    }

    private static Optional<Member> bearer(List<Member> people, PersonName single, Found f) {
        String part = single.surname();
        List<Member> surname = people.stream()
                .filter(m -> NameSound.alike(m.parts.surname(), part))
                .toList();
        List<Member> any = surname.isEmpty()
                ? people.stream()
                        .filter(m -> m.parts.parts().contains(part)
                                && m.parts.parts().size() > 1)
                        .toList()
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

    /** Whether a kind of party is a state or what rules one. */
    static boolean ofState(ActorKind kind) {
        return kind == ActorKind.STATE
                || kind == ActorKind.GOVERNMENT
                || kind == ActorKind.MINISTRY
                || kind == ActorKind.OFFICE;
    }
}
