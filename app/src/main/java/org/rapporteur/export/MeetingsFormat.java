package org.rapporteur.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.Sheet.Field;
import org.rapporteur.knowledge.Gazetteer;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Meeting;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Attendance;
import org.rapporteur.view.Dates;
import org.rapporteur.view.Names;
import org.rapporteur.view.RecordFacts;

/** Meetings with their attendance as one CSV, a row for each meeting and party; a meeting without parties has one row. */
final class MeetingsFormat implements Format {
    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=utf-8";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String about() {
        return "meetings as CSV, a row for each party's part";
    }

    @Override
    public boolean filtered() {
        return true;
    }

    @Override
    public void write(RecordFacts facts, OutputStream out) throws IOException, RecordException {
        new Sheet<>("meetings", "A party's part in a meeting.", fields(facts.names()), MeetingsFormat::rows, List.of())
                .write(facts, out);
    }

    private record Row(
            Meeting meeting,
            @Nullable Attendance party,
            @Nullable Actor actor,
            Gazetteer.@Nullable Place place,
            String sentence) {}

    private static List<Row> rows(RecordFacts facts) throws RecordException {
        Gazetteer gazetteer = Gazetteer.load();
        Map<String, Actor> actors = new HashMap<>();
        facts.all(Actor.class).forEach(a -> actors.put(a.id(), a));
        List<Meeting> meetings = facts.all(Meeting.class).stream()
                .sorted(Comparator.comparing(Meeting::date, Dates.BY_FIRST_DAY).thenComparing(Meeting::id))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Meeting m : meetings) {
            Gazetteer.Place place =
                    m.place() == null ? null : gazetteer.find(m.place()).orElse(null);
            String sentence =
                    m.cites().isEmpty() ? "" : facts.sentence(m.cites().get(0));
            List<Attendance> parties = Attendance.of(m);
            for (Attendance a : parties) {
                rows.add(new Row(m, a, actors.get(a.actor()), place, sentence));
            }
            if (parties.isEmpty()) {
                rows.add(new Row(m, null, null, place, sentence));
            }
        }
        return rows;
    }

    private static List<Field<Row>> fields(Names names) {
        return List.of(
                Field.text("meeting_id", "", r -> r.meeting.id()),
                Field.text("name", "", r -> r.meeting.name()),
                Field.text("status", "", r -> r.meeting.status()),
                Field.text("date", "", r -> r.meeting.date()),
                Field.text("date_first", "", r -> Days.of(r.meeting.date()).first()),
                Field.text("date_last", "", r -> Days.of(r.meeting.date()).last()),
                Field.text("place", "", r -> r.meeting.place()),
                Field.text("place_country", "", r -> r.place == null ? null : r.place.country()),
                Field.text("latitude", "", r -> r.place == null ? null : r.place.latitude()),
                Field.text("longitude", "", r -> r.place == null ? null : r.place.longitude()),
                Field.text("format", "", r -> r.meeting.format()),
                Field.text("outcome", "", r -> r.meeting.outcome()),
                Field.text(
                        "part", "", r -> r.party == null ? null : r.party.part().word()),
                Field.text("actor", "", r -> r.party == null ? null : names.actor(r.party.actor())),
                Field.text("actor_id", "", r -> r.party == null ? null : r.party.actor()),
                Field.text("actor_kind", "", r -> r.actor == null ? null : r.actor.kind()),
                Field.text("actor_country", "", r -> r.actor == null ? null : r.actor.country()),
                Field.text("disputed", "", r -> r.meeting.differences().stream()
                        .map(Meeting.FieldDifference::field)
                        .collect(Collectors.joining("; "))),
                Field.text("outlets", "", r -> r.meeting.cites().stream()
                        .map(c -> names.outlet(c.article()))
                        .distinct()
                        .collect(Collectors.joining("; "))),
                Field.text("sentence", "", Row::sentence),
                Field.text("cites", "", r -> new TreeSet<>(r.meeting.cites())
                        .stream().map(MeetingsFormat::place).collect(Collectors.joining("; "))));
    }

    /** Where words stand: {@code 160a1c45e0e8:214-370}. */
    private static String place(Cite cite) {
        return cite.article() + ":" + cite.start() + "-" + cite.end();
    }
}
