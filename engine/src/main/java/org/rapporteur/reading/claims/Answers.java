package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Proposition.Attitude;

/** Finds what "that claim", "it" or "otherwise" answers: the nearest proposition before it, that of the speaker's own part first. */
final class Answers {
    private static final int FARTHEST = 3;
    private static final Set<String> THINKING =
            Set.of("argue", "believe", "claim", "indicate", "prove", "say", "show", "suggest", "tell", "think");
    private static final Set<String> THINGS = Set.of("evidence", "fact", "figure", "report", "record", "history");

    private final Text text;
    private final Cast cast;
    private final Voices voices;
    private final Clauses clauses;
    private final Wording wording;

    Answers(Text text, Cast cast, Voices voices, Clauses clauses, Wording wording) {
        this.text = text;
        this.cast = cast;
        this.voices = voices;
        this.clauses = clauses;
        this.wording = wording;
    }

    /** The answers in the text to these propositions. */
    List<Draft> find(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts);
        List<Draft> out = new ArrayList<>();
        for (Voice voice : voices.all()) {
            String content = voice.statement().content();
            if (Anaphora.is(content) && !isCalledFalse(voice) && !saysMore(voice)) {
                answer(voice, content, all).ifPresent(d -> {
                    out.add(d);
                    all.add(d);
                });
            }
        }
        for (Sentence s : text.sentences()) {
            for (Token t : s.tokens()) {
                if (t.lemma().equals("otherwise")) {
                    otherwise(s, t, all).ifPresent(out::addAll);
                } else if (AnswerWords.is(t.lemma(), AnswerWords.Use.FALSE)) {
                    isFalse(s, t, all).ifPresent(out::add);
                }
            }
        }
        return out;
    }

    private Optional<Draft> answer(Voice voice, String content, List<Draft> drafts) {
        boolean denies = voice.denies() || Anaphora.isNegative(content) || namesFalse(voice);
        boolean doubts = voice.doubts();
        String speaker = voice.statement().speaker();
        Sentence s = text.sentences().get(voices.indexAt(voice.start()));
        String as = voice.statement().speakerText();
        return said(voice.start(), s.index(), speaker, as, drafts)
                .or(() -> isOpen(voice, s.index(), drafts)
                        ? Optional.empty()
                        : target(voice.start(), s.index(), speaker, as, drafts))
                .filter(d -> !content.equals("which") || d.sentence() == s.index())
                .map(d -> {
                    Proposition p = d.proposition();
                    Attitude attitude = doubts ? Attitude.DOUBTS : denies ? Attitude.DENIES : Attitude.ASSERTS;
                    if (Anaphora.isContrary(content)) {
                        attitude = contrary(p.attitude());
                    }
                    return draft(s, voice.start(), p, attitude, voice);
                });
    }

    /** "Observers believe otherwise", "the evidence proves otherwise". */
    private Optional<List<Draft>> otherwise(Sentence s, Token otherwise, List<Draft> drafts) {
        Token verb = s.head(otherwise).filter(h -> h.is("VB")).orElse(null);
        if (verb == null
                || !THINKING.contains(verb.lemma())
                || voices.at(s, otherwise).isPresent()) {
            return Optional.empty();
        }
        Token subject = clauses.subject(s, verb).orElse(null);
        if (subject == null) {
            return Optional.empty();
        }
        List<Draft> out = new ArrayList<>();
        Draft target = target(verb.start(), s.index(), null, null, drafts).orElse(null);
        if (target == null || target.sentence() != s.index()) {
            target = s.head(verb)
                    .filter(h -> verb.relates("conj") && h.is("VB"))
                    .flatMap(h -> new OtherWords(text, voices, clauses, wording).draft(s, main(s, h), null))
                    .orElse(target);
            if (target == null) {
                return Optional.empty();
            }
            if (target.at() < verb.start() && !drafts.contains(target)) {
                out.add(target);
            }
        }
        Proposition p = target.proposition();
        boolean thing = THINGS.contains(subject.lemma())
                || subject.lemma().equals("that")
                || subject.lemma().equals("which");
        List<Token> phrase =
                s.subtree(subject).stream().filter(t -> t.end() <= verb.start()).toList();
        String as = thing || phrase.isEmpty() ? null : text.words(phrase.get(0), phrase.get(phrase.size() - 1));
        String source = thing ? null : cast.at(s, subject).map(m -> m.actor()).orElse(null);
        out.add(new Draft(
                new Proposition(
                        p.predicate(),
                        p.known(),
                        p.subject(),
                        p.object(),
                        p.lemmas(),
                        contrary(p.attitude()),
                        source,
                        as,
                        null,
                        p.words(),
                        wording.cite(s, null)),
                s.index(),
                verb.start(),
                false));
        return Optional.of(out);
    }

    private static Token main(Sentence s, Token verb) {
        return s.child(verb, "xcomp").orElse(verb);
    }

    /** Whether somebody's words say of what was said before that it is not so: they do not repeat it. */
    private boolean isCalledFalse(Voice voice) {
        return text.sentences().stream()
                .filter(s -> s.start() < voice.end() && voice.start() < s.end())
                .flatMap(s -> s.tokens().stream().filter(t -> voice.covers(t.start()) && isFalse(s, t)))
                .findAny()
                .isPresent();
    }

    /** Whether somebody's words say of what was said before neither that it is so nor that it is not: "the report was biased". */
    private boolean saysMore(Voice voice) {
        return text.sentences().stream()
                .filter(s -> s.start() < voice.end() && voice.start() < s.end())
                .flatMap(s -> s.tokens().stream()
                        .filter(t -> voice.covers(t.start())
                                && Anaphora.isNoun(t.text())
                                && t.relates("nsubj")
                                && s.head(t)
                                        .filter(h -> voice.covers(h.start())
                                                && !AnswerWords.is(h.lemma(), AnswerWords.Use.TRUE))
                                        .isPresent()))
                .findAny()
                .isPresent();
    }

    /** Whether somebody's words name what was said before a falsehood: of "called the allegation a lie" the content. */
    private boolean namesFalse(Voice voice) {
        return text.sentences().stream()
                .filter(s -> s.start() < voice.end() && voice.start() < s.end())
                .flatMap(s -> s.tokens().stream()
                        .filter(t -> voice.covers(t.start())
                                && AnswerWords.is(t.lemma(), AnswerWords.Use.FALSE)
                                && s.head(t)
                                        .filter(h -> h.is("VB") && !voice.covers(h.start()))
                                        .isPresent()))
                .findAny()
                .isPresent();
    }

    /** Whether a word says of something said that it is not so. */
    static boolean isFalse(Sentence s, Token adjective) {
        return AnswerWords.is(adjective.lemma(), AnswerWords.Use.FALSE)
                && s.child(adjective, "nsubj")
                        .filter(n -> Anaphora.isNoun(n.text()))
                        .isPresent();
    }

    /** "That notion is false." */
    private Optional<Draft> isFalse(Sentence s, Token adjective, List<Draft> drafts) {
        Optional<Token> subject = s.child(adjective, "nsubj").filter(n -> Anaphora.isNoun(n.text()));
        if (subject.isEmpty() || Factuality.of(s, adjective, s.start()) != Factuality.Kind.SO) {
            return Optional.empty();
        }
        Voice voice = voices.at(s, adjective).orElse(null);
        String speaker = voice == null ? null : voice.statement().speaker();
        return target(subject.get().start(), s.index(), speaker, PropositionReader.sourceText(voice), drafts)
                .map(d -> draft(s, adjective.start(), d.proposition(), Attitude.DENIES, voice));
    }

    private Draft draft(Sentence s, int at, Proposition p, Attitude attitude, @Nullable Voice voice) {
        return new Draft(
                new Proposition(
                        p.predicate(),
                        p.known(),
                        p.subject(),
                        p.object(),
                        p.lemmas(),
                        attitude,
                        PropositionReader.source(voice),
                        PropositionReader.sourceText(voice),
                        voice == null ? null : voice.statement().id(),
                        p.words(),
                        wording.cite(s, voice)),
                s.index(),
                at,
                false);
    }

    /** Whether what somebody else was accused of right before is no proposition that is known, so that nothing is answered. */
    private boolean isOpen(Voice answer, int sentence, List<Draft> drafts) {
        return voices.all().stream()
                .filter(v -> v.end() <= answer.start() && sentence - voices.indexAt(v.start()) <= 1)
                .filter(v -> !Anaphora.is(v.statement().content()))
                .filter(v -> !Objects.equals(
                        v.statement().speakerText(), answer.statement().speakerText()))
                .max(Comparator.comparingInt(Voice::start))
                .map(this::outermost)
                .filter(v -> drafts.stream().noneMatch(d -> v.covers(d.at())))
                .isPresent();
    }

    /** The words of somebody that hold those of another, or those themselves. */
    private Voice outermost(Voice inner) {
        return voices.all().stream()
                .filter(v -> v.start() <= inner.start() && v.end() >= inner.end())
                .max(Comparator.comparingInt(v -> v.end() - v.start()))
                .orElse(inner);
    }

    /** What somebody else says right before, in the same sentence. */
    private static Optional<Draft> said(
            int before, int sentence, @Nullable String speaker, @Nullable String speakerText, List<Draft> drafts) {
        return drafts.stream()
                .filter(d -> d.at() < before && d.sentence() == sentence)
                .filter(d -> d.proposition().statement() != null && !isBy(d.proposition(), speaker, speakerText))
                .max(Comparator.comparingInt(Draft::at));
    }

    /** The proposition that words at a place answer: one by somebody else, of the speaker before of others, the latest. */
    private static Optional<Draft> target(
            int before, int sentence, @Nullable String speaker, @Nullable String speakerText, List<Draft> drafts) {
        return drafts.stream()
                .filter(d -> d.at() < before && sentence - d.sentence() <= FARTHEST)
                .filter(d -> !isBy(d.proposition(), speaker, speakerText))
                .max(Comparator.comparing((Draft d) -> speaker != null
                                && speaker.equals(d.proposition().subject()))
                        .thenComparing(d -> d.proposition().known())
                        .thenComparingInt(d -> d.sentence())
                        .thenComparing(d -> d.proposition().statement() != null)
                        .thenComparingInt(Draft::at));
    }

    private static boolean isBy(Proposition p, @Nullable String speaker, @Nullable String speakerText) {
        return speaker != null && speaker.equals(p.source())
                || speakerText != null && Objects.equals(speakerText, p.sourceText());
    }

    private static Attitude contrary(Attitude attitude) {
        return attitude == Attitude.ASSERTS ? Attitude.DENIES : Attitude.ASSERTS;
    }
}
