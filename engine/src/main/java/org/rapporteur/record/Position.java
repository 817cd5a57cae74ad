package org.rapporteur.record;

import java.util.function.UnaryOperator;
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
        implements Fact {

    /** The same position with its date replaced. */
    public Position withDate(UnaryOperator<String> dates) {
        return new Position(
                id, party, issue, stance, condition, voicedBy, date == null ? null : dates.apply(date), cite);
    }

    /** The same position with every actor id replaced. */
    public Position withActors(UnaryOperator<String> ids) {
        return new Position(
                id,
                ids.apply(party),
                issue,
                stance,
                condition,
                voicedBy == null ? null : ids.apply(voicedBy),
                date,
                cite);
    }
}
