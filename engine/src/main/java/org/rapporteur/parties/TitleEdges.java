package org.rapporteur.parties;

import java.util.List;
import java.util.Optional;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/** Where the noun phrase of a title begins and ends. */
final class TitleEdges {
    private static final int LONGEST = 40;

    private TitleEdges() {}

    /** The first token of the noun phrase whose title begins at a token: adjectives, possessors and determiners before it. */
    static int start(Sentence s, List<Found> names, int title) {
        int first = title;
        while (first > 0) {
            int before = first - 1;
            Token t = s.token(before);
            Optional<Found> name = names.stream().filter(f -> f.covers(before)).findFirst();
            boolean free = name.filter(f -> f.kind() == ActorKind.PERSON).isPresent()
                    && !Words.possessive(s.token(first))
                    && !(t.relates("compound") && t.head() > before);
            if (free) {
                break;
            } else if (name.isPresent()) {
                first = name.get().first();
            } else if (t.is("DT")) {
                first--;
                if (first == 0 || !Words.possessive(s.token(first))) {
                    break;
                }
            } else if (extendsTitle(s, before, title)) {
                first--;
            } else {
                break;
            }
        }
        return first;
    }

    /** Whether a word before a title belongs to it; a common noun does not belong to one with a capital. */
    private static boolean extendsTitle(Sentence s, int i, int title) {
        Token t = s.token(i);
        boolean noun =
                Words.noun(t) && !(t.tag().equals("NN") && s.token(title).is("NNP") && Words.capital(s.token(title)));
        boolean participle = t.is("VBN") && i > 0 && s.token(i - 1).tag().matches("DT|JJ|RB|POS|PRP\\$");
        return noun
                || participle
                || t.is("JJ")
                || Words.possessive(t)
                || t.is("PRP$")
                || t.is("CD")
                || t.text().equals("-");
    }

    /** Where a title ends that has its noun at a token: before the next comma, quotation mark or verb of the sentence. */
    static int end(Sentence s, int noun) {
        int last = noun;
        boolean relative = false;
        for (int i = noun + 1; i < s.size() && i < noun + LONGEST; i++) {
            Token t = s.token(i);
            if (t.text().matches("[,;:.!?()\\[\\]\"“”—–]|--|''|``")) {
                break;
            }
            boolean determined = i + 1 < s.size() && s.token(i + 1).is("DT");
            if (t.text().equals("and") && determined) {
                break;
            }
            relative |= t.is("W");
            boolean finite = t.tag().matches("VBD|VBZ|VBP|MD");
            if (finite && !relative) {
                break;
            }
            last = i;
        }
        return last;
    }
}
