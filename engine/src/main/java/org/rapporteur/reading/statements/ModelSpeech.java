package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.ProposedAttribution;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Span;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;

/**
 * Holds what the rules found against what the language model proposes. Where both agree, confidence rises; what the rules alone
 * found keeps a little less; what the model alone found is taken where it is sure, names a source and a cue, known or not,
 * and tells a clause or a quotation.
 */
final class ModelSpeech {
    /** The least probability of a content that the rules did not find. */
    private static final double BAR = 0.65;

    private static final int FEWEST_WORDS = 4;
    private static final double ALONE = 0.95;
    private static final double MODEL_ALONE = 0.9;
    /** What share of the longer of two contents they have in common where they are the same. */
    private static final double SAME = 0.5;

    private final Scene scene;
    private final CueFinder cues;
    private final List<ProposedAttribution> proposed;

    ModelSpeech(Scene scene, CueFinder cues) {
        this.scene = scene;
        this.cues = cues;
        this.proposed = scene.text().proposals().attributions();
    }

    /** The sayings that the rules found, with their confidence set anew, and those that the model alone found. */
    List<Saying> judge(List<Saying> found) {
        if (proposed.isEmpty()) {
            return found;
        }
        List<Saying> out = new ArrayList<>();
        for (Saying s : found) {
            double agreed = proposed.stream()
                    .filter(p -> shared(s, p) >= SAME)
                    .mapToDouble(ProposedAttribution::probability)
                    .max()
                    .orElse(0);
            double confidence = agreed > 0
                    ? s.confidence() + (1 - s.confidence()) * agreed / 2
                    : s.confidence() * (s.follows() ? 1 : ALONE);
            out.add(s.believed(confidence));
        }
        for (ProposedAttribution p : proposed) {
            saying(p).filter(s -> found.stream().noneMatch(f -> overlap(f, s))).ifPresent(out::add);
        }
        return out;
    }

    /** What the model proposes for a statement's place, for those who ask why it was read. */
    static Optional<ProposedAttribution> at(Text text, int start, int end) {
        return text.proposals().attributions().stream()
                .filter(p -> share(start, end, start(text, p), end(text, p)) >= SAME)
                .findFirst();
    }

    private static boolean overlap(Saying a, Saying b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private double shared(Saying s, ProposedAttribution p) {
        return share(s.start(), s.end(), start(scene.text(), p), end(scene.text(), p));
    }

    private static double share(int start, int end, int otherStart, int otherEnd) {
        int common = Math.min(end, otherEnd) - Math.max(start, otherStart);
        return (double) common / Math.max(end - start, otherEnd - otherStart);
    }

    private static int start(Text text, ProposedAttribution p) {
        Span first = p.content().get(0);
        return text.sentences().get(first.sentence()).token(first.first()).start();
    }

    private static int end(Text text, ProposedAttribution p) {
        Span last = p.content().get(p.content().size() - 1);
        return text.sentences().get(last.sentence()).token(last.last()).end();
    }

    private Optional<Saying> saying(ProposedAttribution p) {
        Span source = p.source();
        Span cue = p.cue();
        if (p.probability() < BAR
                || source == null
                || cue == null
                || p.content().size() > 1) {
            return Optional.empty();
        }
        Span content = p.content().get(0);
        Sentence told = scene.text().sentences().get(content.sentence());
        Sentence clause = scene.text().sentences().get(cue.sentence());
        Cue verb = cue(clause, cue);
        Token anchor = verb == null ? clause.token(cue.first()) : verb.verb();
        NounPhrase speaker = speaker(source);
        if (speaker == null
                || verb != null && (isAccused(clause, verb, speaker) || IndirectSpeech.isPassiveTitle(clause, verb))
                || CueFinder.isNegated(clause, anchor)
                || content.last() - content.first() + 1 < FEWEST_WORDS
                || !isTold(told, content)
                || source.sentence() == content.sentence()
                        && source.first() <= content.last()
                        && source.last() >= content.first()) {
            return Optional.empty();
        }
        int last = content.last();
        while (last > content.first() && told.token(last).relates("punct") && !scene.isQuoted(told.token(last))) {
            last--;
        }
        return Optional.of(Saying.of(
                told.token(content.first()).start(),
                told.token(last).end(),
                scene.text().words(anchor, clause.token(verb == null ? cue.last() : verb.last())),
                verb == null ? null : verb.entry(),
                verb == null ? null : verb.entry().stance(),
                speaker,
                clause,
                anchor.index(),
                p.probability() * MODEL_ALONE));
    }

    /** "Peru, accused of spying": who is accused does not say so. */
    private static boolean isAccused(Sentence s, Cue cue, NounPhrase speaker) {
        return cue.is(SpeechCue.Kind.ACCUSES)
                && Subjects.isPassive(s, cue.verb())
                && Subjects.agent(s, cue.verb())
                        .filter(a -> a.holds(speaker.head()))
                        .isEmpty();
    }

    /** The reporting verb among the words of a cue; null where none is known. */
    private @Nullable Cue cue(Sentence s, Span span) {
        for (int i = span.first(); i <= span.last(); i++) {
            Optional<Cue> cue = cues.at(s, s.token(i));
            if (cue.isPresent()) {
                return cue.get();
            }
        }
        return null;
    }

    /** Whether words tell something: a clause with its own verb, or what stands between quotation marks. */
    private boolean isTold(Sentence s, Span content) {
        for (int i = content.first(); i <= content.last(); i++) {
            Token t = s.token(i);
            if (scene.isQuoted(t)
                    || t.tag().equals("MD")
                    || t.is("VB") && !t.tag().equals("VBN") && !t.relates("amod")) {
                return true;
            }
        }
        return false;
    }

    /** Who speaks: the phrase around the head of the source's words, its apposition off. */
    private @Nullable NounPhrase speaker(Span source) {
        Sentence s = scene.text().sentences().get(source.sentence());
        for (int i = source.first(); i <= source.last(); i++) {
            Token t = s.token(i);
            boolean outside = t.head() < source.first() || t.head() > source.last();
            if (outside && NounPhrases.isNominal(t)) {
                NounPhrase phrase = NounPhrases.around(s, t, source.first(), source.last());
                return phrase;
            }
        }
        return null;
    }
}
