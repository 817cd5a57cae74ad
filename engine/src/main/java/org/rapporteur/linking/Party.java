package org.rapporteur.linking;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Reading;
import org.rapporteur.reading.cast.PersonName;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Ids;
import org.rapporteur.record.RoleHeld;

/**
 * A party of one article, as linking sees it.
 *
 * @param actor with its local ids
 * @param name its name in parts
 * @param bodies slugs of the names of the bodies that it holds roles of
 */
record Party(String article, Actor actor, PersonName name, Set<String> bodies) {

    static List<Party> of(Reading reading) {
        return reading.actors().stream()
                .map(a -> new Party(reading.article().id(), a, PersonName.of(a.name()), bodies(a, reading)))
                .toList();
    }

    /** A party that holds no roles. */
    static Party of(String article, Actor actor) {
        return new Party(article, actor, PersonName.of(actor.name()), Set.of());
    }

    /** The same party without one of its written forms; the next one is its name where that was it. */
    Party without(String form, List<Cite> mentionsOfIt) {
        List<String> others =
                actor.aliases().stream().filter(a -> !a.equals(form)).toList();
        boolean renamed = actor.name().equals(form) && !others.isEmpty();
        String newName = renamed ? others.get(0) : actor.name();
        return new Party(
                article,
                new Actor(
                        actor.id(),
                        newName,
                        actor.kind(),
                        actor.country(),
                        others.stream().filter(a -> !a.equals(newName)).toList(),
                        actor.roles(),
                        actor.mentions().stream()
                                .filter(m -> !mentionsOfIt.contains(m))
                                .toList()),
                PersonName.of(newName),
                bodies);
    }

    private static Set<String> bodies(Actor actor, Reading reading) {
        Set<String> out = new TreeSet<>();
        for (RoleHeld role : actor.roles()) {
            reading.actors().stream().filter(a -> a.id().equals(role.of())).forEach(a -> out.add(Ids.slug(a.name())));
        }
        return out;
    }

    @Nullable
    String country() {
        return actor.country();
    }

    ActorIds.Place place() {
        return new ActorIds.Place(article, actor.id());
    }
}
