package org.rapporteur.knowledge;

import java.util.Optional;

/** Nouns for sources that have no name there: "a diplomat", "local media"; {@code sources.tsv}. */
public final class Sources {
    private final PhraseTable<Source> table;

    private Sources(PhraseTable<Source> table) {
        this.table = table;
    }

    /** A noun for a source, singular. */
    public record Source(String noun, Sort sort, Anonymity anonymity) {}

    /** What sort of thing speaks. */
    public enum Sort {
        PERSON,
        PEOPLE,
        BODY,
        PAPER
    }

    /** Whether such a source is anonymous. */
    public enum Anonymity {
        /** By the word itself: "a source". */
        ALWAYS,
        /** Where no name stands with it: "an official". */
        UNNAMED,
        /** It speaks in its own name: "the newspaper". */
        NEVER
    }

    static Sources load() {
        return new Sources(Nouns.table(
                Table.read("sources.tsv", "noun", "sort", "anonymous", "note"),
                "noun",
                row -> new Source(
                        row.required("noun"),
                        row.constant("sort", Sort.class),
                        row.constant("anonymous", Anonymity.class))));
    }

    /** The nouns, singular and plural; case does not count. */
    public PhraseTable<Source> table() {
        return table;
    }

    public Optional<Source> of(String noun) {
        return table.get(noun);
    }
}
