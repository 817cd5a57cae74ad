package org.rapporteur.reading.statements;

import java.util.List;
import java.util.Set;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.knowledge.SpeechCue.Frame;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.statements.Contents.Span;

/** Finds content that is no finite clause: an infinitive, a gerund, a noun phrase, a prepositional phrase. */
final class PhraseContents {
    /** Objects that make a deed of a verb of saying: "declare war". */
    private static final Set<String> DEEDS = Set.of(
            "war",
            "ceasefire",
            "truce",
            "life",
            "victim",
            "asylum",
            "goodbye",
            "hello",
            "bankruptcy",
            "independence",
            "emergency",
            "curfew");

    private final Scene scene;
    private final Voices voices;
    private final ClauseEnds ends;

    PhraseContents(Scene scene, Voices voices, ClauseEnds ends) {
        this.scene = scene;
        this.voices = voices;
        this.ends = ends;
    }

    /** The contents of a cue between two tokens. */
    List<Span> of(Cue cue, int from, int bound) {
        return switch (cue.entry().kind()) {
            case CALLS -> called(cue, from, bound);
            case ACCUSES -> accused(cue, from, bound);
            case CARRIES -> List.of();
            default -> phrase(cue, from, bound);
        };
    }

    private List<Span> called(Cue cue, int from, int bound) {
        Sentence s = cue.sentence();
        int end = beforeParticiple(s, from, ends.of(cue, from, bound));
        if (Subjects.isPassive(s, cue.verb())) {
            for (int i = from; i <= end; i++) {
                if (s.token(i).text().equals("as")) {
                    return List.of(new Span(i + 1, end, false));
                }
            }
            return List.of();
        }
        if (s.token(from).text().equals("as") && isObjectBefore(s, cue.verb()) && from < end) {
            return List.of(new Span(from + 1, end, false));
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

    /** The end of a name given to something: before a comma and what is done besides. */
    private int beforeParticiple(Sentence s, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (s.token(i).text().equals(",") && s.token(i + 1).tag().equals("VBG") && !scene.isQuoted(s.token(i))) {
                return i - 1;
            }
        }
        return end;
    }

    /** Whether what is called so stands before: "a plan that he described as …", "what they billed as …". */
    private static boolean isObjectBefore(Sentence s, Token verb) {
        return s.children(verb, "obj").stream().allMatch(o -> o.index() < verb.index());
    }

    /** Whether "call" has two complements: "called the bases disturbing", "called it a success". */
    private static boolean isPredicated(Sentence s, Token verb, int from, int end) {
        List<Token> after = s.children(verb).stream()
                .filter(t -> t.index() >= from && t.index() <= end)
                .toList();
        boolean object = after.stream().anyMatch(t -> t.relates("obj"));
        boolean second = after.stream()
                .anyMatch(t -> t.relates("xcomp") || t.relates("ccomp") || t.relates("iobj") || t.relates("dep"));
        return second && (object || after.size() > 1 || s.token(from).is("DT"))
                || NounPhrases.base(s, from, end)
                        .filter(p -> isPredicate(s, p, end))
                        .isPresent();
    }

    /** Whether an adjective or a noun phrase of its own follows the object. */
    private static boolean isPredicate(Sentence s, NounPhrase object, int end) {
        int next = object.last() + 1;
        boolean adjective = s.token(object.last()).is("JJ") && object.last() > object.first();
        return adjective
                || next <= end
                        && (s.token(next).tag().equals("DT") || s.token(next).is("JJ"));
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
        boolean eachOther = end == from + 1 && s.token(from).text().equals("each");
        return plain && !eachOther && !isAccused(s, from, end) ? List.of(new Span(from, end, false)) : List.of();
    }

    /** Whether the object is no more than who is blamed: "blames the government". */
    private boolean isAccused(Sentence s, int from, int end) {
        return NounPhrases.base(s, from, end)
                .filter(p -> p.last() >= end && voices.canSpeak(p))
                .isPresent();
    }

    private List<Span> phrase(Cue cue, int from, int bound) {
        Sentence s = cue.sentence();
        SpeechCue entry = cue.entry();
        int end = ends.of(cue, from, bound);
        if (end < from) {
            return List.of();
        }
        Token next = s.token(from);
        if (Contents.isThatNoun(s, from) && entry.takes(Frame.OBJ)) {
            return List.of(new Span(from, from + 1, false));
        }
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
            boolean here = i == from || !entry.takes(Frame.OBJ) && governs(s, cue.verb(), t);
            if (here && t.tag().equals("IN") && entry.prepositions().contains(t.text()) && !isHearer(entry, t)) {
                boolean noun = i == from
                        && cue.last() > cue.verb().index()
                        && s.token(cue.last()).is("NN");
                int start = noun ? cue.last() : i + 1;
                return isTopic(s, cue, i, end) ? List.of() : List.of(new Span(start, end, false));
            }
        }
        return entry.takes(Frame.OBJ) && isObject(s, cue, from, end)
                ? List.of(new Span(from, beforeDay(s, cue, from, end), false))
                : List.of();
    }

    /** "denied the charge on Monday": the day is when that was said. */
    private static int beforeDay(Sentence s, Cue cue, int from, int end) {
        Token last = s.token(end);
        if (!Subjects.isDay(last) || last.head() != cue.verb().index() || scoped(s, end)) {
            return end;
        }
        int before = s.token(end - 1).text().equals("on") ? end - 2 : end - 1;
        return before >= from ? before : end;
    }

    /** Whether words before a day belong to it: "late on the same Monday". */
    private static boolean scoped(Sentence s, int day) {
        return s.children(s.token(day)).stream().anyMatch(c -> !c.relates("case") && !c.relates("punct"));
    }

    /** Whether a phrase tells only whom or what was spoken of: "warned against the group", "spoke to the envoy about trade". */
    private boolean isTopic(Sentence s, Cue cue, int preposition, int end) {
        boolean met = cue.entry().text().equals("speak")
                && s.children(cue.verb(), "obl").stream()
                        .flatMap(t -> s.children(t, "case").stream())
                        .anyMatch(t -> t.text().matches("to|with") && t.index() < preposition);
        boolean party = cue.is(SpeechCue.Kind.TELLS)
                && NounPhrases.base(s, preposition + 1, end)
                        .filter(p -> p.last() >= end && p.headToken().is("NNP") && voices.canSpeak(p))
                        .isPresent();
        return met || party;
    }

    /** Whether a preposition hangs on the verb, not on a noun after it. */
    private static boolean governs(Sentence s, Token verb, Token preposition) {
        return s.head(preposition)
                .map(noun -> noun.head() == verb.index() || noun.index() == verb.index())
                .orElse(false);
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
            int verb = i + 2 < s.size() && NounPhrases.isQuoteMark(s.token(i + 1)) ? i + 2 : i + 1;
            if (t.text().equals("to")
                    && (s.token(verb).tag().equals("VB") || s.token(verb).is("RB"))) {
                boolean negated = i > from && s.token(i - 1).text().matches("not|never");
                return whom || cue.entry().text().equals("call for") ? from : negated ? i - 1 : i;
            }
            if (Contents.isFinite(t) || !whom && !t.text().matches("not|never")) {
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
        if (cue.last() > cue.verb().index()) {
            return NounPhrases.base(s, from, end).isPresent();
        }
        return s.children(cue.verb()).stream()
                .anyMatch(t -> t.index() >= from
                        && t.index() <= end
                        && (t.relates("obj") || t.relates("xcomp") || t.relates("ccomp") || t.relates("dep"))
                        && !DEEDS.contains(t.lemma())
                        && !t.relation().endsWith("tmod"));
    }
}
