package org.rapporteur.reading.meetings;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.record.MeetingStatus;

/**
 * What one place of a sentence tells of a meeting.
 *
 * @param sentence index of the sentence
 * @param at index of the token that names the meeting
 * @param head lemma of the word that names the meeting: "meeting", "talks", "meet"
 * @param reference how it refers to the meeting
 * @param order where it stands among others of its kind, as the text has it
 * @param status null when the sentence takes it as known
 * @param date TIMEX3 value, or null
 * @param place as written, or null
 * @param traits words that tell one meeting from another: "direct", "trilateral"
 * @param participants local actor ids, as all below
 * @param format the noun with the words before it, or null
 * @param outcome as written, or null
 */
record Telling(
        int sentence,
        int at,
        Sort sort,
        String head,
        Reference reference,
        Order order,
        @Nullable MeetingStatus status,
        @Nullable String date,
        @Nullable String place,
        Set<String> traits,
        Set<String> participants,
        Set<String> hosts,
        Set<String> declined,
        Set<String> observers,
        @Nullable String format,
        @Nullable String outcome) {

    /** The head of a telling that describes a picture. */
    static final String PICTURE = "picture";

    enum Reference {
        /** "the meeting", "Friday's talks": one already told of, or known. */
        DEFINITE,
        /** "a meeting". */
        NEW,
        /** "talks", "negotiations": either. */
        BARE,
        /** Says more of the meeting just told of, without naming one: "X led the delegation". */
        AFTERTHOUGHT
    }

    enum Order {
        NONE,
        PREVIOUS,
        NEXT
    }

    /** Whether no one has agreed to it: demanded, offered, possible. */
    boolean isHypothetical() {
        return status == MeetingStatus.PROPOSED;
    }

    /** The same, with more who take part. */
    Telling joinedBy(Set<String> others) {
        Set<String> all = new LinkedHashSet<>(participants);
        all.addAll(others);
        return new Telling(
                sentence, at, sort, head, reference, order, status, date, place, traits, all, hosts, declined,
                observers, format, outcome);
    }

    /** Whether it tells of parties that join talks which others began: "joined the process". */
    boolean joins() {
        return sort == Sort.PROCESS && reference == Reference.DEFINITE && head.equals(format);
    }

    /** Who takes part or hosts. */
    Set<String> parties() {
        Set<String> out = new LinkedHashSet<>(participants);
        out.addAll(hosts);
        return out;
    }

    Telling dated(String newDate) {
        return new Telling(
                sentence,
                at,
                sort,
                head,
                reference,
                order,
                status,
                newDate,
                place,
                traits,
                participants,
                hosts,
                declined,
                observers,
                format,
                outcome);
    }
}
