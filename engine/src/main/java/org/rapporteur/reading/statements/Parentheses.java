package org.rapporteur.reading.statements;

import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Reads reporting clauses put at the end or in the middle of their content: "…, officials said on Monday". */
final class Parentheses {
    private static final Set<String> OCCASIONS = Set.of(
            "on",
            "in",
            "at",
            "during",
            "after",
            "late",
            "early",
            "earlier",
            "later",
            "last",
            "this",
            "yesterday",
            "today",
            "via",
            "by",
            "to",
            "before",
            "of",
            "about",
            "through",
            "when");

    private final Scene scene;

    Parentheses(Scene scene) {
        this.scene = scene;
    }

    /**
     * A parenthetical clause and its content.
     *
     * @param first first token of the content
     * @param last last token of the content
     * @param before last token before the clause where the content goes on after it, else -1
     * @param after first token of the content after the clause, else -1
     */
    record Found(NounPhrase speaker, int first, int last, int before, int after) {}

    /** The content that stands before a cue; empty where the cue is not put at the end or in the middle. */
    Optional<Found> of(Cue cue) {
        Sentence s = cue.sentence();
        if (!cue.isFinite()
                        && !(cue.verb().tag().equals("VBN")
                                && s.child(cue.verb(), "aux").isPresent())
                || !cue.entry().takes(SpeechCue.Frame.PAREN)) {
            return Optional.empty();
        }
        return plain(cue).or(() -> inverted(cue));
    }

    private Optional<Found> plain(Cue cue) {
        Sentence s = cue.sentence();
        Token own = NounPhrases.subject(s, cue.verb());
        Optional<NounPhrase> speaker = own != null && own.index() < cue.verb().index()
                ? Optional.of(NounPhrases.around(
                        s, own, afterComma(s, own.index()), cue.verb().index() - 1))
                : NounPhrases.before(s, cue.verb().index() - 1, 0);
        return speaker.flatMap(p -> content(cue, p, p.first() - 1, cue.last() + 1));
    }

    /** The token after the last comma before a noun, where a subject after the content begins. */
    private static int afterComma(Sentence s, int noun) {
        for (int i = noun - 1; i > 0; i--) {
            if (s.token(i).text().equals(",") || NounPhrases.isQuoteMark(s.token(i)) || isDash(s.token(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private Optional<Found> inverted(Cue cue) {
        Sentence s = cue.sentence();
        int next = cue.last() + 1;
        if (next >= s.size() || cue.verb().index() == 0) {
            return Optional.empty();
        }
        Token first = s.token(next);
        boolean name = first.is("NNP") || first.tag().equals("DT") || first.is("NN") || first.is("JJ");
        return name
                ? NounPhrases.from(s, next, s.size() - 1)
                        .flatMap(p -> content(cue, p, cue.verb().index() - 1, p.last() + 1))
                : Optional.empty();
    }

    private Optional<Found> content(Cue cue, NounPhrase speaker, int before, int after) {
        Sentence s = cue.sentence();
        if (before < 1 || !isBreak(s, before) || !isTail(s, after) && !isHearer(cue, after)) {
            return Optional.empty();
        }
        int last = before;
        while (last >= 0
                && (s.token(last).relates("punct") || isBreak(s, last))
                && !NounPhrases.isQuoteMark(s.token(last))) {
            last--;
        }
        int first = 0;
        for (int i = last; i > 0; i--) {
            if (s.token(i).text().equals(";") && !scene.isQuoted(s.token(i))) {
                first = i + 1;
                break;
            }
        }
        if (last < first || !hasVerb(s, first, last)) {
            int end = resumed(s, after);
            return end > after && last >= first
                    ? Optional.of(new Found(speaker, first, end, last, after + 1))
                    : Optional.empty();
        }
        int end = resumedContent(s, after);
        return Optional.of(
                end > last ? new Found(speaker, first, end, last, after + 1) : new Found(speaker, first, last, -1, -1));
    }

    /** Where content that goes on after the clause ends; -1 where it does not. */
    private static int resumedContent(Sentence s, int after) {
        if (after + 2 >= s.size() || !s.token(after).text().equals(",")) {
            return -1;
        }
        Token next = s.token(after + 1);
        boolean goesOn = next.tag().equals("IN") || next.is("WDT") || next.is("WP") || next.is("WRB");
        boolean own = next.text().equals("as")
                || next.text().equals("while")
                || next.text().equals("after");
        return goesOn && !own ? s.size() - 2 : -1;
    }

    private static int resumed(Sentence s, int after) {
        return after < s.size() && s.token(after).text().equals(",") ? s.size() - 2 : -1;
    }

    private static boolean isBreak(Sentence s, int i) {
        Token t = s.token(i);
        return t.text().equals(",") || isDash(t) || NounPhrases.isQuoteMark(t) && i > 0 && endsClause(s.token(i - 1));
    }

    private static boolean endsClause(Token t) {
        return t.text().equals(",") || t.text().equals("?") || t.text().equals("!");
    }

    private static boolean isDash(Token t) {
        return t.text().equals("--") || t.text().equals("—") || t.text().equals("–");
    }

    private static boolean isTail(Sentence s, int after) {
        return after >= s.size()
                || s.token(after).relates("punct") && !NounPhrases.isQuoteMark(s.token(after))
                || isOccasion(s, after);
    }

    /** Whether only the hearer follows to the end: ", diplomats told the agency". */
    private static boolean isHearer(Cue cue, int after) {
        Sentence s = cue.sentence();
        if (!cue.entry().takes(SpeechCue.Frame.WHOM)) {
            return false;
        }
        return NounPhrases.base(s, after, s.size() - 1)
                .filter(p -> p.last() + 1 >= s.size()
                        || s.token(p.last() + 1).relates("punct")
                        || isOccasion(s, p.last() + 1))
                .isPresent();
    }

    /** Whether what follows a reporting verb tells when, where or to whom it was said. */
    static boolean isOccasion(Sentence s, int from) {
        int i = from;
        while (i < s.size() && s.token(i).is("RB")) {
            i++;
        }
        if (i >= s.size()) {
            return true;
        }
        Token t = s.token(i);
        boolean opens = OCCASIONS.contains(t.text())
                || t.relation().equals("obl:tmod")
                || t.text().matches("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
                || t.text().equals(".");
        for (int k = i; k < s.size() && opens; k++) {
            Token w = s.token(k);
            if (w.text().equals(",")) {
                return true;
            }
            if (w.tag().equals("VBD")
                    || w.tag().equals("VBZ")
                    || w.tag().equals("MD")
                    || w.text().equals("that")) {
                return false;
            }
        }
        return opens;
    }

    private static boolean hasVerb(Sentence s, int first, int last) {
        for (int i = first; i <= last; i++) {
            Token t = s.token(i);
            if (t.tag().equals("VBD")
                    || t.tag().equals("VBZ")
                    || t.tag().equals("VBP")
                    || t.tag().equals("MD")) {
                return true;
            }
        }
        return false;
    }
}
