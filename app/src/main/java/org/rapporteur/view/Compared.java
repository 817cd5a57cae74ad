package org.rapporteur.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Event;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;
import org.rapporteur.view.Changes.Change;

/**
 * A kind of fact that is compared.
 *
 * @param title the field that it is called by
 * @param fields those whose change is told
 */
public record Compared(Class<? extends Fact> type, String title, List<String> fields) {
    private static final Compared MEETINGS = new Compared(
            Meeting.class,
            "name",
            List.of("name", "status", "date", "place", "hosts", "participants", "declined", "outcome"));
    private static final Compared POSITIONS =
            new Compared(Position.class, "issue", List.of("party", "stance", "issue", "date"));
    private static final Compared CLAIMS =
            new Compared(Claim.class, "proposition", List.of("proposition", "assertedBy", "deniedBy", "doubtedBy"));
    private static final Compared DIFFERENCES = new Compared(Difference.class, "topic", List.of("sides"));

    /** What two records are compared by. */
    public static final List<Compared> RECORDS = List.of(
            new Compared(Article.class, "title", List.of("title", "publisher", "published", "duplicateOf")),
            MEETINGS,
            POSITIONS,
            CLAIMS,
            DIFFERENCES);

    /** What a ruling can change. */
    public static final List<Compared> RULINGS = List.of(
            new Compared(Actor.class, "name", List.of("name", "kind", "country", "aliases", "side")),
            MEETINGS,
            new Compared(Statement.class, "content", List.of("speaker", "content", "kind", "stance", "said")),
            new Compared(
                    Event.class, "eventType", List.of("eventType", "actor", "recipient", "date", "place", "status")),
            POSITIONS,
            CLAIMS,
            DIFFERENCES);

    /** What a fact is called. */
    public String name(Fact fact) {
        return plain(Changes.json(fact).path(title));
    }

    /** A value for people: of each side of a claim or a difference its source or what it says. */
    public static String plain(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(v -> parts.add(plain(v)));
            return parts.isEmpty() ? "none" : String.join(", ", parts);
        }
        if (value.isObject()) {
            for (String field : List.of("source", "sourceText", "value")) {
                if (value.hasNonNull(field)) {
                    return value.get(field).asText();
                }
            }
            return "the page";
        }
        return value.isNull() || value.isMissingNode() ? "none" : value.asText();
    }

    /** The fields of a change, each in words: "date: none → 2018-05-04". */
    public static List<String> fields(Change change) {
        List<String> out = new ArrayList<>();
        change.fields()
                .forEach((name, values) -> out.add(name + ": " + plain(values.get(0)) + " → " + plain(values.get(1))));
        return out;
    }
}
