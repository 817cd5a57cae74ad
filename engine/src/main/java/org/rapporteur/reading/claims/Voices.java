package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.knowledge.SpeechCues;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Stance;
import org.rapporteur.record.Statement;

/** Tells who speaks at each place of a text. */
final class Voices {
    /** Cues of refusing that take for true what was said. */
    private static final Set<String> PRESUPPOSING =
            Set.of("decry", "downplay", "object", "oppose", "play down", "protest", "rule out");

    private final Text text;
    private final SpeechCues cues;
    private final List<Voice> voices;
    private final List<List<Voice>> bySentence = new ArrayList<>();

    Voices(Text text, SpeechCues cues, List<Statement> statements) {
        this.text = text;
        this.cues = cues;
        Citer citer = text.document().citer();
        this.voices = statements.stream()
                .map(st -> voice(
                        st,
                        citer.charOffset(st.cite().start()),
                        citer.charOffset(st.cite().end())))
                .sorted(Comparator.comparingInt(Voice::start).thenComparing(v -> -v.end()))
                .toList();
        text.sentences().forEach(s -> bySentence.add(new ArrayList<>()));
        for (Voice v : voices) {
            for (int i = indexAt(v.start());
                    i < text.sentences().size() && text.sentences().get(i).start() < v.end();
                    i++) {
                bySentence.get(i).add(v);
            }
        }
    }

    /** All that speak, in the order of the text. */
    List<Voice> all() {
        return voices;
    }

    /** The innermost statement that a token stands in; empty for the article's own voice. */
    Optional<Voice> at(Sentence s, Token t) {
        return bySentence.get(s.index()).stream()
                .filter(v -> v.covers(t.start()))
                .min(Comparator.comparingInt((Voice v) -> v.end() - v.start()).thenComparingInt(v -> -v.start()));
    }

    /** Index of the sentence at an offset, or of the first one after it. */
    int indexAt(int offset) {
        int low = 0;
        int high = text.sentences().size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (text.sentences().get(mid).end() <= offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private Voice voice(Statement st, int start, int end) {
        Optional<SpeechCue> cue = cue(st, start);
        boolean accuses = cue.filter(c -> c.kind() == SpeechCue.Kind.ACCUSES).isPresent();
        boolean doubts = st.stance() == Stance.DOUBTS && !accuses;
        return new Voice(st, start, end, cue.filter(Voices::isDenial).isPresent(), doubts);
    }

    private Optional<SpeechCue> cue(Statement st, int start) {
        String written = st.cue();
        if (written == null) {
            return Optional.empty();
        }
        String first = written.split(" ", 2)[0];
        int at = indexAt(start);
        return text
                .sentences()
                .subList(Math.max(0, at - 1), Math.min(text.sentences().size(), at + 2))
                .stream()
                .flatMap(s -> s.tokens().stream())
                .filter(t -> t.text().equals(first))
                .min(Comparator.comparingInt(t -> Math.abs(t.start() - start)))
                .flatMap(t -> cues.of(t.lemma() + written.substring(first.length())));
    }

    private static boolean isDenial(SpeechCue cue) {
        return cue.kind() == SpeechCue.Kind.DENIES
                && cue.strength() == SpeechCue.Strength.SPEECH
                && !PRESUPPOSING.contains(cue.text());
    }
}
