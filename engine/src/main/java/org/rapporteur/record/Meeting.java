package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, or talks, between parties.
 *
 * @param id stable id
 * @param name how the pages call it
 * @param date EDTF, or null
 * @param place as written, or null
 * @param format the kind of gathering as written ("six-nation consultations"), or null
 * @param hosts actor ids
 * @param participants actor ids of who met, and, once linked, of the states and bodies for whom the persons among them act
 * @param declined actor ids of those who were invited and stayed away, or refused
 * @param observers actor ids
 * @param outcome as written, or null
 * @param cites one per sentence that tells of it, in every article
 * @param differences where the pages disagree on it
 * @param attendance what the pages say of single parties: how they stayed away, with whom and how many they came
 * @param life what it was called page by page, in the order in which they appeared, those of unknown days last
 * @param series id of the series of talks whose round it is, itself a meeting, or null
 * @param reader the second reader that proposed it, by its name, of several the first; null for what the rules read
 * @param dateBasis {@link #INFERRED} for a month in which no page puts it but in which it was first reported as held; null
 *     for a date that a page tells
 */
public record Meeting(
        String id,
        String name,
        MeetingStatus status,
        @Nullable String date,
        @Nullable String place,
        @Nullable String format,
        List<String> hosts,
        List<String> participants,
        List<String> declined,
        List<String> observers,
        @Nullable String outcome,
        List<Cite> cites,
        List<FieldDifference> differences,
        List<Attendance> attendance,
        List<Stage> life,
        @Nullable String series,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reader,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String dateBasis)
        implements Fact {
    /** The basis of a date that no page tells. */
    public static final String INFERRED = "inferred";

    /** A meeting as one page tells it. */
    public Meeting(
            String id,
            String name,
            MeetingStatus status,
            @Nullable String date,
            @Nullable String place,
            @Nullable String format,
            List<String> hosts,
            List<String> participants,
            List<String> declined,
            List<String> observers,
            @Nullable String outcome,
            List<Cite> cites,
            List<FieldDifference> differences,
            List<Attendance> attendance) {
        this(
                id,
                name,
                status,
                date,
                place,
                format,
                hosts,
                participants,
                declined,
                observers,
                outcome,
                cites,
                differences,
                attendance,
                List.of(),
                null,
                null,
                null);
    }

    /** A meeting of which nothing is said of single parties. */
    public Meeting(
            String id,
            String name,
            MeetingStatus status,
            @Nullable String date,
            @Nullable String place,
            @Nullable String format,
            List<String> hosts,
            List<String> participants,
            List<String> declined,
            List<String> observers,
            @Nullable String outcome,
            List<Cite> cites,
            List<FieldDifference> differences) {
        this(
                id,
                name,
                status,
                date,
                place,
                format,
                hosts,
                participants,
                declined,
                observers,
                outcome,
                cites,
                differences,
                List.of());
    }

    public Meeting {
        hosts = List.copyOf(hosts);
        participants = List.copyOf(participants);
        declined = List.copyOf(declined);
        observers = List.copyOf(observers);
        cites = List.copyOf(cites);
        differences = List.copyOf(differences);
        attendance = attendance == null ? List.of() : List.copyOf(attendance);
        life = life == null ? List.of() : List.copyOf(life);
    }

    /** The same meeting with its date replaced. */
    public Meeting withDate(UnaryOperator<String> dates) {
        return new Meeting(
                id,
                name,
                status,
                date == null ? null : dates.apply(date),
                place,
                format,
                hosts,
                participants,
                declined,
                observers,
                outcome,
                cites,
                differences,
                attendance,
                life,
                series,
                reader,
                dateBasis);
    }

    /** The same meeting, which no page dates, with the month in which it was first reported. */
    public Meeting reportedIn(String month) {
        return new Meeting(
                id,
                name,
                status,
                month,
                place,
                format,
                hosts,
                participants,
                declined,
                observers,
                outcome,
                cites,
                differences,
                attendance,
                life,
                series,
                reader,
                INFERRED);
    }

    /** The date that a page tells; null where there is none. */
    public @Nullable String toldDate() {
        return dateBasis == null ? date : null;
    }

    /** The same meeting with its actor ids replaced; two parties that become one are named once. */
    public Meeting withActors(UnaryOperator<String> ids) {
        return new Meeting(
                id,
                name,
                status,
                date,
                place,
                format,
                hosts.stream().map(ids).distinct().toList(),
                participants.stream().map(ids).distinct().toList(),
                declined.stream().map(ids).distinct().toList(),
                observers.stream().map(ids).distinct().toList(),
                outcome,
                cites,
                differences,
                attendance.stream()
                        .map(a -> a.withActor(ids.apply(a.actor())))
                        .distinct()
                        .toList(),
                life,
                series,
                reader,
                dateBasis);
    }

    /** The same meeting as a round of a series. */
    public Meeting inSeries(String id) {
        return new Meeting(
                this.id,
                name,
                status,
                date,
                place,
                format,
                hosts,
                participants,
                declined,
                observers,
                outcome,
                cites,
                differences,
                attendance,
                life,
                id,
                reader,
                dateBasis);
    }

    /** One account of two: of what both tell, this one's; all who are named, all words. */
    public Meeting with(Meeting other) {
        return new Meeting(
                id,
                name,
                status,
                date == null ? other.date : date,
                place == null ? other.place : place,
                format == null ? other.format : format,
                union(hosts, other.hosts),
                union(participants, other.participants),
                union(declined, other.declined),
                union(observers, other.observers),
                outcome == null ? other.outcome : outcome,
                union(cites, other.cites),
                union(differences, other.differences),
                union(attendance, other.attendance),
                union(life, other.life),
                series,
                other.reader == null ? null : reader,
                date == null ? other.dateBasis : dateBasis);
    }

    /** The same meeting as a second reader proposed it; null for what the rules read. */
    public Meeting by(@Nullable String secondReader) {
        return new Meeting(
                id,
                name,
                status,
                date,
                place,
                format,
                hosts,
                participants,
                declined,
                observers,
                outcome,
                cites,
                differences,
                attendance,
                life,
                series,
                secondReader,
                dateBasis);
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** The same meeting with another id. */
    public Meeting withId(String newId) {
        return new Meeting(
                newId,
                name,
                status,
                date,
                place,
                format,
                hosts,
                participants,
                declined,
                observers,
                outcome,
                cites,
                differences,
                attendance,
                life,
                series,
                reader,
                dateBasis);
    }

    /**
     * What a page called a meeting.
     *
     * @param published EDTF, when the page appeared, or null
     * @param cite a sentence of it that tells so
     */
    public record Stage(MeetingStatus status, @Nullable String published, Cite cite) {}

    /** A field on which the pages disagree, and the value each gives. */
    public record FieldDifference(String field, List<CitedValue> values) {
        public FieldDifference {
            values = List.copyOf(values);
        }
    }

    /**
     * What a page says of how a party attended.
     *
     * @param actor actor id
     * @param size how many came for it, or null
     * @param level title of who came or led those who came, in the page's words: "deputy foreign minister", or null
     * @param cite the sentence that says so
     */
    public record Attendance(
            String actor,
            AttendancePart part,
            @Nullable Integer size,
            @Nullable String level,
            Cite cite) {

        /** The same of another party. */
        Attendance withActor(String id) {
            return new Attendance(id, part, size, level, cite);
        }
    }
}
