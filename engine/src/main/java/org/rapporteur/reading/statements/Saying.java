package org.rapporteur.reading.statements;

import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.Sentence;
import org.rapporteur.record.Stance;

/**
 * Something said, before it is known which party is meant. Offsets are chars of the document's text.
 *
 * @param start of the content
 * @param end after the content
 * @param gap what interrupts the content, an attribution in the middle of its sentence; null where nothing does
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
        @Nullable Gap gap,
        @Nullable String cue,
        @Nullable SpeechCue entry,
        @Nullable Stance stance,
        @Nullable NounPhrase speaker,
        Sentence clause,
        int anchor,
        boolean follows,
        double confidence) {

    /** A stretch that is not part of the content. */
    record Gap(int start, int end) {}

    /** A saying with a cue. */
    static Saying of(
            int start,
            int end,
            String cue,
            @Nullable SpeechCue entry,
            @Nullable Stance stance,
            @Nullable NounPhrase speaker,
            Sentence clause,
            int anchor,
            double confidence) {
        return new Saying(start, end, null, cue, entry, stance, speaker, clause, anchor, false, confidence);
    }

    /** A saying without a cue of its own. */
    static Saying loose(
            int start, int end, @Nullable NounPhrase speaker, Sentence clause, boolean follows, double confidence) {
        return new Saying(start, end, null, null, null, null, speaker, clause, -1, follows, confidence);
    }

    /** The same saying with other bounds. */
    Saying at(int newStart, int newEnd) {
        return new Saying(newStart, newEnd, gap, cue, entry, stance, speaker, clause, anchor, follows, confidence);
    }

    /** The same saying, going on after an interruption. */
    Saying resumed(Gap interruption, int newEnd) {
        return new Saying(
                start, newEnd, interruption, cue, entry, stance, speaker, clause, anchor, follows, confidence);
    }

    /** The same saying, believed more or less. */
    Saying believed(double newConfidence) {
        return new Saying(start, end, gap, cue, entry, stance, speaker, clause, anchor, follows, newConfidence);
    }

    boolean covers(Saying other) {
        return start <= other.start && end >= other.end;
    }
}
