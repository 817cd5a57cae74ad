package org.rapporteur.knowledge;

import java.util.List;
import java.util.Set;

/** What meetings are called and what is done with them; {@code meetings.tsv}. */
public final class MeetingWords {
    private final PhraseTable<MeetingNoun> nouns;
    private final PhraseTable<MeetingNoun> formats;
    private final PhraseTable<MeetingVerb> verbs;

    private MeetingWords(
            PhraseTable<MeetingNoun> nouns, PhraseTable<MeetingNoun> formats, PhraseTable<MeetingVerb> verbs) {
        this.nouns = nouns;
        this.formats = formats;
        this.verbs = verbs;
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

    /**
     * A verb about meetings.
     *
     * @param lemma dictionary form, with its particle
     * @param meeting where the noun of the meeting stands: {@code subj}, {@code obj} or a preposition; empty where none
     *     is named
     */
    public record MeetingVerb(String lemma, Act act, Set<String> meeting) {
        public MeetingVerb {
            meeting = Set.copyOf(meeting);
        }
    }

    /** What is done: by the subject, or, from {@code HAPPEN} on, with the meeting. */
    public enum Act {
        MEET,
        VISIT,
        /** The object is a guest. */
        RECEIVE,
        CALL,
        PRESS,
        HOST,
        CHAIR,
        MEDIATE,
        ATTEND,
        /** The subject stands for the object. */
        REPRESENT,
        /** The object comes for the subject. */
        SEND,
        /** The subject only looks on. */
        OBSERVE,
        /** The object takes part, the subject is the meeting. */
        INCLUDE,
        /** The object is the guest. */
        INVITE,
        EXCLUDE,
        ACCEPT,
        /** The subject stays away. */
        DECLINE,
        /** The subject goes before the end. */
        LEAVE,
        HAPPEN,
        BEGIN,
        CONTINUE,
        RESUME,
        END,
        LAST,
        OUTCOME,
        FAIL,
        CANCEL,
        POSTPONE,
        PLAN,
        PROPOSE
    }

    static MeetingWords load() {
        List<Table.Row> rows = Table.read("meetings.tsv", "word", "part", "class", "meeting", "note");
        PhraseTable.Builder<MeetingVerb> verbs = new PhraseTable.Builder<>(false);
        for (Table.Row row : part(rows, "verb")) {
            Set<String> meeting = row.set("meeting");
            MeetingVerb verb = new MeetingVerb(
                    row.required("word"), row.constant("class", Act.class), meeting.contains("-") ? Set.of() : meeting);
            if (!verbs.add(verb.lemma(), verb)) {
                throw row.wrong("repeats " + verb.lemma());
            }
        }
        return new MeetingWords(nouns(part(rows, "noun")), nouns(part(rows, "format")), verbs.build());
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

    /** Verbs about meetings, to be found among lemmas. */
    public PhraseTable<MeetingVerb> verbs() {
        return verbs;
    }
}
