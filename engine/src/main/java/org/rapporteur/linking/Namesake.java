package org.rapporteur.linking;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
 * @param titled whether it is given a role
 * @param high whether one of them is an office whose holders news calls by their surname alone
 * @param place of a person without a full name, the only place that has it; null of all others
 */
public record Namesake(
        ActorKind kind,
        String name,
        @Nullable String country,
        List<String> aliases,
        List<String> bodies,
        boolean titled,
        boolean high,
        @Nullable String place) {
    private static final Pattern HIGH = Pattern.compile(
            "(?i)^(?!.*\\b(?:vice|deputy|former|spokes\\w+|envoy|adviser|advisor|aide|ambassador)\\b).*\\b(?:president|prime minister|premier|chancellor|king|emir|foreign minister|secretary of state|secretary-general|supreme leader)\\b");

    public Namesake {
        aliases = List.copyOf(aliases);
        bodies = List.copyOf(bodies);
    }

    static Namesake of(Actor party, Reading reading) {
        Set<String> bodies = new TreeSet<>();
        for (RoleHeld role : party.roles()) {
            reading.actors().stream()
                    .filter(a -> a.id().equals(role.of()))
                    .forEach(a -> bodies.add(Ids.slug(a.name())));
        }
        return new Namesake(
                party.kind(),
                party.name(),
                party.country(),
                party.aliases(),
                List.copyOf(bodies),
                !party.roles().isEmpty(),
                party.roles().stream().anyMatch(r -> HIGH.matcher(r.title()).find()),
                null);
    }

    Namesake at(String article, String local) {
        return new Namesake(kind, name, country, aliases, bodies, titled, high, article + " " + local);
    }

    /** Twelve hexadecimal digits that tell it from others. */
    String key() {
        return Ids.hash(
                kind.name(),
                name,
                String.valueOf(country),
                String.join("\n", aliases),
                String.join("\n", bodies),
                titled + " " + high,
                String.valueOf(place));
    }
}
