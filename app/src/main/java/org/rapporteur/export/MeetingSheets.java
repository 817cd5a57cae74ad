package org.rapporteur.export;

import java.util.List;
import org.rapporteur.export.Sheet.Field;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Event;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.view.Attendance;

/** The tables of meetings, events and positions. */
final class MeetingSheets {
    static final List<Sheet<?>> ALL = List.of(
            SheetKit.facts(
                    Meeting.class,
                    "meetings",
                    "A meeting between parties.",
                    SheetKit.ID,
                    List.of(
                            Field.text("id", "id of the meeting", Meeting::id),
                            Field.text("name", "how the pages call it", Meeting::name),
                            Field.text("status", "held, planned, proposed, cancelled or postponed", Meeting::status),
                            Field.text("date", SheetKit.EDTF, Meeting::date),
                            SheetKit.first("date", Meeting::date),
                            SheetKit.last("date", Meeting::date),
                            Field.text("place", "as written", Meeting::place),
                            Field.text("format", "kind of gathering, as written", Meeting::format),
                            Field.text("outcome", "as written", Meeting::outcome),
                            Field.text("series_id", "series of talks whose round it is, a meeting", Meeting::series),
                            Field.text(
                                    "reader",
                                    "the second reader that proposed it; empty for what the rules read",
                                    Meeting::reader),
                            Field.text(
                                    "date_basis",
                                    "inferred for the month of the first report; empty for a date that a page tells",
                                    Meeting::dateBasis))),
            SheetKit.of(
                    "meeting_attendance",
                    "A party's part in a meeting.",
                    List.of(
                            Field.ref("meeting_id", "meetings", "the meeting", r -> r.owner()
                                    .id()),
                            Field.ref("actor_id", "actors", "the party", r -> r.item()
                                    .actor()),
                            Field.text("part", "host, participant, observer or declined", r -> r.item()
                                    .part()
                                    .word())),
                    Meeting.class,
                    Attendance::of,
                    SheetKit.Owned<Meeting, Attendance>::new),
            SheetKit.of(
                    "meeting_attendance_cites",
                    "What a page says of how a party attended a meeting.",
                    SheetKit.cited(
                            r -> r.item().cite(),
                            List.of(
                                    Field.ref("meeting_id", "meetings", "the meeting", r -> r.owner()
                                            .id()),
                                    Field.ref("actor_id", "actors", "the party", r -> r.item()
                                            .actor()),
                                    Field.text(
                                            "part",
                                            "participant, declined, not-invited, absent or withdrew",
                                            r -> r.item().part()),
                                    Field.of("size", "integer", "how many came for it", r -> r.item()
                                            .size()),
                                    Field.text(
                                            "level",
                                            "title of who came or led those who came, as written",
                                            r -> r.item().level()))),
                    Meeting.class,
                    Meeting::attendance,
                    SheetKit.Owned<Meeting, Meeting.Attendance>::new),
            SheetKit.of(
                    "meeting_life",
                    "What a page called a meeting.",
                    SheetKit.cited(
                            r -> r.item().cite(),
                            List.of(
                                    Field.ref("meeting_id", "meetings", "the meeting", r -> r.owner()
                                            .id()),
                                    Field.text("status", "how far it had come", r -> r.item()
                                            .status()),
                                    Field.text("published", "when the page appeared, EDTF", r -> r.item()
                                            .published()))),
                    Meeting.class,
                    Meeting::life,
                    SheetKit.Owned<Meeting, Meeting.Stage>::new),
            SheetKit.of(
                    "meeting_cites",
                    "A sentence that tells of a meeting.",
                    SheetKit.cited(
                            r -> r.item(), List.of(Field.ref("meeting_id", "meetings", "the meeting", r -> r.owner()
                                    .id()))),
                    Meeting.class,
                    Meeting::cites,
                    SheetKit.Owned<Meeting, Cite>::new),
            SheetKit.of(
                    "meeting_differences",
                    "A value that a page gives where pages disagree on a meeting.",
                    SheetKit.cited(
                            r -> r.item().value.cite(),
                            List.of(
                                    Field.ref("meeting_id", "meetings", "the meeting", r -> r.owner()
                                            .id()),
                                    Field.text("field", "what they disagree on", r -> r.item().field),
                                    Field.text("value", "what this page says", r -> r.item()
                                            .value
                                            .value()))),
                    Meeting.class,
                    MeetingSheets::differences,
                    SheetKit.Owned<Meeting, FieldValue>::new),
            SheetKit.facts(
                    Event.class,
                    "events",
                    "A political event, one party towards another.",
                    SheetKit.ID,
                    SheetKit.cited(
                            Event::cite,
                            List.of(
                                    Field.text("id", "id of the event", Event::id),
                                    Field.text("event_type", "root event of PLOVER", Event::eventType),
                                    Field.text("mode", "mode of PLOVER", Event::mode),
                                    Field.ref("actor_id", "actors", "who did it", Event::actor),
                                    Field.ref("recipient_id", "actors", "to whom", Event::recipient),
                                    Field.text("date", SheetKit.EDTF, Event::date),
                                    SheetKit.first("date", Event::date),
                                    SheetKit.last("date", Event::date),
                                    Field.text("place", "as written", Event::place),
                                    Field.text(
                                            "status",
                                            "actual, alleged, denied, hypothetical or planned",
                                            Event::status),
                                    Field.ref("by_id", "actors", "who alleges it", Event::by),
                                    Field.text("rule", "the pattern that read it", Event::rule)))),
            SheetKit.of(
                    "event_counts",
                    "How many people something happened to in an event; no number where its sentence gives none that is definite.",
                    List.of(
                            Field.ref("event_id", "events", "the event", r -> r.owner()
                                    .id()),
                            Field.text("fate", "killed, wounded, captured or surrendered", r -> r.item()
                                    .fate()),
                            Field.of(
                                    "value", "number", "how many", r -> r.item().value()),
                            Field.of("low", "number", "lower bound", r -> r.item()
                                    .low()),
                            Field.of("high", "number", "upper bound", r -> r.item()
                                    .high())),
                    Event.class,
                    Event::counts,
                    SheetKit.Owned<Event, Event.Count>::new),
            SheetKit.facts(
                    Position.class,
                    "positions",
                    "What a party demands, rejects, accepts, offers or makes a condition of.",
                    SheetKit.ID,
                    SheetKit.cited(
                            Position::cite,
                            List.of(
                                    Field.text("id", "id of the position", Position::id),
                                    Field.ref("party_id", "actors", "whose position it is", Position::party),
                                    Field.text("issue", "what it is about", Position::issue),
                                    Field.text("topic", "the kind of thing that is", Position::topic),
                                    Field.text(
                                            "stance",
                                            "demands, rejects, accepts, offers or conditions",
                                            Position::stance),
                                    Field.text("condition", "the condition, in words of the page", Position::condition),
                                    Field.ref("voiced_by_id", "actors", "who said so", Position::voicedBy),
                                    Field.text("date", SheetKit.EDTF, Position::date),
                                    SheetKit.first("date", Position::date),
                                    SheetKit.last("date", Position::date),
                                    Field.text(
                                            "change",
                                            "what the page says has become of it: restated, softened, hardened, dropped or met",
                                            Position::change)))));

    private MeetingSheets() {}

    private record FieldValue(String field, CitedValue value) {}

    private static List<FieldValue> differences(Meeting meeting) {
        return meeting.differences().stream()
                .flatMap(d -> d.values().stream().map(v -> new FieldValue(d.field(), v)))
                .toList();
    }
}
