package org.rapporteur.parties;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.PartyNoun;
import org.rapporteur.knowledge.PartyNouns;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.knowledge.Title;
import org.rapporteur.knowledge.Titles;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Questions to a sentence that several classes here ask. */
final class Words {
    private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’");

    private static final int LONGEST_NOUN = 3;

    private Words() {}

    /** The words of a sentence as written: a view, not a copy. */
    static List<String> texts(Sentence s) {
        return new AbstractList<>() {
            @Override
            public String get(int i) {
                return s.token(i).text();
            }

            @Override
            public int size() {
                return s.size();
            }
        };
    }

    static String lower(Token t) {
        return t.text().toLowerCase(Locale.ROOT);
    }

    static boolean capital(Token t) {
        return Character.isUpperCase(t.text().codePointAt(0));
    }

    static boolean possessive(Token t) {
        return t.tag().equals("POS") || (POSSESSIVE.contains(t.text()) && t.relates("case"));
    }

    /** Whether a token is a noun, common or proper. */
    static boolean noun(Token t) {
        return t.is("NN");
    }

    /**
     * The token of a span that the rest of the sentence governs: the one whose own head stands outside; of several the
     * last that does not only modify what it hangs on.
     */
    static Token headOf(Sentence s, int first, int last) {
        Token modifier = null;
        for (int i = last; i >= first; i--) {
            Token t = s.token(i);
            if ((t.head() < first || t.head() > last) && !t.relates("punct") && !possessive(t)) {
                if (!t.relates("compound") && !t.relates("amod")) {
                    return t;
                }
                modifier = modifier == null ? t : modifier;
            }
        }
        return modifier == null ? s.token(last) : modifier;
    }

    /** Whether a token before a head belongs to its noun phrase: a determiner, a number, an adjective, a possessor. */
    static boolean inPhrase(Sentence s, Token t, Token head) {
        boolean outside = t.relates("case") && !possessive(t);
        return s.isUnder(t, head)
                && (possessive(t) || Character.isLetterOrDigit(t.text().codePointAt(0)))
                && !outside
                && !t.relates("punct")
                && !t.tag().matches("IN|TO|CC|RB|VBG|VBD|VBZ|VBP|MD|W.*");
    }

    /** The word that marks the case of a token: its preposition, or the possessive sign. */
    static Optional<Token> caseOf(Sentence s, Token t) {
        return s.child(t, "case").filter(c -> !possessive(c));
    }

    /** The token at an index, if there is one. */
    static Optional<Token> at(Sentence s, int i) {
        return i < 0 || i >= s.size() ? Optional.empty() : Optional.of(s.token(i));
    }

    /** From the first of coordinated words ("Iran, China and Pakistan") to a later one it is the same place in the sentence. */
    static Token firstConjunct(Sentence s, Token t) {
        Token at = t;
        for (int steps = 0; at.relates("conj") && at.head() >= 0 && steps < s.size(); steps++) {
            at = s.token(at.head());
        }
        return at;
    }

    /** What the noun that a name begins with says of whose side it is on: "Army of Norway". */
    static Optional<PartyNoun> partyNoun(PartyNouns nouns, String name) {
        return nouns.longestAt(List.of(name.split(" ")), 0).map(PhraseTable.Match::value);
    }

    /** What a noun says of whose side somebody is on, with what stands before it in its name: "riot police". */
    static Optional<PartyNoun> partyNoun(PartyNouns nouns, Sentence s, Token head) {
        List<String> words = texts(s).subList(0, head.index() + 1);
        for (int from = Math.max(0, head.index() - LONGEST_NOUN); from <= head.index(); from++) {
            int length = head.index() - from + 1;
            Optional<PartyNoun> found = nouns.longestAt(words, from)
                    .filter(m -> m.length() == length)
                    .map(PhraseTable.Match::value);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The title in the singular that ends with a noun, with the two words before it at most. */
    static Optional<Title> title(Titles titles, Sentence s, Token noun) {
        List<String> words = texts(s);
        for (int from = Math.max(0, noun.index() - 2); from <= noun.index(); from++) {
            int length = noun.index() - from + 1;
            Optional<Title> found = titles.table()
                    .longestAt(words, from)
                    .filter(m -> m.length() == length && !m.value().plural())
                    .map(m -> m.value().title());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
