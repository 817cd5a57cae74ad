package org.rapporteur.language;

import java.util.List;

/**
 * What the language model proposes beyond words, trees and names. A reader decides what of it holds.
 *
 * @param attributions in the order of their content
 * @param acts in the order of the text
 */
public record Proposals(List<ProposedAttribution> attributions, List<ProposedAct> acts) {
    /** Of a model that proposes nothing. */
    public static final Proposals NONE = new Proposals(List.of(), List.of());

    public Proposals {
        attributions = List.copyOf(attributions);
        acts = List.copyOf(acts);
    }

    /** The acts that a sentence tells. */
    public List<ProposedAct> actsOf(Sentence sentence) {
        return acts.stream().filter(a -> a.sentence() == sentence.index()).toList();
    }
}
