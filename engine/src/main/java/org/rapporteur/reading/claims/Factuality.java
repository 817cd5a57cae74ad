package org.rapporteur.reading.claims;

import java.util.Locale;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Whether a predicate is said to be so, said not to be so, or only thought of. */
final class Factuality {
    private static final int DEEPEST = 6;
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "no", "hardly", "neither", "nor");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");
    private static final Set<String> MODALS =
            Set.of("would", "could", "may", "might", "should", "must", "can", "will", "'ll", "’ll", "shall");
    private static final Set<String> DOWN =
            Set.of("xcomp", "acl", "advcl", "obj", "obl", "nmod", "conj", "amod", "ccomp", "compound");
    private static final Set<String> FAILING = Set.of("fail", "refuse", "cease", "stop", "avoid", "refrain");

    private Factuality() {}

    /** What is said of a predicate. */
    enum Kind {
        SO,
        NOT_SO,
        THOUGHT
    }

    /**
     * What is said of a predicate, by itself and by what it stands under.
     *
     * @param from char offset at which the words begin that are looked at: what stands before belongs to another voice
     */
    static Kind of(Sentence s, Token predicate, int from) {
        boolean negative = false;
        Token at = predicate;
        for (int depth = 0; depth < DEEPEST; depth++) {
            for (Token c : s.children(at)) {
                String word = c.text().toLowerCase(Locale.ROOT);
                if (c.start() < from) {
                    continue;
                }
                if (c.relates("mark") && CONDITIONS.contains(word) || c.relates("aux") && MODALS.contains(word)) {
                    return Kind.THOUGHT;
                }
                negative ^= NEGATIONS.contains(word) && (c.relates("advmod") || c.relates("det") || c.relates("neg"));
                negative ^= depth == 0 && at.is("VB") && c.relates("obj") && isNone(s, c);
            }
            Token below = at;
            at = s.head(at).orElse(below);
            if (at.index() == below.index() || at.start() < from || !DOWN.contains(base(below.relation()))) {
                break;
            }
            if (below.relates("conj") && !sharesNegation(s, at, below)
                    || below.relates("advcl")
                    || below.relates("ccomp")) {
                break;
            }
            negative ^= FAILING.contains(at.lemma()) && below.relates("xcomp");
        }
        return negative ? Kind.NOT_SO : Kind.SO;
    }

    /** Whether a word, or what it stands under, follows on "if" or "whether", however the parser hangs that. */
    static boolean isOpen(Sentence s, Token predicate) {
        Token at = predicate;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (s.children(at).stream()
                    .anyMatch(c -> CONDITIONS.contains(c.text().toLowerCase(Locale.ROOT)))) {
                return true;
            }
            Token below = at;
            at = s.head(at).orElse(below);
            if (at.index() == below.index() || !DOWN.contains(base(below.relation()))) {
                break;
            }
        }
        return false;
    }

    private static boolean isNone(Sentence s, Token object) {
        return s.children(object).stream()
                .anyMatch(d -> d.relates("det") && d.lemma().equals("no")
                        || d.relates("nummod") && d.lemma().equals("zero"));
    }

    /** Joined nouns share what is said of the first, joined verbs do not. */
    private static boolean sharesNegation(Sentence s, Token first, Token second) {
        return first.is("NN") && second.is("NN") && s.child(second, "cop").isEmpty();
    }

    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
