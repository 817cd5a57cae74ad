package org.rapporteur.reading.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Proposition.Attitude;

/**
 * Who answers whose words.
 *
 * @param at the word by which he does
 * @param noun that names the words
 * @param owner local actor id of whose words they are, or null
 * @param doers who answers, as words; none where it is the text itself, or a voice in it
 * @param voice in whose words it is said, where no word tells who answers; or null
 * @param accused local actor id of whose part in a deed is denied, where it is no words that are answered; or null
 */
record Retort(
        Sentence sentence,
        Token at,
        Token noun,
        Attitude attitude,
        @Nullable String owner,
        List<Token> doers,
        @Nullable Voice voice,
        @Nullable String accused) {

    /** Whether it is looked into, and nothing said of it. */
    boolean inquires() {
        return AnswerWords.is(at.lemma(), AnswerWords.Use.INQUIRE)
                && !AnswerWords.is(at.lemma(), AnswerWords.Use.VERIFY);
    }

    /** Whether nobody but the text itself answers. */
    boolean isOutlets() {
        return doers.isEmpty() && voice == null;
    }
}
