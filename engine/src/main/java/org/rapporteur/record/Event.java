package org.rapporteur.record;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A political event, one party towards another.
 *
 * @param mode PLOVER mode, or null
 * @param actor actor id, or null
 * @param recipient actor id, or null
 * @param date EDTF, or null
 * @param place as written, or null
 * @param by who alleges it: actor id, or null
 * @param rule id of the pattern that was read, followed by the words that changed it: {@code ease-v<agree}
 */
public record Event(
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
        String rule)
        implements Fact {

    /** The same event done to another party. */
    public Event withRecipient(String party) {
        return new Event(id, article, eventType, mode, actor, party, date, place, status, by, cite, rule);
    }

    /** The same event between two others: an event of its own. */
    public Event between(String doer, String party) {
        return new Event(
                Ids.hash("event", id, doer, party),
                article,
                eventType,
                mode,
                doer,
                party,
                date,
                place,
                status,
                by,
                cite,
                rule);
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
                date == null ? null : dates.apply(date),
                place,
                status,
                by,
                cite,
                rule);
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
                date,
                place,
                status,
                by == null ? null : ids.apply(by),
                cite,
                rule);
    }
}
