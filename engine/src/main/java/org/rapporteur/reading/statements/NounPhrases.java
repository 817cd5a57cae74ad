package org.rapporteur.reading.statements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Nickname;

/**
 * Finds the extent of noun phrases, appositions and relative clauses included, from the parse, and from the word classes
 * where the parse fails.
 */
final class NounPhrases {
    private static final Set<String> LINKS =
            Set.of("of", "for", "at", "in", "from", "to", "on", "with", "and", "or", "&");
    private static final Set<String> SUBJECT_PRONOUNS = Set.of("he", "she", "they", "we", "i", "it", "you", "who");

    private NounPhrases() {}

    /** Whether a token can carry a noun phrase that speaks. */
    static boolean isNominal(Token t) {
        return t.is("NN")
                || t.tag().equals("PRP")
                || t.tag().equals("CD")
                || t.is("WP") && !t.tag().equals("WP$")
                || (t.tag().equals("DT")
                        && Set.of("both", "some", "many", "all", "others").contains(t.lemma()));
    }

    /** Whether a token can stand in a noun phrase without any preposition. */
    private static boolean isInside(Token t) {
        return t.is("NN")
                || t.is("JJ")
                || t.is("PRP$")
                || t.tag().equals("DT")
                || t.tag().equals("PDT")
                || t.tag().equals("CD")
                || t.tag().equals("POS")
                || t.tag().equals("HYPH")
                || t.tag().equals("FW")
                || t.text().equals("&");
    }

    /** The phrase that a head carries in the parse, between two tokens. */
    static NounPhrase around(Sentence s, Token head, int low, int high) {
        int first = head.index();
        while (first > low && (belongs(s, first - 1, head) || beginsBefore(s, first, low, head) < first)) {
            first = Math.min(first - 1, beginsBefore(s, first, low, head));
        }
        int last = head.index();
        while (last < high && (belongs(s, last + 1, head) || isBridge(s, last + 1, high, head))) {
            last = Math.max(last + 1, Nickname.end(s, last + 2));
        }
        int nickname = last < high ? Nickname.end(s, last + 1) : -1;
        return trimmed(s, first, nickname > 0 && nickname <= high ? nickname : last, head.index());
    }

    /** Where a name with a nickname begins of which the part behind it has been taken: 'Ana "Lion" Berg'. */
    private static int beginsBefore(Sentence s, int first, int low, Token head) {
        for (int open = first - 3; open > low && open >= first - 5; open--) {
            if (Nickname.end(s, open) == first - 1 && s.isUnder(s.token(open - 1), head)) {
                return open - 1;
            }
        }
        return first;
    }

    private static boolean belongs(Sentence s, int i, Token head) {
        Token t = s.token(i);
        return s.isUnder(t, head) && !isQuoteMark(t) && !t.text().equals(";");
    }

    /** A comma or bracket inside the phrase that the parse hangs elsewhere. */
    private static boolean isBridge(Sentence s, int i, int high, Token head) {
        return s.token(i).relates("punct") && !isQuoteMark(s.token(i)) && i < high && s.isUnder(s.token(i + 1), head);
    }

    /** The phrase that ends right before a token. */
    static Optional<NounPhrase> before(Sentence s, int end, int low) {
        int last = end;
        while (last >= low
                && (s.token(last).is("RB") || s.token(last).tag().equals("MD") || isAuxiliary(s.token(last)))) {
            last--;
        }
        if (last >= low && s.token(last).text().equals(")")) {
            int open = last;
            while (open >= low && !s.token(open).text().equals("(")) {
                open--;
            }
            Optional<NounPhrase> inner = open > low ? before(s, open - 1, low) : Optional.empty();
            int close = last;
            return inner.map(p -> new NounPhrase(s, p.first(), close, p.head()));
        }
        if (last < low || !isNominal(s.token(last))) {
            return Optional.empty();
        }
        Token head = s.token(last);
        if (SUBJECT_PRONOUNS.contains(head.lemma().toLowerCase(java.util.Locale.ROOT))) {
            return Optional.of(new NounPhrase(s, last, last, last));
        }
        int first = last;
        int top = last;
        while (first > low) {
            Token t = s.token(first - 1);
            if (isInside(t) || t.tag().equals("VBN") && t.relates("amod")) {
                first--;
            } else if (LINKS.contains(t.text())
                    && first - 2 >= low
                    && s.token(first - 2).is("NN")) {
                first -= 2;
                top = first;
            } else {
                break;
            }
        }
        return Optional.of(trimmed(s, first, last, top));
    }

    /** The phrase that begins at a token: its base, then what the parse or a comma adds. */
    static Optional<NounPhrase> from(Sentence s, int start, int high) {
        return base(s, start, high).map(base -> {
            if (base.isPronoun()) {
                return base;
            }
            NounPhrase tree = around(s, base.headToken(), start, high);
            int last = Math.max(base.last(), nominalEnd(s, base.last(), tree.last()));
            last = Math.max(last, linked(s, last, high));
            last = apposition(s, last, high);
            return trimmed(s, start, last, base.head());
        });
    }

    /** The phrase that begins at a token, without anything that follows its noun. */
    static Optional<NounPhrase> base(Sentence s, int start, int high) {
        int i = start;
        if (i <= high && s.token(i).tag().equals("PRP")) {
            return Optional.of(new NounPhrase(s, i, i, i));
        }
        while (i <= high && (isInside(s.token(i)) || isGerundOfNoun(s, i, high) || isInName(s, i, high))) {
            i++;
        }
        while (i - 1 > start && Subjects.isDay(s.token(i - 1)) && s.token(i - 2).is("NN")) {
            i--;
        }
        int head = i - 1;
        while (head >= start && !isHead(s.token(head))) {
            head--;
        }
        return head < start ? Optional.empty() : Optional.of(new NounPhrase(s, start, i - 1, head));
    }

    /** Whether a quotation mark stands inside a name, around a nickname. */
    private static boolean isInName(Sentence s, int i, int high) {
        return isQuoteMark(s.token(i))
                && i > 0
                && i < high
                && s.token(i - 1).is("NNP")
                && s.token(i + 1).is("NNP");
    }

    private static boolean isHead(Token t) {
        return t.is("NN") || t.tag().equals("CD") || t.is("DT") || t.is("JJ");
    }

    /** The end of what the parse adds to a phrase, cut before a comma that a clause of its own follows. */
    private static int nominalEnd(Sentence s, int from, int end) {
        int comma = -1;
        boolean relative = false;
        for (int i = from + 1; i <= end; i++) {
            Token t = s.token(i);
            if (t.text().equals(",")) {
                comma = i;
                relative = false;
            }
            relative |= t.is("W") || t.text().equals("that");
            boolean finite = t.tag().equals("VBD")
                    || t.tag().equals("VBZ")
                    || t.tag().equals("VBP")
                    || t.tag().equals("MD");
            if (comma > 0 && finite && !relative) {
                return comma - 1;
            }
        }
        return end;
    }

    /** A phrase without the words before a comma that stands left of its noun: they belong to what came before. */
    static NounPhrase cutAtComma(NounPhrase p) {
        Sentence s = p.sentence();
        for (int i = p.head() - 1; i > p.first(); i--) {
            boolean list = s.token(i - 1).is("JJ") && s.token(i + 1).is("JJ");
            if (s.token(i).text().equals(",") && !list) {
                return new NounPhrase(s, i + 1, p.last(), p.head());
            }
        }
        return p;
    }

    private static boolean isGerundOfNoun(Sentence s, int i, int high) {
        return (s.token(i).tag().equals("VBG")
                        || s.token(i).tag().equals("VBN")
                        || s.token(i).is("RB"))
                && i < high
                && (s.token(i + 1).is("NN") || s.token(i + 1).is("JJ"));
    }

    /** Where "of the ministry" ends after a base. */
    private static int linked(Sentence s, int last, int high) {
        int i = last;
        while (i + 2 <= high && s.token(i + 1).text().equals("of")) {
            int k = i + 2;
            while (k <= high && isInside(s.token(k))) {
                k++;
            }
            if (k == i + 2) {
                return i;
            }
            i = k - 1;
        }
        return i;
    }

    /** Where an apposition ends that a comma opens right after the phrase: ", a spokesman for the group". */
    private static int apposition(Sentence s, int last, int high) {
        if (last + 2 > high || !s.token(last + 1).text().equals(",")) {
            return last;
        }
        Token next = s.token(last + 2);
        boolean opens =
                next.tag().equals("DT") || next.is("WP") || next.tag().equals("CD") || next.is("NN") || next.is("JJ");
        if (!opens) {
            return last;
        }
        int i = last + 2;
        while (i < high && !isStop(s.token(i + 1))) {
            i++;
        }
        return nominalEnd(s, last, i);
    }

    private static boolean isStop(Token t) {
        return t.text().equals(",")
                || t.text().equals(";")
                || t.text().equals(":")
                || t.text().equals(".")
                || isQuoteMark(t)
                || t.text().startsWith("-") && !t.tag().equals("HYPH");
    }

    private static NounPhrase trimmed(Sentence s, int first, int last, int head) {
        int a = first;
        int b = last;
        while (a < head && (s.token(a).relates("punct") || s.token(a).relates("cc") || isLeadIn(s.token(a)))) {
            a++;
        }
        while (b > head && isTail(s.token(b)) && !closesBracket(s, a, b) && !closesNickname(s, head, b)) {
            b--;
        }
        return new NounPhrase(s, a, b, head);
    }

    private static boolean isLeadIn(Token t) {
        return t.tag().equals("CC")
                || t.tag().equals("IN")
                || t.tag().equals("RB") && !t.text().equals("nearly");
    }

    private static boolean isTail(Token t) {
        return t.relates("punct") || t.tag().equals("CC");
    }

    private static boolean closesNickname(Sentence s, int head, int last) {
        for (int open = last - 2; open > head && open >= last - 5; open--) {
            if (Nickname.end(s, open) == last) {
                return true;
            }
        }
        return false;
    }

    private static boolean closesBracket(Sentence s, int first, int last) {
        String close = s.token(last).text();
        if (!close.equals(")") && !close.equals("]")) {
            return false;
        }
        for (int i = last - 1; i >= first; i--) {
            if (s.token(i).text().equals(close.equals(")") ? "(" : "[")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAuxiliary(Token t) {
        return t.is("VB") && Set.of("have", "be", "do").contains(t.lemma());
    }

    static boolean isQuoteMark(Token t) {
        return t.tag().equals("``")
                || t.tag().equals("''")
                || t.text().length() == 1 && QuoteMarks.isQuote(t.text().charAt(0));
    }

    /** The subject of a verb in the parse, or null. */
    static @Nullable Token subject(Sentence s, Token verb) {
        List<Token> subjects = s.children(verb).stream()
                .filter(t -> t.relates("nsubj") && isNominal(t))
                .toList();
        return subjects.isEmpty() ? null : subjects.get(0);
    }
}
