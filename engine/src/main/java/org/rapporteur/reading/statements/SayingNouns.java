package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.knowledge.SpeechNouns;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Finds what nouns of saying tell: "a call by X for …", "X's claim that …", "expressed reservations about …". */
final class SayingNouns {
    private final Scene scene;
    private final CueFinder cues;
    private final ClauseEnds ends;

    SayingNouns(Scene scene, CueFinder cues) {
        this.scene = scene;
        this.cues = cues;
        this.ends = new ClauseEnds(scene, cues);
    }

    /** What the nouns of a sentence tell. */
    List<Saying> in(Sentence s) {
        List<Saying> out = new ArrayList<>();
        for (Token t : s.tokens()) {
            if (!t.is("NN") || scene.isQuoted(t) || t.relates("compound")) {
                continue;
            }
            Optional<PhraseTable.Match<SpeechNouns.SpeechNoun>> noun =
                    scene.knowledge().speechNouns().table().longestAt(scene.lemmas(s), t.index());
            noun.ifPresent(n -> saying(s, t, n.value()).ifPresent(out::add));
        }
        return out;
    }

    private Optional<Saying> saying(Sentence s, Token noun, SpeechNouns.SpeechNoun entry) {
        @Nullable
        Token verb = s.head(noun)
                .filter(v -> noun.relates("obj") && v.is("VB") && carries(s, v))
                .orElse(null);
        NounPhrase owner =
                owner(s, noun).filter(o -> verb == null || !o.isPronoun()).orElse(null);
        NounPhrase speaker =
                owner != null || verb == null ? owner : Subjects.of(s, verb).orElse(null);
        if (speaker == null
                || entry.strength() == SpeechCue.Strength.ACT
                || entry.strength() == SpeechCue.Strength.ATTITUDE && verb == null) {
            return Optional.empty();
        }
        int bound = verb != null ? ends.bound(s, verb) : subtreeEnd(s, noun);
        int from = Math.max(noun.index(), speaker.first() > noun.index() ? speaker.last() : 0) + 1;
        Token anchor = verb != null && owner == null ? verb : noun;
        int start = contentStart(s, noun, entry, from, bound, anchor != noun);
        if (start < 0) {
            return Optional.empty();
        }
        int end = ends.of(new Cue(s, anchor, anchor.index(), NONE), start, bound);
        if (end < start) {
            return Optional.empty();
        }
        return Optional.of(Saying.of(
                s.token(start).start(),
                s.token(end).end(),
                anchor.text(),
                null,
                entry.stance(),
                speaker,
                s,
                anchor.index(),
                0.75));
    }

    /** Whether a verb says that its object, a noun of saying, was uttered: "expressed reservations". */
    private boolean carries(Sentence s, Token verb) {
        return !CueFinder.isNegated(s, verb)
                && !Subjects.isPassive(s, verb)
                && cues.at(s, verb)
                        .filter(c -> c.is(SpeechCue.Kind.CARRIES)
                                || c.isSpeech() && c.entry().takes(SpeechCue.Frame.OBJ))
                        .isPresent();
    }

    private static final SpeechCue NONE =
            new SpeechCue("", SpeechCue.Kind.SAYS, Set.of(), Set.of(), null, SpeechCue.Strength.SPEECH);

    /** Whose saying it is: "X's claim", "a call by X". */
    private static Optional<NounPhrase> owner(Sentence s, Token noun) {
        Optional<Token> possessor = s.child(noun, "nmod:poss");
        if (possessor.isPresent()) {
            Token p = possessor.get();
            NounPhrase phrase = NounPhrases.around(s, p, 0, noun.index() - 1);
            int last = phrase.last();
            return Optional.of(
                    s.token(last).tag().equals("POS") && last > phrase.head()
                            ? new NounPhrase(s, phrase.first(), last - 1, phrase.head())
                            : phrase);
        }
        for (Token modifier : s.children(noun, "nmod")) {
            boolean by = s.children(modifier, "case").stream()
                    .anyMatch(c -> c.text().equals("by") || c.text().equals("from"));
            if (by && modifier.index() > noun.index()) {
                NounPhrase phrase = NounPhrases.around(s, modifier, noun.index() + 1, s.size() - 1);
                return Optional.of(cut(s, phrase));
            }
        }
        return Optional.empty();
    }

    /** A phrase without the content that the parse took into it. */
    private static NounPhrase cut(Sentence s, NounPhrase p) {
        for (int i = p.head() + 1; i <= p.last(); i++) {
            String word = s.token(i).text();
            if (word.equals("for") || word.equals("that") || word.equals("to")) {
                return new NounPhrase(s, p.first(), i - 1, p.head());
            }
        }
        return p;
    }

    private static int subtreeEnd(Sentence s, Token noun) {
        int last = noun.index();
        for (Token t : s.subtree(noun)) {
            last = Math.max(last, t.index());
        }
        return last;
    }

    private static int contentStart(
            Sentence s, Token noun, SpeechNouns.SpeechNoun entry, int from, int bound, boolean wholePhrase) {
        for (int i = from; i <= Math.min(bound - 1, from + 2); i++) {
            Token t = s.token(i);
            if (t.text().equals("that") && entry.complements().contains(SpeechCue.Frame.THAT)) {
                return i + 1;
            }
            if (t.text().equals("to")
                    && entry.complements().contains(SpeechCue.Frame.TO)
                    && s.token(i + 1).tag().equals("VB")) {
                return i;
            }
            if (entry.prepositions().contains(t.text()) && t.tag().equals("IN")) {
                boolean demand = entry.stance() == org.rapporteur.record.Stance.DEMANDS;
                return wholePhrase ? noun.index() : demand ? (hasInfinitive(s, i, bound) ? i : i + 1) : -1;
            }
        }
        return -1;
    }

    private static boolean hasInfinitive(Sentence s, int from, int bound) {
        for (int i = from; i < bound; i++) {
            if (s.token(i).text().equals("to") && s.token(i + 1).tag().equals("VB")) {
                return true;
            }
        }
        return false;
    }
}
