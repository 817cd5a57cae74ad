package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.record.Meeting;
import org.rapporteur.store.RecordStore;

/** The calendar, read back with biweekly. */
class CalendarTest extends Written {
    @Test
    void iCalendarHoldsTheCertainMeetingsAndWhoDeclined() throws Exception {
        String ics = text("ics");
        assertThat(ics.split("\r\n")).allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(ics.replace("\r\n", "")).doesNotContain("\n", "\r");

        try (ICalReader reader = new ICalReader(ics)) {
            ICalendar calendar = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
            List<Meeting> meetings;
            try (RecordStore store = RecordStore.open(FOLDER)) {
                meetings = store.facts(Meeting.class);
            }
            List<String> certain = meetings.stream()
                    .filter(m -> Days.of(m.date()).certain())
                    .map(m -> m.id() + "@rapporteur.invalid")
                    .toList();
            assertThat(certain).isNotEmpty();
            assertThat(calendar.getEvents())
                    .extracting(e -> e.getUid().getValue())
                    .containsExactlyInAnyOrderElementsOf(certain);
            assertThat(calendar.getExperimentalProperty("X-RAPPORTEUR-LEFT-OUT").getValue())
                    .isEqualTo(String.valueOf(meetings.size() - certain.size()));
            VEvent event = calendar.getEvents().get(0);
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getDateStart().getValue().getRawComponents().getDate())
                    .isEqualTo(3);
            assertThat(event.getDateTimeStamp().getValue()).isEqualTo("2018-05-04T00:00:00Z");
            assertThat(event.getAttendees())
                    .filteredOn(a -> a.getParticipationStatus() == ParticipationStatus.DECLINED)
                    .extracting(Attendee::getCommonName)
                    .containsExactly(HostileRecord.ABSENT);
            assertThat(event.getAttendees()).hasSize(3);
            assertThat(event.getAttendees().get(0).getCommonName()).isEqualTo(HostileRecord.HOST);
        }
        assertThat(Biweekly.parse(ics).all()).hasSize(1);
    }
}
