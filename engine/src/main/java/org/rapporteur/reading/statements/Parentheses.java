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
                                && (s.child(cue.verb(), "aux").isPresent() || isPast(s, cue.verb())))
                || !cue.entry().takes(SpeechCue.Frame.PAREN)) {
            return Optional.empty();
        }
        return opening(cue).or(() -> plain(cue)).or(() -> inverted(cue));
    }

    /** Whether a participle stands for the past, as the tagger has it at times: its own subject stands before it. */
    private static boolean isPast(Sentence s, Token verb) {
        Token subject = NounPhrases.subject(s, verb);
        return subject != null
                && subject.index() < verb.index()
                && !subject.relation().equals("nsubj:pass")
                && !verb.relates("acl");
    }

    /** "As X observed, …" at the head of a sentence. */
    private Optional<Found> opening(Cue cue) {
        Sentence s = cue.sentence();
        int as = s.token(0).tag().equals("CC") ? 1 : 0;
        int comma = commaAfter(s, cue.last() + 1);
        boolean fits = as + 1 < cue.verb().index()
                && s.token(as).text().equalsIgnoreCase("as")
                && comma + 2 < s.size()
                && s.token(comma).text().equals(",");
        if (!fits
                || !hasVerb(s, comma, s.size() - 1)
                || hasVerb(s, as, cue.verb().index() - 1)) {
            return Optional.empty();
        }
        return NounPhrases.base(s, as + 1, cue.verb().index() - 1)
                .filter(p -> s.tokens().subList(p.last() + 1, cue.verb().index()).stream()
                        .allMatch(t -> t.is("RB") || t.relates("advmod") || t.relates("aux")))
                .map(p -> new Found(p, comma + 1, lastWord(s), -1, -1));
    }

    /** The comma right after a cue, or after the occasion that is told with it; the sentence's size for none. */
    private static int commaAfter(Sentence s, int from) {
        for (int i = from; i < s.size() && i < from + 8; i++) {
            if (s.token(i).text().equals(",")) {
                return i == from || isOccasion(s, from) ? i : s.size();
            }
        }
        return s.size();
    }

    private static int lastWord(Sentence s) {
        int last = s.size() - 1;
        while (last > 0 && s.token(last).relates("punct") && !NounPhrases.isQuoteMark(s.token(last))) {
            last--;
        }
        return last;
    }

    private Optional<Found> plain(Cue cue) {
        Sentence s = cue.sentence();
        Token own = NounPhrases.subject(s, cue.verb());
        Optional<NounPhrase> speaker = own != null && own.index() < cue.verb().index()
                ? Optional.of(NounPhrases.around(
                        s, own, afterComma(s, own.index()), cue.verb().index() - 1))
                : NounPhrases.before(s, cue.verb().index() - 1, 0)
                        .or(() -> titled(s, cue.verb().index() - 1));
        return speaker.map(p -> withParticiple(s, p)).flatMap(p -> content(cue, p, p.first() - 1, cue.last() + 1));
    }

    /** A phrase with the participle that opens it: "retired general X". */
    private static NounPhrase withParticiple(Sentence s, NounPhrase p) {
        int before = p.first() - 1;
        boolean opens =
                before > 0 && s.token(before).is("VB") && s.token(before).text().endsWith("ed");
        return opens && isBreak(s, before - 1) ? new NounPhrase(s, before, p.last(), p.head()) : p;
    }

    /** A person's name between commas with the title before it: ", the envoy for the south, Anna Berg, said". */
    private static Optional<NounPhrase> titled(Sentence s, int comma) {
        if (comma < 4
                || !s.token(comma).text().equals(",")
                || !s.token(comma - 1).entity().equals("PERSON")) {
            return Optional.empty();
        }
        int name = comma - 1;
        while (name > 0 && s.token(name - 1).entity().equals("PERSON")) {
            name--;
        }
        if (name < 3 || !s.token(name - 1).text().equals(",")) {
            return Optional.empty();
        }
        int start = name - 2;
        while (start > 0 && !s.token(start - 1).text().equals(",")) {
            if (s.token(start).is("VB")) {
                return Optional.empty();
            }
            start--;
        }
        return start > 0 && (s.token(start).is("DT") || s.token(start).is("NNP"))
                ? Optional.of(new NounPhrase(s, start, comma - 1, comma - 1))
                : Optional.empty();
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
        if (Subjects.isDay(first) || hasObject(s, cue, next)) {
            return Optional.empty();
        }
        boolean name = first.is("NNP") || first.tag().equals("DT") || first.is("NN") || first.is("JJ");
        return name
                ? NounPhrases.from(s, next, s.size() - 1)
                        .flatMap(p -> content(cue, p, cue.verb().index() - 1, p.last() + 1))
                : Optional.empty();
    }

    /** "Peru, which it had warned, denied the charge": who has a subject of its own and an object behind is not put last. */
    private static boolean hasObject(Sentence s, Cue cue, int next) {
        Token own = NounPhrases.subject(s, cue.verb());
        return own != null
                && own.index() < cue.verb().index()
                && s.children(cue.verb(), "obj").stream().anyMatch(o -> s.isUnder(s.token(next), o));
    }

    private Optional<Found> content(Cue cue, NounPhrase speaker, int at, int after) {
        Sentence s = cue.sentence();
        int before = at > 1 && s.token(at).text().equals("as") ? at - 1 : at;
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
        int comma = at > before ? commaAfter(s, after) : after;
        if (at > before && last > first && s.token(last).tag().equals("CC") && comma + 1 < s.size()) {
            return Optional.of(new Found(speaker, comma + 1, lastWord(s), -1, -1));
        }
        if (last < first || !hasVerb(s, first, last)) {
            int end = resumed(s, comma);
            return end > comma && last >= first
                    ? Optional.of(new Found(speaker, first, end, last, comma + 1))
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
        if (t.text().equals("to")
                && i + 1 < s.size()
                && (s.token(i + 1).is("VB") || s.token(i + 1).is("RB"))) {
            return false;
        }
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
