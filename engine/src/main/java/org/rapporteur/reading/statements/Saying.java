package org.rapporteur.reading.statements;

import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.Sentence;
import org.rapporteur.record.Stance;

/**
 * Something said, before it is known which party is meant.
 *
 * @param start char offset of the content
 * @param end after the content
 * @param cue the reporting words as written, or null
 * @param entry what is known of the cue, or null
 * @param stance what the cue does when nothing says otherwise, or null
 * @param speaker the words that name who speaks; null where nobody is named there
 * @param clause the sentence of the reporting words, or of the content where there are none
 * @param anchor index in that sentence of the token that reports, or -1
 * @param follows whether it goes on with the saying before it, of the same speaker
 * @param confidence that this was said by that speaker
 */
record Saying(
        int start,
        int end,
        @Nullable String cue,
        @Nullable SpeechCue entry,
        @Nullable Stance stance,
        @Nullable NounPhrase speaker,
        Sentence clause,
        int anchor,
        boolean follows,
        double confidence) {

    boolean overlaps(Saying other) {
        return start < other.end && other.start < end;
    }

    boolean covers(Saying other) {
        return start <= other.start && end >= other.end;
    }

    Saying spoken(@Nullable NounPhrase newSpeaker, double newConfidence) {
        return new Saying(start, end, cue, entry, stance, newSpeaker, clause, anchor, follows, newConfidence);
    }
}
