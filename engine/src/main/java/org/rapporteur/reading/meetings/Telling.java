package org.rapporteur.reading.meetings;

import java.util.Collection;
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
 * @param status null when the sentence takes it as known
 * @param likely how far the language model takes a known meeting to have come, or null
 * @param date TIMEX3 value, or null
 * @param place as written, or null
 * @param participants local actor ids, as all below
 * @param outcome as written, or null
 */
record Telling(
        int sentence,
        int at,
        Naming naming,
        @Nullable MeetingStatus status,
        @Nullable MeetingStatus likely,
        @Nullable String date,
        @Nullable String place,
        Set<String> participants,
        Set<String> hosts,
        Set<String> declined,
        Set<String> observers,
        @Nullable String outcome) {

    /** What tells of several meetings at once: "met three times". */
    static final String SEVERAL = "several";

    /** The head of a telling that describes a picture. */
    static final String PICTURE = "picture";

    /**
     * How a meeting is named.
     *
     * @param head lemma of the word that names the meeting: "meeting", "talks", "meet"
     * @param reference how it refers to the meeting
     * @param order where it stands among others of its kind, as the text has it
     * @param number which of its series it is, or null
     * @param traits words that tell one meeting from another: "direct", "trilateral"
     * @param format the noun with the words before it, or null
     */
    record Naming(
            Sort sort,
            String head,
            Reference reference,
            Order order,
            @Nullable Integer number,
            Set<String> traits,
            @Nullable String format) {

        /** Of a verb, or of what has no name. */
        static Naming bare(Sort sort, String head, Reference reference) {
            return new Naming(sort, head, reference, Order.NONE, null, Set.of(), null);
        }

        /** The same with one more trait. */
        Naming with(String trait) {
            Set<String> more = new LinkedHashSet<>(traits);
            more.add(trait);
            return new Naming(sort, head, reference, order, number, more, format);
        }

        Naming before(boolean another) {
            return another ? new Naming(sort, head, reference, Order.PREVIOUS, number, traits, format) : this;
        }
    }

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

    /** Of those on a roll. */
    static Telling of(
            int sentence,
            int at,
            Naming naming,
            @Nullable MeetingStatus status,
            @Nullable String date,
            @Nullable String place,
            Roll roll,
            @Nullable String outcome) {
        return new Telling(
                sentence,
                at,
                naming,
                status,
                null,
                date,
                place,
                roll.takingPart(),
                roll.hosts,
                roll.declined,
                roll.observers,
                outcome);
    }

    Sort sort() {
        return naming.sort();
    }

    String head() {
        return naming.head();
    }

    Reference reference() {
        return naming.reference();
    }

    Order order() {
        return naming.order();
    }

    @Nullable
    Integer number() {
        return naming.number();
    }

    Set<String> traits() {
        return naming.traits();
    }

    @Nullable
    String format() {
        return naming.format();
    }

    /** Whether no one has agreed to it: demanded, offered, possible. */
    boolean isHypothetical() {
        return status == MeetingStatus.PROPOSED;
    }

    /** Whether it tells of parties that join talks which others began: "joined the process". */
    boolean joins() {
        return sort() == Sort.PROCESS && reference() == Reference.DEFINITE && head().equals(format());
    }

    /** Who takes part or hosts. */
    Set<String> parties() {
        Set<String> out = new LinkedHashSet<>(participants);
        out.addAll(hosts);
        return out;
    }

    /** The same, with more who take part. */
    Telling joinedBy(Collection<String> others) {
        Set<String> all = new LinkedHashSet<>(participants);
        all.addAll(others);
        return by(all);
    }

    /** The same, with more who stay away. */
    Telling without(Set<String> others) {
        Set<String> away = new LinkedHashSet<>(declined);
        away.addAll(others);
        Set<String> there = new LinkedHashSet<>(participants);
        there.removeAll(others);
        return new Telling(sentence, at, naming, status, likely, date, place, there, hosts, away, observers, outcome);
    }

    /** The same, with the day and place of another word for it where it has none. */
    Telling filledBy(Telling other) {
        return new Telling(
                sentence,
                at,
                naming,
                status,
                likely,
                date == null ? other.date : date,
                place == null ? other.place : place,
                participants,
                hosts,
                declined,
                observers,
                outcome);
    }

    /** The same, with others who take part in place of those told. */
    Telling by(Set<String> others) {
        return new Telling(
                sentence, at, naming, status, likely, date, place, others, hosts, declined, observers, outcome);
    }

    Telling standing(@Nullable MeetingStatus newStatus) {
        return new Telling(
                sentence,
                at,
                naming,
                newStatus,
                likely,
                date,
                place,
                participants,
                hosts,
                declined,
                observers,
                outcome);
    }

    /** The same, known, with what is likely of it. */
    Telling likely(@Nullable MeetingStatus guess) {
        return new Telling(
                sentence, at, naming, status, guess, date, place, participants, hosts, declined, observers, outcome);
    }

    /** The same, named otherwise. */
    Telling named(Naming other) {
        return new Telling(
                sentence, at, other, status, likely, date, place, participants, hosts, declined, observers, outcome);
    }

    /** What only says more of a meeting told before: its places are those that it speaks of. */
    Telling afterthought() {
        Naming said = new Naming(
                naming.sort(),
                naming.head(),
                Reference.AFTERTHOUGHT,
                naming.order(),
                naming.number(),
                naming.traits(),
                naming.format());
        return new Telling(
                sentence, at, said, status, likely, date, null, participants, hosts, declined, observers, outcome);
    }

    Telling dated(String newDate) {
        return new Telling(
                sentence,
                at,
                naming,
                status,
                likely,
                newDate,
                place,
                participants,
                hosts,
                declined,
                observers,
                outcome);
    }
}
