package org.rapporteur.store;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.linking.PageFacts;
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
    record Part(String roles, String mentions) {}

    static Part of(PageFacts.ActorPart part) {
        return new Part(text(part.roles()), text(part.mentions()));
    }

    private static String text(List<?> values) {
        return values.stream().map(JsonLines::part).collect(Collectors.joining(","));
    }
}
