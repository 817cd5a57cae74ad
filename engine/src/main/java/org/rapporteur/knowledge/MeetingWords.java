package org.rapporteur.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What meetings are called; {@code meetings.tsv}. */
public final class MeetingWords {
    private final PhraseTable<MeetingNoun> nouns;
    private final PhraseTable<MeetingNoun> formats;
    private final Map<String, Epithet> epithets;

    private MeetingWords(
            PhraseTable<MeetingNoun> nouns, PhraseTable<MeetingNoun> formats, Map<String, Epithet> epithets) {
        this.nouns = nouns;
        this.formats = formats;
        this.epithets = Map.copyOf(epithets);
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

    /** What words before such a noun tell that is not its form. */
    public enum Epithet {
        /** Which of several it is. */
        WHICH,
        /** What pages make of it, when it was to them, how long it took. */
        SEEMING
    }

    static MeetingWords load() {
        List<Table.Row> rows = Table.read("meetings.tsv", "word", "part", "class", "note");
        return new MeetingWords(
                nouns(part(rows, "noun")),
                nouns(part(rows, "format")),
                part(rows, "epithet").stream()
                        .collect(Collectors.toMap(
                                row -> row.required("word"), row -> row.constant("class", Epithet.class))));
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

    /** What a word before such a noun tells that is not its form; null where it tells nothing such. */
    public @Nullable Epithet epithet(String word) {
        return epithets.get(word);
    }

    /** What a meeting is called without the words that tell no form: "historic peace talks" are "peace talks". */
    public String form(String called) {
        return Stream.of(called.split(" "))
                .filter(w -> epithet(w.toLowerCase(Locale.ROOT)) == null)
                .collect(Collectors.joining(" "));
    }
}
