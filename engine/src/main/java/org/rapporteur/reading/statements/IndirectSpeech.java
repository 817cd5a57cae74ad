package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Phrase;
import org.rapporteur.knowledge.Phrases;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Nickname;
import org.rapporteur.record.Role;

/** Finds what reporting verbs tell in the page's own words, with or without words of the speaker's in quotation marks. */
final class IndirectSpeech {
    private static final Set<String> UNREAL = Set.of(
            "could",
            "should",
            "may",
            "might",
            "must",
            "can",
            "would",
            "will",
            "shall",
            "'d",
            "'ll",
            "\u2019d",
            "\u2019ll");
    /** Who writes is no source of the page. */
    private static final Set<String> FIRST_PERSON = Set.of("i", "we");

    /** Verbs that do not do without the one to whom they are said. */
    private static final Set<String> HEARERS = Set.of(
            "advise", "ask", "beg", "challenge", "encourage", "instruct", "invite", "order", "summon", "tell", "urge");

    private static final Set<SpeechCue.Kind> NO_CONTENT = Set.of(SpeechCue.Kind.GESTURE, SpeechCue.Kind.TOPIC);

    /** Verbs that say something of persons and papers, and show something of things. */
    private static final Set<String> SHOWING = Set.of(
            "show",
            "suggest",
            "indicate",
            "reveal",
            "signal",
            "imply",
            "highlight",
            "underline",
            "underscore",
            "raise",
            "confirm",
            "demonstrate",
            "illustrate",
            "prove",
            "mean",
            "demand",
            "threaten",
            "challenge",
            "promise",
            "describe",
            "detail",
            "offer",
            "find",
            "explain",
            "express",
            "convey");

    private final Scene scene;
    private final Voices voices;
    private final CueFinder cues;
    private final Contents contents;
    private final Parentheses parentheses;
    private final DirectSpeech direct;

    IndirectSpeech(Scene scene, Cast cast, CueFinder cues, DirectSpeech direct) {
        this.scene = scene;
        this.cues = cues;
        this.voices = new Voices(scene, cast);
        this.contents = new Contents(scene, voices, cues);
        this.parentheses = new Parentheses(scene);
        this.direct = direct;
    }

    /** What the verbs of a sentence report. */
    List<Saying> in(Sentence s) {
        List<Saying> out = new ArrayList<>();
        Set<Integer> silent = silent(s);
        s.tokens().stream()
                .filter(t -> t.is("VB"))
                .map(t -> ReducedClauses.before(s, t.index()))
                .forEach(silent::add);
        for (Token t : s.tokens()) {
            if (!t.is("VB") || silent.contains(t.index()) || scene.isQuoted(t) || direct.hasTaken(s, t.index())) {
                continue;
            }
            cues.at(s, t).filter(c -> isSaid(s, c)).ifPresent(c -> out.addAll(sayings(c)));
        }
        return out;
    }

    /** Tokens of phrases that speak of speaking but tell nothing: "declined to comment". */
    private Set<Integer> silent(Sentence s) {
        Set<Integer> out = new HashSet<>();
        for (int i = 0; i < s.size(); i++) {
            Optional<Phrases.Found> found = scene.knowledge().phrases().longestAt(scene.words(s), scene.lemmas(s), i);
            if (found.isPresent() && found.get().phrase().kind() != Phrase.Kind.SOURCE) {
                for (int k = found.get().start(); k < found.get().end(); k++) {
                    out.add(k);
                }
            }
        }
        return out;
    }

    /** Whether a cue tells of words that were said, not of words that may be, were not or are asked about. */
    private boolean isSaid(Sentence s, Cue cue) {
        if (NO_CONTENT.contains(cue.entry().kind())) {
            return false;
        }
        Token verb = cue.verb();
        if (CueFinder.isNegated(s, verb) || isQuotedAs(s, cue) || isPassiveTitle(s, cue)) {
            return false;
        }
        for (int i = verb.index() - 1; i >= 0 && i >= verb.index() - 4; i--) {
            Token t = s.token(i);
            if (t.tag().equals("MD") && UNREAL.contains(t.text().toLowerCase(Locale.ROOT))) {
                return false;
            }
            if (!t.is("RB") && !t.is("VB")) {
                break;
            }
        }
        Optional<Token> mark = s.child(verb, "mark");
        return mark.map(m -> !Set.of("if", "whether", "unless").contains(m.lemma()))
                .orElse(true);
    }

    /** "Envoy invited to talks", "Minister told to resign": in a title a verb that lacks the hearer it needs is a passive. */
    static boolean isPassiveTitle(Sentence s, Cue cue) {
        Token verb = cue.verb();
        boolean past = verb.tag().equals("VBD") || verb.tag().equals("VBN");
        int next = verb.index() + 1;
        return s.role() == Role.TITLE
                && past
                && HEARERS.contains(verb.lemma())
                && next < s.size()
                && s.token(next).text().equals("to")
                && s.children(verb).stream().noneMatch(c -> c.relates("obj") || c.relates("iobj"));
    }

    /** Whether the words are those of whoever is quoted: "was quoted by the agency as saying". */
    private static boolean isQuotedAs(Sentence s, Cue cue) {
        if (!cue.verb().lemma().equals("quote") && !cue.verb().lemma().equals("cite")) {
            return false;
        }
        for (int i = cue.last() + 1; i + 1 < s.size(); i++) {
            if (s.token(i).text().equals("as") && s.token(i + 1).tag().equals("VBG")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is cited is a source, not what it says: "citing a spokesman". */
    private boolean isSourceCited(Cue cue, Contents.Span span) {
        return cue.verb().lemma().equals("cite")
                && !span.clause()
                && NounPhrases.base(cue.sentence(), span.first(), span.last())
                        .filter(voices::canSpeak)
                        .isPresent();
    }

    /** "calls himself 'General Tiger'": what somebody is called is not said. */
    private static boolean isNickname(Sentence s, Contents.Span span) {
        return s.token(span.first()).text().endsWith("self") && Nickname.end(s, span.first() + 1) >= span.last();
    }

    private List<Saying> sayings(Cue cue) {
        Optional<Parentheses.Found> around = parentheses.of(cue);
        if (around.isPresent()) {
            Parentheses.Found f = around.get();
            Saying saying = saying(cue, f.speaker(), f.first(), f.last(), 0.9);
            if (f.before() < 0 || f.after() > f.last()) {
                return List.of(saying);
            }
            Sentence s = cue.sentence();
            Saying.Gap gap =
                    new Saying.Gap(s.token(f.before()).end(), s.token(f.after()).start());
            return List.of(saying.resumed(gap, saying.end()));
        }
        List<Contents.Span> spans = contents.of(cue);
        if (spans.isEmpty() || isSourceCited(cue, spans.get(0)) || isNickname(cue.sentence(), spans.get(0))) {
            return List.of();
        }
        Optional<NounPhrase> speaker = speaker(cue);
        if (speaker.isEmpty()
                || scene.isQuoted(speaker.get().headToken())
                || !isEnough(cue, speaker.get(), spans.get(0))) {
            return List.of();
        }
        NounPhrase who = speaker.get();
        boolean deed = cue.entry().strength() == SpeechCue.Strength.ACT;
        if (deed && !isQuoted(cue.sentence(), spans.get(0)) && !isReason(spans.get(0))
                || SHOWING.contains(cue.entry().text()) && !voices.canSpeak(who)) {
            return List.of();
        }
        return spans.stream()
                .map(x -> saying(cue, who, x.first(), x.last(), 0.85))
                .toList();
    }

    /**
     * Who says it. A participle added to a clause that is itself reported is the reporter's where it adds to his words:
     * "he denied that they had left, saying …"; one after a quotation's attribution is the quotation's speaker's.
     */
    private Optional<NounPhrase> speaker(Cue cue) {
        Sentence s = cue.sentence();
        Token verb = cue.verb();
        Optional<NounPhrase> own = Subjects.of(s, verb);
        boolean added = verb.tag().equals("VBG")
                && verb.index() > 0
                && s.token(verb.index() - 1).text().equals(",");
        if (!added) {
            return own;
        }
        if (own.isEmpty()) {
            return direct.speakerBefore(s, verb.index());
        }
        Token clause = s.head(verb).orElse(verb);
        Token reporter = clause.relates("ccomp") ? s.head(clause).orElse(null) : null;
        boolean reported = reporter != null
                && reporter.index() < clause.index()
                && cues.at(s, reporter)
                        .filter(c -> c.isSpeech()
                                && (c.is(SpeechCue.Kind.DENIES) || verb.lemma().equals("add")))
                        .isPresent();
        return reporter != null && reported ? Subjects.of(s, reporter).or(() -> own) : own;
    }

    /** Whether cue, speaker and content together make a saying: states of mind need a clause and several minds. */
    private boolean isEnough(Cue cue, NounPhrase speaker, Contents.Span span) {
        if (speaker.holds(span.first()) && speaker.holds(span.last())) {
            return false;
        }
        Token head = speaker.headToken();
        boolean author =
                FIRST_PERSON.contains(head.lemma().toLowerCase(Locale.ROOT)) && !scene.isQuotedAt(head.start());
        if (author) {
            return false;
        }
        if (head.tag().equals("PRP")
                && Set.of("it", "i", "we", "you").contains(head.lemma().toLowerCase(Locale.ROOT))
                && !cue.isSpeech()) {
            return false;
        }
        return cue.isSpeech()
                || cue.entry().strength() == SpeechCue.Strength.ACT
                || span.clause() && (cue.is(SpeechCue.Kind.BELIEVES) || cue.is(SpeechCue.Kind.DOUBTS))
                || cue.is(SpeechCue.Kind.DOUBTS) && isPointer(cue.sentence().token(span.first()));
    }

    private static boolean isPointer(Token t) {
        return Set.of("it", "this", "that").contains(t.text());
    }

    /** Whether words of a content are between quotation marks: then a deed was done by words. */
    private boolean isQuoted(Sentence s, Contents.Span span) {
        for (int i = span.first(); i <= span.last(); i++) {
            if (scene.isQuoted(s.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a content is the reason given for a refusal. */
    private static boolean isReason(Contents.Span span) {
        return span.clause();
    }

    private Saying saying(Cue cue, @Nullable NounPhrase speaker, int first, int last, double confidence) {
        Sentence s = cue.sentence();
        int start = s.token(first).start();
        int end = s.token(isCutBracket(s, first, last) ? last + 1 : last).end();
        String words = scene.text().words(cue.verb(), s.token(cue.last()));
        return Saying.of(
                start,
                end,
                words,
                cue.entry(),
                cue.entry().stance(),
                speaker,
                s,
                cue.verb().index(),
                confidence);
    }

    /** Whether a stretch ends right before the bracket that closes one in it. */
    private static boolean isCutBracket(Sentence s, int first, int last) {
        long open = s.tokens().subList(first, last + 1).stream()
                .filter(t -> t.text().equals("("))
                .count();
        long closed = s.tokens().subList(first, last + 1).stream()
                .filter(t -> t.text().equals(")"))
                .count();
        return open > closed && last + 1 < s.size() && s.token(last + 1).text().equals(")");
    }
}
