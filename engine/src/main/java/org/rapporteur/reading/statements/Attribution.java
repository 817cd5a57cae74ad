package org.rapporteur.reading.statements;

import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.Sentence;

/**
 * The words beside a quotation that give it to a speaker.
 *
 * @param anchor index of the token that reports
 * @param cue the reporting words as written
 * @param entry what is known of the cue, or null
 * @param speaker null where nobody is named
 */
record Attribution(
        Sentence sentence,
        int anchor,
        String cue,
        @Nullable SpeechCue entry,
        @Nullable NounPhrase speaker,
        double confidence) {}
