package org.rapporteur.language.time;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.language.Sentence;

/** Finds the time expressions of an article. Immutable; its time grows with the length of the text. */
public final class TimeTagger {
    private final Scanner scanner = new Scanner();

    /**
     * The expressions in the sentences of one article.
     *
     * @param sentences in the order of the text
     */
    public Times find(List<Sentence> sentences) {
        List<Found> found = new ArrayList<>();
        for (Sentence s : sentences) {
            Words w = Words.of(s);
            scanner.scan(w).forEach(m -> found.add(Found.of(w, m)));
        }
        return new Times(found);
    }
}
