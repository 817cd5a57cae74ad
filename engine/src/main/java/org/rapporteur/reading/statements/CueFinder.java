package org.rapporteur.reading.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.knowledge.SpeechCues;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Tells which verbs report speech. */
final class CueFinder {
    private static final Set<String> NEGATIONS = Set.of("not", "never", "neither", "nor");
    private static final Set<String> NOBODY = Set.of("neither", "none", "nobody");

    private final Scene scene;
    private final SpeechCues cues;

    CueFinder(Scene scene) {
        this.scene = scene;
        this.cues = scene.knowledge().speechCues();
    }

    /** The cue that a verb carries, its particle or preposition included. */
    Optional<Cue> at(Sentence s, Token verb) {
        if (!verb.is("VB")) {
            return Optional.empty();
        }
        Optional<PhraseTable.Match<SpeechCue>> match = cues.table().longestAt(scene.lemmas(s), verb.index());
        boolean moment = Moments.after(s, verb.index() + 1) > verb.index() + 1;
        if (match.isPresent() && match.get().length() > 1 && !moment) {
            return Optional.of(new Cue(
                    s,
                    verb,
                    verb.index() + match.get().length() - 1,
                    match.get().value()));
        }
        int later = Moments.after(s, verb.index() + 1);
        if (later > verb.index() + 1 && later < s.size()) {
            Optional<SpeechCue> parted =
                    cues.of(verb.lemma() + " " + s.token(later).lemma());
            if (parted.isPresent()) {
                return parted.map(entry -> new Cue(s, verb, later, entry));
            }
        }
        for (Token particle : s.children(verb, "compound")) {
            Optional<SpeechCue> phrasal = cues.of(verb.lemma() + " " + particle.lemma());
            if (phrasal.isPresent()) {
                return Optional.of(new Cue(s, verb, verb.index(), phrasal.get()));
            }
        }
        return match.map(m -> new Cue(s, verb, verb.index(), m.value()));
    }

    /** Whether a verb is under a negation: "did not say", "never said". */
    static boolean isNegated(Sentence s, Token verb) {
        List<Token> children = s.children(verb);
        if (children.stream().anyMatch(t -> t.index() < verb.index() && (isNegation(t) || isNobody(s, t)))) {
            return true;
        }
        for (int i = verb.index() - 1; i >= 0 && i >= verb.index() - 3; i--) {
            Token t = s.token(i);
            if (isNegation(t)) {
                return true;
            }
            if (!t.is("RB") && !t.is("VB") && !t.tag().equals("MD")) {
                return false;
            }
        }
        return false;
    }

    /** A subject that says that nobody did it: "neither side", "no official", "nobody". */
    private static boolean isNobody(Sentence s, Token subject) {
        boolean none = NOBODY.contains(subject.text().toLowerCase(Locale.ROOT));
        return subject.relates("nsubj")
                && (none
                        || s.children(subject).stream()
                                .anyMatch(t -> t.index() < subject.index()
                                        && Set.of("neither", "no")
                                                .contains(t.text().toLowerCase(Locale.ROOT))));
    }

    private static boolean isNegation(Token t) {
        return NEGATIONS.contains(t.lemma())
                || t.text().equals("n't")
                || t.text().equals("n’t");
    }
}
