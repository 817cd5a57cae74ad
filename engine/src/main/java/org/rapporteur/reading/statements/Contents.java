package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.knowledge.SpeechCue.Frame;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Finds the content that a cue has after it: a clause, an infinitive, a gerund, a noun phrase, a prepositional phrase. */
final class Contents {
    private static final Set<String> QUESTION_WORDS =
            Set.of("whether", "if", "how", "why", "what", "who", "where", "when", "which");
    /** Objects of "claim", "express" and the like are content; these are deeds. */
    private static final Set<String> DEEDS = Set.of(
            "war", "ceasefire", "truce", "life", "victim", "asylum", "goodbye", "hello", "bill", "phone", "meeting");

    private final Scene scene;
    private final ClauseEnds ends;

    Contents(Scene scene, CueFinder cues) {
        this.scene = scene;
        this.ends = new ClauseEnds(scene, cues);
    }

    /**
     * A stretch of a sentence.
     *
     * @param clause whether it is a clause with its own verb
     */
    record Span(int first, int last, boolean clause) {}

    /** The contents of a cue, none where nothing was said. */
    List<Span> of(Cue cue) {
        Sentence s = cue.sentence();
        int from = cue.last() + 1;
        int bound = ends.bound(s, cue.verb());
        if (from > bound) {
            return List.of();
        }
        List<Span> clause = clause(cue, from, bound);
        if (!clause.isEmpty()) {
            return clause;
        }
        return switch (cue.entry().kind()) {
            case CALLS -> called(cue, from, bound);
            case ACCUSES -> accused(cue, from, bound);
            case CARRIES -> List.of();
            default -> phrase(cue, from, bound);
        };
    }

    private List<Span> clause(Cue cue, int from, int bound) {
        Sentence s = cue.sentence();
        int start = clauseStart(cue, from, bound);
        if (start < 0) {
            return List.of();
        }
        List<Span> out = new ArrayList<>();
        int first = start;
        while (first >= 0 && first <= bound) {
            int end = ends.of(cue, first, bound);
            if (end >= first) {
                out.add(new Span(first, end, true));
            }
            first = ends.nextThat(s, end, bound);
        }
        return out;
    }

    /** Where the clause begins, "that" left out; -1 where there is none. */
    private int clauseStart(Cue cue, int from, int bound) {
        Sentence s = cue.sentence();
        SpeechCue entry = cue.entry();
        boolean that = entry.takes(Frame.THAT);
        boolean wh = entry.takes(Frame.WH) || that;
        for (int i = from; i <= bound; i++) {
            Token t = s.token(i);
            String word = t.text().toLowerCase(Locale.ROOT);
            if (that && word.equals("that") && !isDemonstrative(s, i) && (i == from || !isRelative(s, i))) {
                return i + 1 <= bound ? i + 1 : -1;
            }
            if (wh
                    && QUESTION_WORDS.contains(word)
                    && (i == from
                            || s.token(i - 1).text().equals(",")
                            || cue.entry().takes(Frame.WHOM))
                    && isUnderCue(s, t, cue.verb())) {
                return i;
            }
            if (t.tag().equals("TO") || isFinite(t) || i > from + 14 || word.equals(";")) {
                break;
            }
        }
        if (!that) {
            return -1;
        }
        return bare(cue, from, bound);
    }

    /** Where a clause without "that" begins: a subject with its finite verb follows. */
    private int bare(Cue cue, int from, int bound) {
        Sentence s = cue.sentence();
        Token clause = s.children(cue.verb()).stream()
                .filter(t -> t.index() > cue.last() && (t.relates("ccomp") || t.relates("parataxis")))
                .filter(t -> hasSubject(s, t) && t.index() <= bound)
                .findFirst()
                .orElse(null);
        int start;
        if (clause != null) {
            start = ends.firstOf(s, clause, from);
        } else {
            start = surfaceClause(s, from, bound);
            if (start < 0) {
                return -1;
            }
        }
        while (start <= bound && s.token(start).relates("punct") && !NounPhrases.isQuoteMark(s.token(start))) {
            start++;
        }
        if (cue.entry().takes(Frame.WHOM) && cue.is(SpeechCue.Kind.TELLS)) {
            return start;
        }
        return Math.min(start, Math.max(from, start));
    }

    /** Where a noun phrase begins that a finite verb follows, right after the cue. */
    private static int surfaceClause(Sentence s, int from, int bound) {
        int i = from;
        while (i <= bound && (s.token(i).is("RB") || NounPhrases.isQuoteMark(s.token(i)))) {
            i++;
        }
        int start = i;
        while (i <= bound && i < start + 12) {
            Token t = s.token(i);
            if (i > start && (isFinite(t) || t.tag().equals("MD"))) {
                return start;
            }
            boolean nominal = NounPhrases.isNominal(t)
                    || t.is("JJ")
                    || t.tag().equals("DT")
                    || t.is("PRP")
                    || t.tag().equals("POS")
                    || t.tag().equals("EX")
                    || t.is("RB")
                    || t.tag().equals("CC")
                    || t.tag().equals("IN") && i > start && !t.text().equals("as")
                    || t.relates("punct");
            if (!nominal) {
                return -1;
            }
            i++;
        }
        return -1;
    }

    private static boolean hasSubject(Sentence s, Token t) {
        return s.children(t).stream().anyMatch(c -> c.relates("nsubj") || c.relates("csubj") || c.relates("expl"));
    }

    private static boolean isDemonstrative(Sentence s, int i) {
        if (i + 1 >= s.size()) {
            return true;
        }
        Token next = s.token(i + 1);
        boolean endsThere = i + 2 >= s.size()
                || s.token(i + 2).relates("punct")
                || s.token(i + 2).tag().equals("CC");
        return next.is("NN") && !next.tag().startsWith("NNP") && !next.tag().equals("NNS") && endsThere
                || next.text().equals(",")
                || next.text().equals(".");
    }

    /** Whether "that" opens a clause about the noun before it, not the content: "the deal that was signed". */
    private static boolean isRelative(Sentence s, int i) {
        Token t = s.token(i);
        Token before = s.token(i - 1);
        return t.relates("nsubj")
                && t.tag().equals("WDT")
                && before.tag().startsWith("NN")
                && before.entity().equals("O")
                && s.head(t).map(h -> h.relates("acl")).orElse(false);
    }

    private static boolean isUnderCue(Sentence s, Token t, Token verb) {
        return s.isUnder(t, verb);
    }

    private static boolean isFinite(Token t) {
        return t.tag().equals("VBD") || t.tag().equals("VBZ") || t.tag().equals("VBP");
    }

    private List<Span> called(Cue cue, int from, int bound) {
        Sentence s = cue.sentence();
        int end = ends.of(cue, from, bound);
        if (Subjects.isPassive(s, cue.verb())) {
            for (int i = from; i <= end; i++) {
                if (s.token(i).text().equals("as")) {
                    return List.of(new Span(i + 1, end, false));
                }
            }
            return List.of();
        }
        boolean as = false;
        boolean predicate = false;
        for (int i = from; i <= end; i++) {
            as |= s.token(i).text().equals("as") && i > from;
            predicate |= scene.isQuoted(s.token(i));
        }
        boolean plainCall = cue.entry().text().equals("call") && isPredicated(s, cue.verb(), from, end);
        boolean needsAs = cue.entry().prepositions().contains("as");
        return as || predicate || plainCall || !needsAs ? List.of(new Span(from, end, false)) : List.of();
    }

    /** Whether "call" has two complements: "called the bases disturbing". */
    private static boolean isPredicated(Sentence s, Token verb, int from, int end) {
        List<Token> after = s.children(verb).stream()
                .filter(t -> t.index() >= from && t.index() <= end)
                .toList();
        boolean object = after.stream().anyMatch(t -> t.relates("obj"));
        boolean second = after.stream().anyMatch(t -> t.relates("xcomp") || t.relates("ccomp") || t.relates("iobj"));
        return second && !after.isEmpty() && (object || after.size() > 1)
                || after.stream().anyMatch(t -> t.relates("ccomp"));
    }

    private List<Span> accused(Cue cue, int from, int bound) {
        Sentence s = cue.sentence();
        int end = ends.of(cue, from, bound);
        Set<String> prepositions = cue.entry().prepositions();
        for (int i = from; i <= end; i++) {
            Token t = s.token(i);
            boolean holds = prepositions.contains(t.text())
                    && (!t.text().equals("of")
                            || s.head(t)
                                    .map(h -> !h.is("NN")
                                            || h.head() == cue.verb().index())
                                    .orElse(false)
                            || cue.entry().text().equals("accuse") && i > from);
            if (holds && i > from && i < end) {
                int start = t.text().equals("as") ? from : i + 1;
                return List.of(new Span(start, end, false));
            }
        }
        boolean plain = !cue.entry().text().equals("accuse")
                && !cue.entry().text().equals("charge")
                && isObject(s, cue, from, end);
        return plain ? List.of(new Span(from, end, false)) : List.of();
    }

    private List<Span> phrase(Cue cue, int from, int bound) {
        Sentence s = cue.sentence();
        SpeechCue entry = cue.entry();
        int end = ends.of(cue, from, bound);
        if (end < from) {
            return List.of();
        }
        Token next = s.token(from);
        if (entry.takes(Frame.TO)) {
            int to = infinitive(cue, from, end);
            if (to >= 0) {
                return List.of(new Span(to, end, false));
            }
        }
        if (entry.takes(Frame.ING) && next.tag().equals("VBG")) {
            return List.of(new Span(from, end, false));
        }
        for (int i = from; i <= Math.min(end - 1, from + 10); i++) {
            Token t = s.token(i);
            boolean here = i == from || !entry.takes(Frame.OBJ);
            if (here && t.tag().equals("IN") && entry.prepositions().contains(t.text()) && !isHearer(entry, t)) {
                return List.of(new Span(i + 1, end, false));
            }
        }
        return entry.takes(Frame.OBJ) && isObject(s, cue, from, end) ? List.of(new Span(from, end, false)) : List.of();
    }

    private static boolean isHearer(SpeechCue entry, Token preposition) {
        return preposition.text().equals("to")
                && entry.kind() != SpeechCue.Kind.DENIES
                && entry.kind() != SpeechCue.Kind.OFFERS;
    }

    /** Where the infinitive begins, with the words that are told to do it; -1 where there is none. */
    private static int infinitive(Cue cue, int from, int end) {
        Sentence s = cue.sentence();
        boolean whom = cue.entry().takes(Frame.WHOM);
        for (int i = from; i < end && i <= from + 14; i++) {
            Token t = s.token(i);
            if (t.text().equals("to")
                    && (s.token(i + 1).tag().equals("VB") || s.token(i + 1).is("RB"))) {
                return whom || cue.entry().text().equals("call for") ? from : i;
            }
            if (isFinite(t) || !whom && !t.text().equals("not")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isObject(Sentence s, Cue cue, int from, int end) {
        Token first = s.token(from);
        if (first.relates("punct") && !NounPhrases.isQuoteMark(first)
                || first.tag().equals("IN")
                || first.tag().equals("TO")
                || first.is("RB")
                || first.tag().equals("CC")) {
            return false;
        }
        return s.children(cue.verb()).stream()
                .anyMatch(t -> t.index() >= from
                        && t.index() <= end
                        && (t.relates("obj") || t.relates("xcomp") || t.relates("ccomp") || t.relates("dep"))
                        && !DEEDS.contains(t.lemma())
                        && !t.relation().endsWith("tmod"));
    }
}
