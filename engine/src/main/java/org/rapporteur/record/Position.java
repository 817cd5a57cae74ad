package org.rapporteur.record;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a party demands, refuses, accepts, offers or makes a condition of.
 *
 * @param party actor id
 * @param issue what it is about, in a few words
 * @param topic the kind of thing that is, one of {@code topics.tsv}; null where none fits
 * @param condition the condition in the page's words, or null
 * @param voicedBy actor id of who said so, or null
 * @param date EDTF, or null
 * @param change what the page says has become of it; null where it says nothing
 */
public record Position(
        String id,
        String party,
        String issue,
        @Nullable String topic,
        PositionStance stance,
        @Nullable String condition,
        @Nullable String voicedBy,
        @Nullable String date,
        @Nullable PositionChange change,
        Cite cite)
        implements Fact {

    /** The same position with its date replaced. */
    public Position withDate(UnaryOperator<String> dates) {
        return new Position(
                id,
                party,
                issue,
                topic,
                stance,
                condition,
                voicedBy,
                date == null ? null : dates.apply(date),
                change,
                cite);
    }

    /** The same position with every actor id replaced. */
    public Position withActors(UnaryOperator<String> ids) {
        return new Position(
                id,
                ids.apply(party),
                issue,
                topic,
                stance,
                condition,
                voicedBy == null ? null : ids.apply(voicedBy),
                date,
                change,
                cite);
    }
}
