package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.knowledge.Phrase;
import org.rapporteur.knowledge.Phrases;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;

/** Finds what phrases without a verb of their own give to a source: "according to X", "in X's view", "for X, …". */
final class SourcePhrases {
    private final Scene scene;
    private final Cast cast;
    private final DirectSpeech direct;

    SourcePhrases(Scene scene, Cast cast, DirectSpeech direct) {
        this.scene = scene;
        this.cast = cast;
        this.direct = direct;
    }

    /** What the phrases of a sentence give to a source. */
    List<Saying> in(Sentence s) {
        List<Saying> out = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            Token t = s.token(i);
            if (scene.isQuoted(t) || direct.hasTaken(s, i)) {
                continue;
            }
            Optional<Phrases.Found> found = scene.knowledge().phrases().longestAt(scene.words(s), scene.lemmas(s), i);
            if (found.isPresent()) {
                saying(s, found.get()).ifPresent(out::add);
                i = found.get().end() - 1;
            }
        }
        return out;
    }

    private Optional<Saying> saying(Sentence s, Phrases.Found found) {
        Phrase phrase = found.phrase();
        boolean own =
                phrase.kind() == Phrase.Kind.SOURCE && !phrase.before().isEmpty() && phrase.slot() != Phrase.Slot.NONE;
        boolean view = phrase.kind() == Phrase.Kind.VIEW && found.start() == 0;
        if (!own && !view
                || phrase.text().startsWith("as X")
                || phrase.text().startsWith("citing")
                || phrase.text().startsWith("quoting")) {
            return Optional.empty();
        }
        Optional<NounPhrase> speaker = found.sourceStart() >= 0
                ? NounPhrases.from(s, found.sourceStart(), found.sourceEnd() - 1)
                : NounPhrases.from(s, found.end(), s.size() - 1);
        boolean rate = phrase.text().startsWith("per ")
                && speaker.filter(p -> p.headToken().is("NNP")).isEmpty();
        if (speaker.isEmpty() || rate || view && !isParty(s, speaker.get())) {
            return Optional.empty();
        }
        int after = Math.max(speaker.get().last() + 1, found.end());
        return content(s, found.start(), after)
                .map(span -> Saying.of(
                        s.token(span.first()).start(),
                        s.token(span.last()).end(),
                        scene.text()
                                .words(
                                        s.token(found.start()),
                                        s.token(found.sourceStart() >= 0 ? found.end() - 1 : found.end() - 1)),
                        null,
                        phrase.stance(),
                        speaker.get(),
                        s,
                        found.start(),
                        0.9));
    }

    private boolean isParty(Sentence s, NounPhrase p) {
        boolean comma = p.last() + 1 < s.size() && s.token(p.last() + 1).text().equals(",");
        return comma && cast.in(s).stream().anyMatch(m -> m.head() == p.head());
    }

    /** The rest of the sentence: after a phrase that begins it, before one that ends it, both around one in the middle. */
    private Optional<Contents.Span> content(Sentence s, int start, int after) {
        int last = s.size() - 1;
        while (last > 0 && s.token(last).relates("punct") && !NounPhrases.isQuoteMark(s.token(last))) {
            last--;
        }
        if (!hasWords(s, 0, start - 1)) {
            int first = after;
            while (first <= last && s.token(first).relates("punct") && !NounPhrases.isQuoteMark(s.token(first))) {
                first++;
            }
            return first <= last ? Optional.of(new Contents.Span(first, last, true)) : Optional.empty();
        }
        int end = start - 1;
        while (end > 0 && s.token(end).relates("punct") && !NounPhrases.isQuoteMark(s.token(end))) {
            end--;
        }
        boolean goesOn = after + 1 <= last && s.token(after).text().equals(",") && !hasVerb(s, 0, end);
        return Optional.of(new Contents.Span(0, goesOn ? last : end, true));
    }

    private static boolean hasWords(Sentence s, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!s.token(i).relates("punct")
                    && !s.token(i).is("RB")
                    && !s.token(i).tag().equals("CC")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasVerb(Sentence s, int first, int last) {
        for (int i = first; i <= last; i++) {
            String tag = s.token(i).tag();
            if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
                return true;
            }
        }
        return false;
    }
}
