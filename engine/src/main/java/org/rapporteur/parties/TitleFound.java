package org.rapporteur.parties;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Title;
import org.rapporteur.language.Sentence;

/**
 * A title that a sentence gives a person.
 *
 * @param person the name beside it
 * @param first index of its first token, determiner included
 * @param last index of its last token
 * @param noun index of the last token of the title's noun ("minister")
 * @param title the noun, as knowledge has it
 * @param of the name of the body within the title, or null
 */
record TitleFound(
        Found person,
        int first,
        int last,
        int noun,
        Title title,
        @Nullable Found of) {

    /** The same words, said of somebody else too. */
    TitleFound heldBy(Found other) {
        return new TitleFound(other, first, last, noun, title, of);
    }

    /** The same title, of a body. */
    TitleFound of(Found body) {
        return new TitleFound(person, first, last, noun, title, body);
    }

    /** Whether it is said of several, "ministers", whatever tag the singular word was given. */
    boolean plural(Sentence s) {
        String word = s.token(noun).text().toLowerCase(Locale.ROOT);
        return s.token(noun).tag().endsWith("S") && !(" " + title.text()).endsWith(" " + word);
    }

    /** Whether a verb tells it and no noun: "who heads the council". */
    boolean isDone(Sentence s) {
        return s.token(noun).is("VB");
    }
}
