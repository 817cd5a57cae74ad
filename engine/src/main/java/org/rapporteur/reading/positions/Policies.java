package org.rapporteur.reading.positions;

import java.util.List;
import java.util.Set;
import org.rapporteur.grammar.Frame;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** What a party can be for or against: the nouns of {@code policy-nouns.tsv} and the deeds of a negotiation. */
final class Policies {
    /** What somebody does in talks or about them. */
    private static final Set<String> DEEDS = Set.of(
            "talk",
            "negotiate",
            "join",
            "attend",
            "participate",
            "meet",
            "discuss",
            "return",
            "sit",
            "engage",
            "accept",
            "sign",
            "recognise",
            "recognize",
            "allow",
            "withdraw");

    /** The classes of what a party is asked to do. */
    private static final Set<String> CLASSES = Set.of(
            "accept", "cooperate", "end-fight", "lift", "meet", "release", "resign", "sign", "support", "withdraw");

    private static final Set<String> NOUNS = Lines.words("policy-nouns.tsv");

    private Policies() {}

    /** Whether the object of a verb is a policy or, where it has none, what hangs on the word by preposition. */
    static boolean under(Sentence s, Token word) {
        List<Token> objects = s.children(word).stream()
                .filter(c -> c.relates("obj") || c.relation().equals("nsubj:pass"))
                .toList();
        return (objects.isEmpty()
                        ? s.children(word).stream().filter(c -> c.relates("nmod") || c.relates("obl"))
                        : objects.stream())
                .anyMatch(c -> NOUNS.contains(c.lemma()));
    }

    /** Whether a noun is for what a party can be for or against. */
    static boolean isOne(Token noun) {
        return NOUNS.contains(noun.lemma());
    }

    /** Whether a verb is something that is done in talks or about them. */
    static boolean deed(Token verb) {
        return DEEDS.contains(verb.lemma());
    }

    /** Whether a frame tells what others ask of a party, or of those who rule: to talk, to yield, to go. */
    static boolean deed(Frame f) {
        return deed(f.word()) || f.predicate().classes().stream().anyMatch(CLASSES::contains);
    }

    /** Whether what a verb wants is another's doing, or a doing in the talks, or has to do with a policy. */
    static boolean wanted(Sentence s, Token verb) {
        return s.child(verb, "obj").isPresent()
                || s.child(verb, "ccomp").isPresent()
                || s.child(verb, "xcomp")
                        .filter(x -> DEEDS.contains(x.lemma()) || under(s, x) || !x.is("VB"))
                        .isPresent();
    }
}
