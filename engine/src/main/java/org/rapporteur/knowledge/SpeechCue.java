package org.rapporteur.knowledge;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Stance;

/**
 * A verb or verb phrase that reports what somebody said or thinks.
 *
 * @param text dictionary form, with its particle or preposition: "call for"
 * @param frames how its content may stand
 * @param prepositions those that hold content or the person: "of" in "accuse X of Y"
 * @param stance what the speaker does by it when nothing says otherwise; null where only the content tells
 */
public record SpeechCue(
        String text,
        Kind kind,
        Set<Frame> frames,
        Set<String> prepositions,
        @Nullable Stance stance,
        Strength strength) {

    public SpeechCue {
        frames = Set.copyOf(frames);
        prepositions = Set.copyOf(prepositions);
    }

    /** What is done by speaking so. */
    public enum Kind {
        SAYS,
        /** The object is the hearer. */
        TELLS,
        WRITES,
        ASKS,
        /** "Call X Y", "describe X as Y". */
        CALLS,
        /** The object is the accused: "blame X for Y". */
        ACCUSES,
        DENIES,
        DEMANDS,
        OFFERS,
        THREATENS,
        PRAISES,
        DOUBTS,
        BELIEVES,
        /** How it sounded: "shout". */
        MANNER,
        /** What media and papers do. */
        REPORTS,
        /** "Smile": a cue beside a direct quotation only. */
        GESTURE,
        /** Its object is a noun of saying, which tells what is done: "issue a warning". */
        CARRIES,
        /** Its object names what was spoken of, not what was said: "discuss". */
        TOPIC
    }

    /** How the content, or the person, stands beside the cue. */
    public enum Frame {
        /** A clause, with or without "that". */
        THAT,
        /** An infinitive: "promise to leave". */
        TO,
        /** A gerund: "deny leaving". */
        ING,
        /** A question: "ask whether". */
        WH,
        /** A noun phrase: "confirm the meeting". */
        OBJ,
        /** A quotation. */
        QUOTE,
        /** The cue stands in the middle or at the end of its content. */
        PAREN,
        /** The object may be the person spoken to, or of. */
        WHOM
    }

    /** How surely words were said. */
    public enum Strength {
        SPEECH,
        /** A state of mind. */
        ATTITUDE,
        /** A deed that may be done without words. */
        ACT
    }

    /** Whether its content may stand so. */
    public boolean takes(Frame frame) {
        return frames.contains(frame);
    }
}
