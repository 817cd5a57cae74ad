package org.rapporteur.knowledge;

import java.util.Optional;
import org.rapporteur.record.Stance;

/** Verbs and verb phrases of saying and thinking; {@code speech.tsv}. */
public final class SpeechCues {
    private final PhraseTable<SpeechCue> table;

    private SpeechCues(PhraseTable<SpeechCue> table) {
        this.table = table;
    }

    static SpeechCues load() {
        PhraseTable.Builder<SpeechCue> table = new PhraseTable.Builder<>(false);
        for (Table.Row row :
                Table.read("speech.tsv", "cue", "kind", "frames", "prepositions", "stance", "strength", "note")) {
            SpeechCue cue = new SpeechCue(
                    row.required("cue"),
                    row.constant("kind", SpeechCue.Kind.class),
                    row.constants("frames", SpeechCue.Frame.class),
                    row.set("prepositions"),
                    row.optionalConstant("stance", Stance.class),
                    row.constant("strength", SpeechCue.Strength.class));
            if (!table.add(cue.text(), cue)) {
                throw row.wrong("repeats " + cue.text());
            }
        }
        return new SpeechCues(table.build());
    }

    /** The cues, to be found among lemmas. */
    public PhraseTable<SpeechCue> table() {
        return table;
    }

    /** The cue with this dictionary form; for a particle that stands apart: {@code of("turn down")}. */
    public Optional<SpeechCue> of(String lemma) {
        return table.get(lemma);
    }
}
