package org.rapporteur.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.JsonLines;

/**
 * An actor's line in parts: who it is, and for each article its roles and mentions there. An article more adds a part, and
 * the others stay, however many there are.
 */
final class ActorParts {
    private ActorParts() {}

    /**
     * What one article tells of an actor.
     *
     * @param roles as in the line, without brackets
     * @param mentions as in the line, without brackets
     */
    record Part(String article, String roles, String mentions) {}

    /** The actor alone, without roles and mentions. */
    static Actor without(Actor a) {
        return new Actor(a.id(), a.name(), a.kind(), a.country(), a.aliases(), List.of(), List.of());
    }

    /** The parts of an actor, in the order of the articles. */
    static List<Part> of(Actor a) {
        Map<String, StringBuilder> roles = new TreeMap<>();
        Map<String, StringBuilder> mentions = new TreeMap<>();
        a.roles().forEach(r -> add(roles, r.cite().article(), r));
        a.mentions().forEach(m -> add(mentions, m.article(), m));
        TreeMap<String, StringBuilder> all = new TreeMap<>(roles);
        mentions.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .map(article -> new Part(article, text(roles.get(article)), text(mentions.get(article))))
                .toList();
    }

    private static void add(Map<String, StringBuilder> parts, String article, Object value) {
        StringBuilder part = parts.computeIfAbsent(article, k -> new StringBuilder());
        part.append(part.isEmpty() ? "" : ",").append(JsonLines.part(value));
    }

    private static String text(@Nullable StringBuilder part) {
        return part == null ? "" : part.toString();
    }
}
