package org.rapporteur.reading;

import org.jspecify.annotations.Nullable;

/**
 * Who stands outside something told, and how: a speaker in whose words it is, one who denies it, doubts it, accuses of it.
 *
 * @param actor local id, or null when no party of the text is known to say it
 * @param statement local id of the statement in which it stands, or null
 */
public record Voucher(
        @Nullable String actor, Attitude attitude, @Nullable String statement) {

    /** What one does with what one speaks of. */
    public enum Attitude {
        ASSERTS,
        DENIES,
        DOUBTS,
        ACCUSES
    }
}
