package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.knowledge.SpeechCue.Frame;
import org.rapporteur.knowledge.SpeechNouns;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Finds the content that a cue has after it: a clause, an infinitive, a gerund, a noun phrase, a prepositional phrase. */
final class Contents {
    private static final Set<String> QUESTION_WORDS =
            Set.of("whether", "if", "how", "why", "what", "who", "where", "when", "which");
    /** After a noun they tell when and where something is: "warned of unrest if prices rise". */
    private static final Set<String> CIRCUMSTANCES = Set.of("when", "where", "if");

    /** With them a new clause begins, not one that the words before are the subject of. */
    private static final Set<String> CLAUSE_OPENERS =
            Set.of("as", "after", "before", "since", "until", "because", "while", "if", "though", "although");

    /** After a comma they tell more of what stands before: "objects to the plan, which it calls unfair". */
    private static final Set<String> RELATIVES = Set.of("which", "who", "where", "when");

    private final ClauseEnds ends;
    private final PhraseContents phrases;
    private final SpeechNouns speechNouns;
    private final CueFinder cues;

    Contents(Scene scene, Voices voices, CueFinder cues) {
        this.ends = new ClauseEnds(scene, cues);
        this.phrases = new PhraseContents(scene, voices, ends);
        this.cues = cues;
        this.speechNouns = scene.knowledge().speechNouns();
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
        int from = Moments.after(s, cue.last() + 1);
        int bound = ends.bound(s, cue.verb());
        if (from > bound
                && (isCutOff(s, cue.verb()) || cue.isSpeech() && surfaceClause(s, from, s.size() - 1) == from)) {
            bound = s.size() - 1;
        }
        Token main = Subjects.mainSubject(s, cue.verb());
        if (main != null) {
            bound = ends.firstOf(s, main, from) - 1;
        }
        Span answered = answered(cue);
        if (answered != null) {
            return List.of(answered);
        }
        if (from > bound) {
            return List.of();
        }
        List<Span> clause = clause(cue, from, bound);
        if (!clause.isEmpty()) {
            return clause;
        }
        return phrases.of(cue, from, bound);
    }

    /** Whether the parse is known to part such a verb from its content: ", noting it was", "which both said is". */
    private static boolean isCutOff(Sentence s, Token verb) {
        boolean added = verb.tag().equals("VBG")
                && verb.index() > 0
                && s.token(verb.index() - 1).text().equals(",");
        return added || isRelativeClause(s, verb);
    }

    /** The name for a saying that a clause after it answers: "a charge the group has denied"; null where there is none. */
    private @Nullable Span answered(Cue cue) {
        if (!cue.is(SpeechCue.Kind.DENIES)) {
            return null;
        }
        Sentence s = cue.sentence();
        int which = answeredClause(s, cue.verb().index());
        if (which > 0) {
            return new Span(which, which, false);
        }
        for (int i = cue.verb().index() - 2; i > 1 && i >= cue.verb().index() - 9; i--) {
            if (s.token(i).text().equals(",")) {
                return null;
            }
            boolean noun = s.token(i).tag().equals("NN")
                    && s.token(i - 1).is("DT")
                    && s.token(i - 2).text().equals(",")
                    && speechNouns.of(s.token(i).lemma()).isPresent();
            if (noun) {
                return new Span(i - 1, i, false);
            }
        }
        return null;
    }

    /** The "which" that stands for the clause before it, right before who denies it; -1 where there is none. */
    private static int answeredClause(Sentence s, int verb) {
        boolean ends = verb + 1 >= s.size() || s.token(verb + 1).relates("punct");
        for (int i = verb - 2; ends && i > 0 && i >= verb - 7; i--) {
            if (s.token(i).text().equals("which")) {
                return s.token(i - 1).text().equals(",") ? i : -1;
            }
        }
        return -1;
    }

    private List<Span> clause(Cue cue, int from, int bound) {
        Sentence s = cue.sentence();
        int start = isThatNoun(s, from) ? -1 : clauseStart(cue, from, bound);
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
        if (isRelativeClause(s, cue.verb()) && isFinite(s.token(from)) && entry.takes(Frame.THAT)) {
            return from;
        }
        if (entry.kind() == SpeechCue.Kind.DENIES && grounds(s, from, bound) > 0) {
            return grounds(s, from, bound);
        }
        if (entry.takes(Frame.TO) && isInfinitive(s, from)) {
            return -1;
        }
        boolean that = entry.takes(Frame.THAT);
        boolean wh = entry.takes(Frame.WH) || that;
        for (int i = from; i <= bound; i++) {
            Token t = s.token(i);
            String word = t.text().toLowerCase(Locale.ROOT);
            if (that && word.equals("that") && !isDemonstrative(s, i) && (i == from || !isRelative(s, i))) {
                boolean subject = i + 1 <= bound
                        && (isFinite(s.token(i + 1)) || s.token(i + 1).tag().equals("MD"));
                return subject ? i : i + 1 <= bound ? i + 1 : -1;
            }
            if (wh
                    && QUESTION_WORDS.contains(word)
                    && (i == from
                            || s.token(i - 1).text().equals(",") && !RELATIVES.contains(word)
                            || cue.entry().takes(Frame.WHOM)
                                    && !CIRCUMSTANCES.contains(word)
                                    && !s.token(i - 1).text().equals(","))
                    && isUnderCue(s, t, cue.verb())) {
                return i;
            }
            boolean added =
                    t.tag().equals("VBG") && i > from && s.token(i - 1).text().equals(",");
            if (t.tag().equals("TO") || isFinite(t) || added || i > from + 14 || word.equals(";")) {
                break;
            }
        }
        if (!that) {
            return -1;
        }
        return bare(cue, from, bound);
    }

    /** "to leave", "never to leave". */
    private static boolean isInfinitive(Sentence s, int from) {
        int to = s.token(from).text().matches("not|never") ? from + 1 : from;
        return to + 1 < s.size()
                && s.token(to).text().equals("to")
                && (s.token(to + 1).tag().equals("VB") || s.token(to + 1).is("RB"));
    }

    /** Whether a verb stands in a clause about a noun: "the meeting, which both sides said …". */
    private static boolean isRelativeClause(Sentence s, Token verb) {
        return verb.relates("acl") || s.children(verb).stream().anyMatch(t -> t.is("WDT") || t.is("WP"));
    }

    /** Where the reasons of a refusal begin: "on the grounds that …"; -1 where none are given. */
    private static int grounds(Sentence s, int from, int bound) {
        for (int i = from + 1; i < bound - 1; i++) {
            if (s.token(i).text().equals("grounds") && s.token(i + 1).text().equals("that")) {
                return i + 2;
            }
        }
        return -1;
    }

    /** Where a clause without "that" begins: a subject with its finite verb follows. */
    private int bare(Cue cue, int from, int bound) {
        Sentence s = cue.sentence();
        Token clause = s.children(cue.verb()).stream()
                .filter(t -> t.index() > cue.last() && (t.relates("ccomp") || t.relates("parataxis")))
                .filter(t -> hasSubject(s, t) && t.index() <= bound && !isParted(s, from, t.index()))
                .filter(t -> !closes(s, t, from))
                .findFirst()
                .orElse(null);
        int start;
        if (clause != null) {
            start = ends.firstOf(s, clause, from);
        } else {
            start = cue.isSpeech() ? surfaceClause(s, from, bound) : -1;
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
                    || t.tag().equals("IN") && i > start && !CLAUSE_OPENERS.contains(t.text())
                    || t.relates("punct");
            if (!nominal) {
                return -1;
            }
            i++;
        }
        return -1;
    }

    /** Whether a clause is the one that reports the whole sentence: "…, the envoy said." */
    private boolean closes(Sentence s, Token clause, int from) {
        boolean last = clause.index() + 1 >= s.size()
                || s.token(clause.index() + 1).text().equals(".");
        int first = ends.firstOf(s, clause, from);
        return last
                && first > from
                && s.token(first - 1).text().equals(",")
                && cues.at(s, clause).filter(c -> c.entry().takes(Frame.PAREN)).isPresent();
    }

    private static boolean isParted(Sentence s, int from, int to) {
        return s.tokens().subList(from, Math.max(from, to)).stream()
                .anyMatch(t -> t.text().equals(";"));
    }

    private static boolean hasSubject(Sentence s, Token t) {
        return s.children(t).stream().anyMatch(c -> c.relates("nsubj") || c.relates("csubj") || c.relates("expl"));
    }

    private static boolean isDemonstrative(Sentence s, int i) {
        if (i + 1 >= s.size()) {
            return true;
        }
        Token next = s.token(i + 1);
        boolean sign = next.text().equals(",") || next.text().equals(".");
        return sign && !s.token(i).tag().equals("IN") || isThatNoun(s, i);
    }

    /** Whether "that" points to the noun after it, with which the phrase ends: "that claim,". */
    static boolean isThatNoun(Sentence s, int i) {
        if (i + 1 >= s.size() || !s.token(i).text().equals("that")) {
            return false;
        }
        Token next = s.token(i + 1);
        boolean ends = i + 2 >= s.size()
                || s.token(i + 2).relates("punct")
                || s.token(i + 2).tag().equals("CC");
        return next.tag().equals("NN") && ends;
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

    static boolean isFinite(Token t) {
        return t.tag().equals("VBD") || t.tag().equals("VBZ") || t.tag().equals("VBP");
    }
}
