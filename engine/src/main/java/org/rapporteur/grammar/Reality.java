package org.rapporteur.grammar;

import java.util.List;
import org.rapporteur.language.Token;

/**
 * How far its own clause, and those that it is the content of, make something so, whoever says it.
 *
 * @param negated whether it is not so, was not, shall not be
 * @param life what became of what a noun tells
 * @param why the words that made it so, in the sentence's order; empty where it is simply told
 */
public record Reality(Kind kind, boolean negated, Life life, List<Token> why) {

    /** From what is told to what is asked. */
    public enum Kind {
        /** It is so, or (negated) is not. */
        TOLD,
        /** It shall be so: "will", "is to", "agreed to", the purpose of a deed. */
        PLANNED,
        /** Somebody wants it: "demands", "must", an order. */
        WANTED,
        /** It may be so. */
        POSSIBLE,
        /** It holds under a condition, or is one. */
        SUPPOSED,
        /** The sentence asks for it. */
        ASKED
    }

    /** What became of talks, attacks, a visit. */
    public enum Life {
        NONE,
        BEGUN,
        GOING_ON,
        ENDED,
        POSTPONED,
        CALLED_OFF
    }

    public Reality {
        why = List.copyOf(why);
    }

    /** Whether it is told as so: not negated, not called off or put off. */
    public boolean holds() {
        return kind == Kind.TOLD && !negated && life != Life.CALLED_OFF && life != Life.POSTPONED;
    }
}
