package org.rapporteur.knowledge;

import java.util.List;

/** What meetings are called; {@code meetings.tsv}. */
public final class MeetingWords {
    private final PhraseTable<MeetingNoun> nouns;
    private final PhraseTable<MeetingNoun> formats;

    private MeetingWords(PhraseTable<MeetingNoun> nouns, PhraseTable<MeetingNoun> formats) {
        this.nouns = nouns;
        this.formats = formats;
    }

    /** A noun for a meeting, or a word before such a noun that tells its form. */
    public record MeetingNoun(String text, Sort sort) {}

    /** Sorts of meetings. */
    public enum Sort {
        TALKS,
        /** Many meetings: "peace process". */
        PROCESS,
        CALL,
        VISIT,
        CEREMONY,
        /** Words to the media. */
        PRESS,
        ENCOUNTER
    }

    static MeetingWords load() {
        List<Table.Row> rows = Table.read("meetings.tsv", "word", "part", "class", "note");
        return new MeetingWords(nouns(part(rows, "noun")), nouns(part(rows, "format")));
    }

    private static List<Table.Row> part(List<Table.Row> rows, String part) {
        return rows.stream().filter(row -> row.required("part").equals(part)).toList();
    }

    private static PhraseTable<MeetingNoun> nouns(List<Table.Row> rows) {
        return Nouns.table(
                rows, "word", row -> new MeetingNoun(row.required("word"), row.constant("class", Sort.class)));
    }

    /** Nouns for meetings, singular and plural; case does not count. */
    public PhraseTable<MeetingNoun> nouns() {
        return nouns;
    }

    /** Words before such nouns that tell the form: "bilateral", "closed-door". */
    public PhraseTable<MeetingNoun> formats() {
        return formats;
    }
}
