package org.rapporteur.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Entry;

/**
 * What one reader made of some words of a sentence, and why.
 *
 * @param reader {@code events}, {@code meetings} …
 * @param words the words that set it off
 * @param told whether a fact came of it
 * @param what the fact in short, or the reason why there is none
 * @param entry the line of a knowledge file that it rests on, or null
 * @param fact id of the fact as the reading has it; null for none, and for facts without one
 */
public record Finding(
        String reader,
        String words,
        boolean told,
        String what,
        @Nullable Entry entry,
        @Nullable String fact) {

    /** A fact. */
    public static Finding told(String reader, String words, String what, Optional<Entry> entry, @Nullable String fact) {
        return new Finding(reader, words, true, what, entry.orElse(null), fact);
    }

    /** Words that might have told a fact and do not. */
    public static Finding left(String reader, String words, String why, Optional<Entry> entry) {
        return new Finding(reader, words, false, why, entry.orElse(null), null);
    }
}
