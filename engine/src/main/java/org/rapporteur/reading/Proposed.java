package org.rapporteur.reading;

import java.util.Comparator;
import java.util.Optional;
import org.rapporteur.language.ProposedAct;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;

/** What the language model proposes at a word, and how much of it is believed. */
public final class Proposed {
    /** With so much the model is believed alone. */
    public static final double ALONE = 0.35;
    /** With so much it is believed where words or frames say the same. */
    public static final double WITH_WORDS = 0.15;

    private Proposed() {}

    /** The likeliest act of a kind that a word tells, where it is likely enough to bear out what words say. */
    public static Optional<ProposedAct> at(Text text, Sentence s, Token word, ProposedAct.Kind kind) {
        return text.proposals().actsOf(s).stream()
                .filter(p -> p.kind() == kind && p.token() == word.index() && p.probability() >= WITH_WORDS)
                .max(Comparator.comparingDouble(ProposedAct::probability));
    }
}
