package org.rapporteur.reading.meetings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Small questions about the words around a noun, for which no frame is needed. */
final class Tree {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "such", "both");

    private Tree() {}

    static String lower(Token t) {
        return t.text().toLowerCase(Locale.ROOT);
    }

    static String lemma(Token t) {
        return t.lemma().toLowerCase(Locale.ROOT);
    }

    /** The preposition of a noun, the nearest of several, in lower case; empty text when it has none. */
    static String preposition(Sentence s, Token noun) {
        return s.children(noun, "case").stream()
                .filter(c -> !c.tag().equals("POS") && c.index() < noun.index())
                .map(Tree::lower)
                .reduce((a, b) -> b)
                .orElse("");
    }

    /** The words of a noun phrase before its noun, and the noun. */
    static List<Token> before(Sentence s, Token noun) {
        return s.tokens().subList(0, noun.index() + 1).stream()
                .filter(t -> t.index() == noun.index() || t.head() == noun.index())
                .toList();
    }

    /** "the", "these", or an owner. */
    static boolean isDefinite(Sentence s, Token noun) {
        boolean just = noun.index() > 0 && DEFINITE.contains(lower(s.token(noun.index() - 1)));
        return just
                || before(s, noun).stream()
                        .anyMatch(c -> c.relates("nmod:poss")
                                || (c.relates("det") || c.relates("amod")) && DEFINITE.contains(lower(c)));
    }
}
