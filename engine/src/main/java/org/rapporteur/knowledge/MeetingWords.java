package org.rapporteur.knowledge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What meetings are called; {@code meetings.tsv}. */
public final class MeetingWords {
    private final PhraseTable<MeetingNoun> nouns;
    private final PhraseTable<MeetingNoun> formats;
    private final Set<String> doubtful;
    private final Set<String> measures;

    private MeetingWords(List<Table.Row> rows) {
        this.nouns = nouns(part(rows, "noun"));
        this.formats = nouns(part(rows, "format"));
        this.doubtful = words(part(rows, "doubtful"));
        this.measures = words(part(rows, "measure"));
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
        return new MeetingWords(Table.read("meetings.tsv", "word", "part", "class", "note"));
    }

    private static List<Table.Row> part(List<Table.Row> rows, String part) {
        return rows.stream().filter(row -> row.required("part").equals(part)).toList();
    }

    private static PhraseTable<MeetingNoun> nouns(List<Table.Row> rows) {
        return Nouns.table(
                rows, "word", row -> new MeetingNoun(row.required("word"), row.constant("class", Sort.class)));
    }

    private static Set<String> words(List<Table.Row> rows) {
        return rows.stream().map(row -> row.required("word")).collect(Collectors.toUnmodifiableSet());
    }

    /** Nouns for meetings, singular and plural; case does not count. */
    public PhraseTable<MeetingNoun> nouns() {
        return nouns;
    }

    /** Words before such nouns that tell the form: "bilateral", "closed-door". */
    public PhraseTable<MeetingNoun> formats() {
        return formats;
    }

    /** Whether a noun for a meeting mostly means something else in the singular: "contact", "session". */
    public boolean isDoubtful(String lemma) {
        return doubtful.contains(lemma);
    }

    /** Whether a noun for a meeting is none when it is of something else: "the first round of the election". */
    public boolean isMeasure(String lemma) {
        return measures.contains(lemma);
    }
}
