package org.rapporteur.reading.statements;

import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/**
 * Finds participles that only add to the noun before them, where the parser takes them for the verb of the sentence:
 * "diplomats briefed on the talks told …", "residents reached by phone said …".
 */
final class ReducedClauses {
    private static final Set<String> PARTICIPLES = Set.of(
            "brief",
            "reach",
            "contact",
            "ask",
            "question",
            "interview",
            "involve",
            "inform",
            "poll",
            "survey",
            "base",
            "quote",
            "station",
            "displace",
            "gather");

    private static final Set<String> PREPOSITIONS =
            Set.of("on", "by", "in", "about", "from", "at", "with", "for", "outside");

    private ReducedClauses() {}

    /** Index of the participle whose phrase ends right before a verb; -1 where there is none. */
    static int before(Sentence s, int verb) {
        if (!Contents.isFinite(s.token(verb)) && !s.token(verb).tag().equals("VBN")) {
            return -1;
        }
        int i = phraseStart(s, verb - 1);
        while (i > 0 && s.token(i - 1).text().equals("of")) {
            i = phraseStart(s, i - 2);
        }
        if (i < 3 || i == verb || !PREPOSITIONS.contains(s.token(i - 1).text())) {
            return -1;
        }
        Token participle = s.token(i - 2);
        boolean fits = (participle.tag().equals("VBN") || participle.tag().equals("VBD"))
                && PARTICIPLES.contains(participle.lemma())
                && s.token(i - 3).is("NN");
        return fits ? participle.index() : -1;
    }

    /** The first token of the plain noun phrase that ends at a token; the one after it where there is none. */
    private static int phraseStart(Sentence s, int end) {
        int i = end;
        while (i >= 0
                && (s.token(i).is("NN")
                        || s.token(i).is("JJ")
                        || s.token(i).is("CD")
                        || s.token(i).is("POS"))) {
            i--;
        }
        boolean determined =
                i >= 0 && i < end && (s.token(i).is("DT") || s.token(i).is("PRP$"));
        return determined ? i : i + 1;
    }
}
