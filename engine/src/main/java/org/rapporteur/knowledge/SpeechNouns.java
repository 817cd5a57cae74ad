package org.rapporteur.knowledge;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Stance;

/** Nouns of saying and thinking: "the claim that", "a call for"; {@code speechnouns.tsv}. */
public final class SpeechNouns {
    private final PhraseTable<SpeechNoun> table;

    private SpeechNouns(PhraseTable<SpeechNoun> table) {
        this.table = table;
    }

    /**
     * A noun of saying.
     *
     * @param noun singular
     * @param complements the clauses that may hold its content: {@code THAT}, {@code TO}
     * @param prepositions those that may hold its content
     * @param stance what is done by it, or null
     */
    public record SpeechNoun(
            String noun,
            Set<SpeechCue.Frame> complements,
            Set<String> prepositions,
            @Nullable Stance stance,
            SpeechCue.Strength strength) {

        public SpeechNoun {
            complements = Set.copyOf(complements);
            prepositions = Set.copyOf(prepositions);
        }
    }

    static SpeechNouns load() {
        return new SpeechNouns(Nouns.table(
                Table.read("speechnouns.tsv", "noun", "complements", "prepositions", "stance", "strength", "note"),
                "noun",
                row -> new SpeechNoun(
                        row.required("noun"),
                        row.constants("complements", SpeechCue.Frame.class),
                        row.set("prepositions"),
                        row.optionalConstant("stance", Stance.class),
                        row.constant("strength", SpeechCue.Strength.class))));
    }

    /** The nouns, singular and plural; case does not count. */
    public PhraseTable<SpeechNoun> table() {
        return table;
    }

    public Optional<SpeechNoun> of(String noun) {
        return table.get(noun);
    }
}
