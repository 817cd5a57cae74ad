package org.rapporteur.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue.Strength;
import org.rapporteur.record.Stance;

/**
 * A phrase of attribution, or one about speaking that attributes nothing.
 *
 * @param text as in the table, {@code X} for the words that name the source
 * @param before the words before X, or all of them where it has none
 * @param slot how X stands
 * @param after the words after X
 * @param stance null where the phrase does not tell
 * @param strength null where nothing is attributed
 */
public record Phrase(
        String text,
        Kind kind,
        List<String> before,
        Slot slot,
        List<String> after,
        @Nullable Stance stance,
        @Nullable Strength strength) {

    public Phrase {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What a phrase does with its clause. */
    public enum Kind {
        /** The clause is X's. */
        SOURCE,
        /** The clause may be X's: "for Moscow, …". */
        VIEW,
        /** The clause is nobody's: "it is expected". */
        HEARSAY,
        /** The source has no name. */
        ANONYMOUS,
        /** Nothing was said: "declined to comment". */
        SILENT
    }

    /** How X stands in a phrase. */
    public enum Slot {
        NONE,
        PLAIN,
        /** A genitive or a possessive pronoun: "in their view". */
        POSSESSIVE
    }
}
