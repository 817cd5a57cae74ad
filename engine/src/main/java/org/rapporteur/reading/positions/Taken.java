package org.rapporteur.reading.positions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Token;
import org.rapporteur.record.PositionStance;

/**
 * A position as words of a sentence, before it is known whose it is.
 *
 * @param rule what it was read by, for people to read
 * @param line of {@code stances.tsv} that it rests on; null for none
 * @param top the word that takes it
 * @param holders the heads of those who hold it, as words
 * @param about the word that heads what it is on; null where the words that hang on {@code top} tell
 * @param issue what it is on; null where words of the sentence tell
 * @param condition what has to come true first, or null
 * @param personal whether it is a deed, and so that of the person who does it
 * @param speakers whether it is the speaker's where no holder is a party
 */
record Taken(
        String rule,
        @Nullable Integer line,
        PositionStance stance,
        Token top,
        List<Token> holders,
        @Nullable Token about,
        @Nullable String issue,
        @Nullable String condition,
        boolean personal,
        boolean speakers) {

    Taken {
        holders = List.copyOf(holders);
    }

    static Taken of(String rule, PositionStance stance, Token top, List<Token> holders) {
        return new Taken(rule, null, stance, top, holders, null, null, null, false, false);
    }

    Taken on(@Nullable String what) {
        return new Taken(rule, line, stance, top, holders, about, what, condition, personal, speakers);
    }

    Taken about(@Nullable Token word) {
        return new Taken(rule, line, stance, top, holders, word, issue, condition, personal, speakers);
    }

    Taken under(@Nullable String what) {
        return new Taken(rule, line, stance, top, holders, about, issue, what, personal, speakers);
    }

    Taken by(Stance known) {
        boolean deed = "stay-away".equals(known.predicate());
        return new Taken(rule, known.line(), stance, top, holders, about, issue, condition, deed, speakers);
    }

    Taken orSpeakers() {
        return new Taken(rule, line, stance, top, holders, about, issue, condition, personal, true);
    }
}
