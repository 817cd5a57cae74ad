package org.rapporteur.reading.statements;

import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/**
 * A reporting verb in its sentence.
 *
 * @param verb the token that carries it
 * @param last index of its last token: the verb itself or a particle or preposition right after it
 * @param entry what is known of it
 */
record Cue(Sentence sentence, Token verb, int last, SpeechCue entry) {

    /** Whether words were said, as by every cue that is a state of mind or a deed only they were not surely. */
    boolean isSpeech() {
        return entry.strength() == SpeechCue.Strength.SPEECH;
    }

    boolean is(SpeechCue.Kind kind) {
        return entry.kind() == kind;
    }

    boolean isFinite() {
        return verb.tag().equals("VBD")
                || verb.tag().equals("VBZ")
                || verb.tag().equals("VBP");
    }
}
