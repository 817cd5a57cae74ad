package org.rapporteur.reading.statements;

import java.util.Optional;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/**
 * Finds a subject by what stands before its verb, for sentences whose parse has lost it: the phrase right before the
 * verb, or before the appositions and relative clauses that commas part from it.
 */
final class SubjectsBySurface {
    private static final int MOST_SEGMENTS = 6;

    private SubjectsBySurface() {}

    /** The phrase that ends before a verb. */
    static Optional<NounPhrase> before(Sentence s, int verb) {
        int last = verb - 1;
        while (last >= 0 && isAdverbial(s.token(last))) {
            last--;
        }
        if (last < 0) {
            return Optional.empty();
        }
        if (!isComma(s, last)) {
            return NounPhrases.before(s, last, 0);
        }
        int end = last - 1;
        for (int n = 0; n < MOST_SEGMENTS && end >= 0; n++) {
            int start = segmentStart(s, end);
            if (start == 0 || !isAside(s, start, end)) {
                return phrase(s, start, end, last - 1);
            }
            end = start - 2;
        }
        return Optional.empty();
    }

    private static Optional<NounPhrase> phrase(Sentence s, int start, int end, int last) {
        return NounPhrases.base(s, start, end)
                .filter(p -> p.last() == end || s.token(p.last() + 1).text().equals("("))
                .map(p -> new NounPhrase(s, start, asides(s, end, last), p.head()));
    }

    /** The end of the phrase with its asides, adverbs between commas left out: ", however,". */
    private static int asides(Sentence s, int end, int last) {
        int to = last;
        while (to > end && isAdverbial(s.token(segmentStart(s, to))) && segmentStart(s, to) == to) {
            to -= 2;
        }
        return Math.max(to, end);
    }

    private static int segmentStart(Sentence s, int end) {
        int i = end;
        while (i > 0 && !isComma(s, i - 1)) {
            i--;
        }
        return i;
    }

    /** Whether words between commas add to the phrase before them. */
    private static boolean isAside(Sentence s, int start, int end) {
        Token first = s.token(start);
        if (first.is("WP") || first.is("WDT") || first.is("RB")) {
            return true;
        }
        if (!first.is("DT")
                && !first.is("JJ")
                && !first.tag().equals("NN")
                && !first.tag().equals("NNS")
                && !first.is("CD")
                && !first.is("VBG")
                && !first.tag().equals("IN")
                && !first.is("VBN")
                && !first.is("PRP$")) {
            return false;
        }
        boolean relative = false;
        for (int i = start; i <= end; i++) {
            Token t = s.token(i);
            relative |= t.is("WP") || t.is("WDT");
            if (!relative
                    && (t.tag().equals("VBD")
                            || t.tag().equals("VBZ")
                            || t.tag().equals("VBP"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isComma(Sentence s, int i) {
        return s.token(i).text().equals(",") || NounPhrases.isQuoteMark(s.token(i));
    }

    private static boolean isAdverbial(Token t) {
        return t.is("RB")
                || t.tag().equals("MD")
                || t.is("VB") && (t.lemma().equals("have") || t.lemma().equals("be"));
    }
}
