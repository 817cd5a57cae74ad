package org.rapporteur.parties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/** Where the noun phrase of a title begins and ends. */
final class TitleEdges {
    private static final int LONGEST = 40;

    /** Words that begin what happens to somebody, not what he is. */
    private static final Set<String> CIRCUMSTANCE =
            Set.of("after", "as", "because", "before", "by", "during", "since", "until", "when", "while");

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

    /** Where a title ends that has its noun at a token: before the next comma, quotation mark, clause or circumstance. */
    static int end(Sentence s, int noun) {
        int last = noun;
        boolean relative = false;
        for (int i = noun + 1; i < s.size() && i < noun + LONGEST; i++) {
            Token t = s.token(i);
            boolean mark = t.text().matches("[,;:.!?()\\[\\]\"“”—–]|--|''|``");
            relative |= t.is("W") && tellsOffice(s, i);
            boolean clause = (t.is("W") || t.tag().matches("VBD|VBZ|VBP|MD")) && !relative;
            boolean determined = i + 1 < s.size() && s.token(i + 1).is("DT");
            boolean another = t.is("CC") && (determined || !t.text().matches("and|&"));
            boolean done =
                    t.is("VBN") && i + 1 < s.size() && s.token(i + 1).text().equals("by");
            boolean circumstance = done || CIRCUMSTANCE.contains(t.text()) || isIndefinite(s, i);
            if (mark || clause || another || circumstance) {
                break;
            }
            last = i;
        }
        return last;
    }

    /** Whether a relative clause tells what somebody does, not what he did: "who covers the talks". */
    private static boolean tellsOffice(Sentence s, int relative) {
        return relative + 1 < s.size() && s.token(relative + 1).tag().equals("VBZ");
    }

    /** "spokesman in a statement": what somebody is the spokesman of is known. */
    private static boolean isIndefinite(Sentence s, int i) {
        return s.token(i).text().equals("in")
                && i + 1 < s.size()
                && s.token(i + 1).text().matches("an?");
    }
}
