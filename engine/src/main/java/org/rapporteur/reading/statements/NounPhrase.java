package org.rapporteur.reading.statements;

import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/**
 * A noun phrase or pronoun that names who speaks.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param head index of the token that carries it
 */
record NounPhrase(Sentence sentence, int first, int last, int head) {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "He", "She", "They");
    private static final Set<String> AUXILIARIES = Set.of("have", "be", "do");
    private static final Set<String> OCCASIONS = Set.of(
            "statement",
            "interview",
            "speech",
            "letter",
            "report",
            "conference",
            "briefing",
            "address",
            "tweet",
            "remark",
            "communique",
            "communiqué",
            "post",
            "message");

    int start() {
        return sentence.token(first).start();
    }

    int end() {
        return sentence.token(last).end();
    }

    Token headToken() {
        return sentence.token(head);
    }

    boolean isPronoun() {
        return headToken().tag().startsWith("PRP")
                || PRONOUNS.contains(headToken().text());
    }

    /**
     * The phrase without what only belongs to the clause around it: an adverb or auxiliary after a comma ("X, however",
     * "X, who leads it, has"), a pronoun whose clause is cut off, an occasion ("X in a statement").
     */
    NounPhrase tidy() {
        int end = last;
        for (int i = head + 1; i <= end; i++) {
            if (sentence.token(i).tag().equals("IN") && isOccasion(i + 1, end)) {
                end = i - 1;
            }
        }
        while (end > head && isLoose(end)) {
            end--;
        }
        return end == last ? this : new NounPhrase(sentence, first, end, head);
    }

    private boolean isLoose(int i) {
        Token t = sentence.token(i);
        boolean afterComma = sentence.token(i - 1).text().equals(",");
        boolean auxiliary = t.is("VB") && AUXILIARIES.contains(t.lemma());
        return t.text().equals(",") || afterComma && (t.is("RB") || t.is("W") || auxiliary);
    }

    /** Whether a noun phrase ends at a token that names an occasion of speaking. */
    private boolean isOccasion(int from, int to) {
        for (int i = from; i <= to; i++) {
            Token t = sentence.token(i);
            if (!t.is("NN") && !t.is("JJ") && !t.is("DT") && !t.is("PRP$") && !t.is("POS")) {
                return false;
            }
        }
        return from <= to && OCCASIONS.contains(sentence.token(to).lemma());
    }

    boolean holds(int token) {
        return token >= first && token <= last;
    }
}
