package org.rapporteur.record;

import org.jspecify.annotations.Nullable;

/**
 * A political event, one party towards another.
 *
 * @param mode PLOVER mode, or null
 * @param actor actor id, or null
 * @param recipient actor id, or null
 * @param date EDTF, or null
 * @param place as written, or null
 * @param by who alleges it: actor id or words of the page, or null
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
        Cite cite)
        implements Fact {}
