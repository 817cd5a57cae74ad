package org.rapporteur.reading.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Frame;
import org.rapporteur.language.ProposedAct;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.EventType;

/**
 * Words of a sentence that may tell an act.
 *
 * @param word that tells it
 * @param kind of the listed deeds, or null for an act that only the language model knows
 * @param proposal of the language model, or null for one that only the list knows
 * @param frame of the word, or null where grammar finds none
 */
record Act(
        Sentence sentence,
        Token word,
        EventType root,
        @Nullable ActKind kind,
        @Nullable ProposedAct proposal,
        @Nullable Frame frame) {

    /** The words who do it, as the language model sees them. */
    List<Token> who() {
        return tokens(proposal == null ? List.of() : proposal.who());
    }

    /** The words to whom it is done, as the language model sees them. */
    List<Token> whom() {
        return tokens(proposal == null ? List.of() : proposal.whom());
    }

    private List<Token> tokens(List<Integer> indexes) {
        return indexes.stream().map(sentence::token).toList();
    }

    /** Why it was read: the listed kind, or else the root, and the word with its part of speech ({@code attack:bombard-v}). */
    String rule() {
        String lemma = frame == null ? word.lemma() : frame.predicate().lemma();
        String part = word.is("VB") ? "v" : word.is("NN") ? "n" : "a";
        return (kind == null ? root.name() : kind.name()) + ":" + lemma.replace(' ', '-') + "-" + part;
    }
}
