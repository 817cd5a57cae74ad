package org.rapporteur.record;

import org.jspecify.annotations.Nullable;

/**
 * What a party demands, refuses, accepts, offers or makes a condition of.
 *
 * @param party actor id
 * @param issue what it is about, in a few words
 * @param condition the condition in the page's words, or null
 * @param voicedBy actor id of who said so, or null
 * @param date EDTF, or null
 */
public record Position(
        String id,
        String party,
        String issue,
        PositionStance stance,
        @Nullable String condition,
        @Nullable String voicedBy,
        @Nullable String date,
        Cite cite)
        implements Fact {}
