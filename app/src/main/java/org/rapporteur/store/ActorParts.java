package org.rapporteur.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.linking.PageFacts;
import org.rapporteur.record.JsonLines;

/**
 * An actor's line in parts: who it is, and for each article its roles and mentions there. An article more adds a part, and
 * the others stay, however many there are. The parts of an article are kept as lines, one for each actor.
 */
final class ActorParts {
    private static final String ACTOR = "{\"actor\":\"";
    private static final String ROLES = "\",\"roles\":[";
    private static final String MENTIONS = "],\"mentions\":[";
    private static final String END = "]}";
    /** How the line of an actor ends of which nothing is told yet. */
    private static final String EMPTY = MENTIONS + END;

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

    /** What an article tells of an actor, as a line. */
    static String line(String actor, Part part) {
        return ACTOR + actor + ROLES + part.roles() + MENTIONS + part.mentions() + END;
    }

    /** The parts by actor that some lines are. */
    static Map<String, Part> read(List<String> lines) {
        Map<String, Part> out = new LinkedHashMap<>();
        for (String line : lines) {
            int roles = line.indexOf(ROLES);
            int mentions = line.indexOf(MENTIONS, roles);
            out.put(
                    line.substring(ACTOR.length(), roles),
                    new Part(
                            line.substring(roles + ROLES.length(), mentions),
                            line.substring(mentions + MENTIONS.length(), line.length() - END.length())));
        }
        return out;
    }

    /**
     * The whole line of an actor.
     *
     * @param line its line of which nothing is told
     * @param parts in the order of their articles
     */
    static String whole(String line, List<Part> parts) {
        return line.substring(0, line.length() - EMPTY.length())
                + parts.stream().map(Part::roles).filter(r -> !r.isEmpty()).collect(Collectors.joining(","))
                + MENTIONS
                + parts.stream().map(Part::mentions).filter(m -> !m.isEmpty()).collect(Collectors.joining(","))
                + END;
    }
}
