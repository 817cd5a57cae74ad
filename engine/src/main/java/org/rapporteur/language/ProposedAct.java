package org.rapporteur.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the language model takes for an act, a meeting, a position or a claim that a sentence tells.
 *
 * @param sentence index of the sentence in the text
 * @param token index in the sentence of the word that tells it: the head of the telling phrase
 * @param label of an event its PLOVER root ({@code SUPPORT}); of a meeting its form ({@code talks}, {@code summit},
 *     {@code conference}, {@code visit}, {@code call}, {@code meeting}, {@code session}); of a position {@code demands},
 *     {@code rejects}, {@code accepts}, {@code offers} or {@code conditions}; of a claim {@code asserts}, {@code denies} or
 *     {@code doubts}
 * @param probability that the word tells this, from 0 to 1
 * @param status of an event {@code actual}, {@code alleged}, {@code denied}, {@code planned} or {@code hypothetical}; of a
 *     meeting {@code held}, {@code planned}, {@code proposed}, {@code cancelled}, {@code postponed} or {@code denied}; null
 *     where it has none
 * @param statusProbability of the status, from 0 to 1; 1 where there is none
 * @param who indexes in the sentence of the heads of those who act or take part, in order; empty for none
 * @param whom indexes of the heads of those to whom an event is done, who stay away from a meeting, of what a position is about,
 *     or of the proposition of a claim
 */
public record ProposedAct(
        int sentence,
        int token,
        Kind kind,
        String label,
        double probability,
        @Nullable String status,
        double statusProbability,
        List<Integer> who,
        List<Integer> whom) {

    /** What kind of thing is told. */
    public enum Kind {
        EVENT,
        MEETING,
        POSITION,
        CLAIM
    }

    public ProposedAct {
        who = List.copyOf(who);
        whom = List.copyOf(whom);
    }
}
