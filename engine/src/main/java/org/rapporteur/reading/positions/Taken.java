package org.rapporteur.reading.positions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.language.Token;
import org.rapporteur.record.PositionStance;

/**
 * A position as words of a sentence, before it is known whose it is.
 *
 * @param rule what it was read by: an event's rule, or the line of {@code stance-words.tsv}
 * @param top the word that takes it
 * @param holders where its holder may stand, best first
 * @param issue what it is on, in words; empty when the words that hang on {@code top} tell
 * @param condition what has to come true first, or null
 * @param personal whether it is a deed, and so that of the person who does it
 * @param speakers whether it is the speaker's where no holder is a party
 */
record Taken(
        String rule,
        Optional<Entry> entry,
        PositionStance stance,
        Token top,
        List<Token> holders,
        Optional<String> issue,
        @Nullable String condition,
        boolean personal,
        boolean speakers) {

    Taken {
        holders = List.copyOf(holders);
    }
}
