package org.rapporteur.reading.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said something.
 *
 * @param words as written, or null
 * @param actor local id, or null when not named or not sure
 * @param anonymous whether the source is unnamed
 * @param affiliation local id of the body that an unnamed source belongs to, or null
 * @param others local ids of further speakers
 * @param confidence that it is this one
 */
record Speaker(
        @Nullable NounPhrase words,
        @Nullable String actor,
        boolean anonymous,
        @Nullable String affiliation,
        List<String> others,
        double confidence) {

    static final Speaker NOBODY = new Speaker(null, null, false, null, List.of(), 0);

    Speaker {
        others = List.copyOf(others);
    }

    /** The same party under other words. */
    Speaker as(@Nullable NounPhrase newWords, double newConfidence) {
        return new Speaker(newWords, actor, anonymous, affiliation, others, newConfidence);
    }
}
