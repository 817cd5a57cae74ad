package org.rapporteur.linking;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Ids;
import org.rapporteur.record.RoleHeld;

/**
 * All that linking asks of a party of a page to tell who it is. Parties of different pages that are alike in it are one
 * actor, so that they are linked once, however many pages name them. A person of whom the page has no more than a surname
 * is alike to nobody.
 *
 * @param aliases as in {@link Actor}
 * @param bodies slugs of the names of the bodies that it holds roles of, sorted
 * @param offices that it is given, as {@link Offices} names them, sorted
 * @param place of a person without a full name, the only place that has it; null of all others
 */
public record Namesake(
        ActorKind kind,
        String name,
        @Nullable String country,
        List<String> aliases,
        List<String> bodies,
        List<String> offices,
        @Nullable String place) {
    public Namesake {
        aliases = List.copyOf(aliases);
        bodies = List.copyOf(bodies);
        offices = List.copyOf(offices);
    }

    static Namesake of(Actor party, Reading reading) {
        Set<String> bodies = new TreeSet<>();
        for (RoleHeld role : party.roles()) {
            reading.actors().stream()
                    .filter(a -> a.id().equals(role.of()))
                    .filter(a -> a.kind() != ActorKind.STATE || Offices.serves(Offices.of(role.title())))
                    .forEach(a -> bodies.add(Ids.slug(a.name())));
        }
        return new Namesake(
                party.kind(),
                party.name(),
                party.country(),
                party.aliases(),
                List.copyOf(bodies),
                party.roles().stream()
                        .map(r -> Offices.of(r.title()))
                        .distinct()
                        .sorted()
                        .toList(),
                null);
    }

    Namesake at(String article, String local) {
        return new Namesake(kind, name, country, aliases, bodies, offices, article + " " + local);
    }

    /** Twelve hexadecimal digits that tell it from others. */
    String key() {
        return Ids.hash(
                kind.name(),
                name,
                String.valueOf(country),
                String.join("\n", aliases),
                String.join("\n", bodies),
                String.join("\n", offices),
                String.valueOf(place));
    }
}
