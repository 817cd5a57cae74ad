package org.rapporteur.linking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.parties.PersonName;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;

/**
 * A party of one article, as linking sees it; or parties of several that are alike, as one.
 *
 * @param first the party, or the first of them
 * @param key of the namesake that several are, or null for one party
 * @param count how many they are
 * @param actor with its local ids; of several, without roles and mentions
 * @param name its name in parts
 * @param bodies slugs of the names of the bodies that it holds roles of
 * @param offices that it is given, as {@link Offices} names them
 * @param months of publication of the pages that have them, {@code ""} where it is not known, with how many there are
 */
record Party(
        ActorIds.Place first,
        @Nullable String key,
        int count,
        Actor actor,
        PersonName name,
        Set<String> bodies,
        Set<String> offices,
        SortedMap<String, Integer> months) {

    static List<Party> of(Reading reading) {
        return reading.actors().stream()
                .map(a -> of(reading.article(), a, Namesake.of(a, reading)))
                .toList();
    }

    private static Party of(Article article, Actor actor, Namesake n) {
        return new Party(
                new ActorIds.Place(article.id(), actor.id()),
                null,
                1,
                actor,
                PersonName.of(actor.name()),
                Set.copyOf(n.bodies()),
                Set.copyOf(n.offices()),
                new TreeMap<>(Map.of(Pages.month(article.published()), 1)));
    }

    /** Several that are alike. */
    static Party of(Pages.Bearers all, int count) {
        Namesake n = all.who();
        return new Party(
                all.first(),
                all.key(),
                count,
                new Actor(all.first().local(), n.name(), n.kind(), n.country(), n.aliases(), List.of(), List.of()),
                PersonName.of(n.name()),
                Set.copyOf(n.bodies()),
                Set.copyOf(n.offices()),
                all.months());
    }

    /** A written form of it as a party by itself, which holds no roles. */
    Party part(String form, List<Cite> mentionsOfIt) {
        Actor part = new Actor(
                actor.id() + "/" + form, form, actor.kind(), actor.country(), List.of(), List.of(), mentionsOfIt);
        return new Party(
                new ActorIds.Place(first.article(), part.id()),
                null,
                1,
                part,
                PersonName.of(form),
                Set.of(),
                Set.of(),
                months);
    }

    /** The same party without one of its written forms; the next one is its name where that was it. */
    Party without(String form, List<Cite> mentionsOfIt) {
        List<String> others =
                actor.aliases().stream().filter(a -> !a.equals(form)).toList();
        boolean renamed = actor.name().equals(form) && !others.isEmpty();
        String newName = renamed ? others.get(0) : actor.name();
        Actor left = new Actor(
                actor.id(),
                newName,
                actor.kind(),
                actor.country(),
                others.stream().filter(a -> !a.equals(newName)).toList(),
                actor.roles(),
                actor.mentions().stream().filter(m -> !mentionsOfIt.contains(m)).toList());
        return new Party(first, key, count, left, PersonName.of(newName), bodies, offices, months);
    }

    @Nullable
    String country() {
        return actor.country();
    }

    /** The id of its article; empty where there are several. */
    String article() {
        return key == null ? first.article() : "";
    }
}
