package org.rapporteur.reading.statements;

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
        return headToken().tag().startsWith("PRP");
    }

    boolean holds(int token) {
        return token >= first && token <= last;
    }
}
