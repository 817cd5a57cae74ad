package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A political event, one party towards another.
 *
 * @param mode PLOVER mode, or null
 * @param actor actor id, or null
 * @param recipient actor id, or null
 * @param recipientBasis {@code inferred} where the recipient is named elsewhere on the page than with the event, else null
 * @param date EDTF, or null
 * @param place as written, or null
 * @param by who alleges it: actor id, or null
 * @param rule id of the pattern that was read, followed by the words that changed it: {@code ease-v<agree}
 * @param counts of people who were killed, wounded or captured, or who surrendered, as its sentence gives them
 */
public record Event(
        String id,
        String article,
        EventType eventType,
        @Nullable String mode,
        @Nullable String actor,
        @Nullable String recipient,
        @Nullable String recipientBasis,
        @Nullable String date,
        @Nullable String place,
        EventStatus status,
        @Nullable String by,
        Cite cite,
        String rule,
        List<Count> counts)
        implements Fact {
    /** The recipient is named elsewhere on the page. */
    public static final String INFERRED = "inferred";

    /** An event without counts. */
    public Event(
            String id,
            String article,
            EventType eventType,
            @Nullable String mode,
            @Nullable String actor,
            @Nullable String recipient,
            @Nullable String date,
            @Nullable String place,
            EventStatus status,
            @Nullable String by,
            Cite cite,
            String rule) {
        this(id, article, eventType, mode, actor, recipient, null, date, place, status, by, cite, rule, List.of());
    }

    public Event {
        counts = counts == null ? List.of() : List.copyOf(counts);
    }

    /**
     * How many people something happened to.
     *
     * @param value null for a range, and where it is not definite ("dozens")
     * @param low lower bound, or null
     * @param high upper bound, or null
     */
    public record Count(
            Fate fate,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    /** What happens to people in events. */
    public enum Fate {
        @JsonProperty("killed")
        KILLED,
        @JsonProperty("wounded")
        WOUNDED,
        @JsonProperty("captured")
        CAPTURED,
        @JsonProperty("surrendered")
        SURRENDERED
    }

    /** The same event done to another party. */
    public Event withRecipient(String party) {
        return new Event(id, article, eventType, mode, actor, party, null, date, place, status, by, cite, rule, counts);
    }

    /** The same event, told of as otherwise real. */
    public Event withStatus(EventStatus other) {
        return new Event(
                id,
                article,
                eventType,
                mode,
                actor,
                recipient,
                recipientBasis,
                date,
                place,
                other,
                by,
                cite,
                rule,
                counts);
    }

    /** The same event between two others, or of another with nobody: an event of its own. */
    public Event between(String doer, @Nullable String party) {
        return new Event(
                Ids.hash("event", id, doer, String.valueOf(party)),
                article,
                eventType,
                mode,
                doer,
                party,
                null,
                date,
                place,
                status,
                by,
                cite,
                rule,
                counts);
    }

    /** The same event with its date replaced. */
    public Event withDate(UnaryOperator<String> dates) {
        return new Event(
                id,
                article,
                eventType,
                mode,
                actor,
                recipient,
                recipientBasis,
                date == null ? null : dates.apply(date),
                place,
                status,
                by,
                cite,
                rule,
                counts);
    }

    /** The same event with every actor id replaced. */
    public Event withActors(UnaryOperator<String> ids) {
        return new Event(
                id,
                article,
                eventType,
                mode,
                actor == null ? null : ids.apply(actor),
                recipient == null ? null : ids.apply(recipient),
                recipientBasis,
                date,
                place,
                status,
                by == null ? null : ids.apply(by),
                cite,
                rule,
                counts);
    }
}
