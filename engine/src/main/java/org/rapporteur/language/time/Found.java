package org.rapporteur.language.time;

import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** An expression in its sentence, not yet read against any date. */
record Found(Words words, Match match, Tense tense) {

    static Found of(Words w, Match m) {
        return new Found(w, m, tense(w, m));
    }

    /** The tense around an expression, seen from its word that hangs on a word outside of it. */
    private static Tense tense(Words w, Match m) {
        int first = w.get(m.from()).token().index();
        int last = w.get(m.to() - 1).token().index();
        for (int i = last; i >= first; i--) {
            Token t = w.sentence().token(i);
            if (t.head() < first || t.head() > last) {
                return Tense.at(w.sentence(), t, first, m.meaning() instanceof Meaning.Weekday);
            }
        }
        return Tense.OPEN;
    }

    Sentence sentence() {
        return words.sentence();
    }

    int start() {
        return words.get(match.from()).start();
    }

    int end() {
        return words.get(match.to() - 1).end();
    }

    Meaning meaning() {
        return match.meaning();
    }
}
