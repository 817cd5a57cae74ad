package org.rapporteur.reading.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.TestTexts;
import org.rapporteur.grammar.FrameFinder;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.CastReader;
import org.rapporteur.parties.PartyFinder;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.AttendancePart;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;

class MeetingReaderTest {
    static Stream<List<String>> texts() {
        return TestTexts.table(MeetingReaderTest.class, "meetings.tsv");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsTheMeetingsOfAText(List<String> row) {
        String expected = row.size() < 2 ? "" : row.get(1);

        assertThat(read(row.get(0))).isEqualTo(expected);
    }

    @Test
    void whatRefersBackIsTheSameMeeting() {
        Text text = TestTexts.of(
                "Norway and Kenya held talks in Oslo on September 13. The meeting was short. Nobody confirmed the talks.",
                "2019-09-20");

        assertThat(new MeetingReader(Knowledge.standard()).read(understood(text)))
                .singleElement()
                .satisfies(m -> assertThat(m.cites()).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway and Kenya held talks in Oslo on Monday with Peru as an observer.",
                "Norway and Kenya met in Oslo on Monday. Peru attended the meeting as an observer.",
                "Norway and Kenya met in Oslo on Monday. Peru sent its ambassador as an observer.",
                "Norway and Kenya held talks in Oslo on Monday. Peru sent an observer."
            })
    void whoComesAsAnObserverDoesNotTakePart(String words) {
        Text text = TestTexts.of(words, "2019-09-20");
        Cast cast = new CastReader(Knowledge.standard()).read(text);

        Meeting meeting =
                new MeetingReader(Knowledge.standard()).read(understood(text)).get(0);

        assertThat(names(meeting.participants(), cast)).isEqualTo("Kenya, Norway");
        assertThat(names(meeting.observers(), cast)).isEqualTo("Peru");
    }

    @Test
    void aWeekdayLiesInTheMonthOfPublicationWhenTheTextTellsOfADayWellWithinIt() {
        String words = "Norway and Kenya held talks in Oslo on Tuesday.";

        assertThat(read(words + " The envoy arrived on September 18.", "2019-09"))
                .startsWith("held | 2019-09 |");
        assertThat(read(words + " The envoy arrived on September 2.", "2019-09"))
                .startsWith("held | XXXX-WXX-2 |");
    }

    @Test
    void aPageThatTellsOfWhatWasYetToComeWhenItWasPublishedIsAtOddsWithItself() {
        String words = "Norway and Kenya held talks in Oslo on 20 May 2019.";

        assertThat(meetings(words, "2019-03-02"))
                .singleElement()
                .satisfies(m -> assertThat(m.differences()).singleElement().satisfies(d -> {
                    assertThat(d.field()).isEqualTo("published");
                    assertThat(d.values())
                            .extracting(CitedValue::value)
                            .containsExactlyInAnyOrder("published 2019-03-02", "held 2019-05-20");
                }));
        assertThat(meetings(words, "2019-05-20"))
                .allSatisfy(m -> assertThat(m.differences()).isEmpty());
        assertThat(meetings("Norway and Kenya will hold talks in Oslo on 20 May 2019.", "2019-03-02"))
                .allSatisfy(m -> assertThat(m.differences()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway and Kenya held talks in Oslo on Monday. Peru was not invited. | Peru not-invited",
                "Norway and Kenya met in Oslo on Monday. Peru had been excluded from the meeting. | Peru not-invited",
                "Norway and Kenya held talks in Oslo on Monday. Peru was absent from the talks. | Peru absent",
                "Norway and Kenya held talks in Oslo on Monday. Peru did not attend the talks. | Peru absent",
                "Norway and Kenya held talks in Oslo on Monday. Peru declined to take part. | Peru declined",
                "Norway, Peru and Kenya held talks in Oslo on Monday. Peru walked out of the talks in protest. | Peru withdrew",
                "Norway and Kenya held talks in Oslo on Monday. Peru boycotted the talks. | Peru declined",
            })
    void howAPartyStayedAwayIsTold(String words, String expected) {
        assertThat(attendance(words, a -> a.part() != AttendancePart.PARTICIPANT))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway and Kenya held talks in Oslo on Monday. Kenya sent a delegation of nine. | Kenya 9 null",
                "Norway and Kenya held talks in Oslo on Monday. The trade minister headed the Kenyan delegation."
                        + " | Kenya null trade minister",
            })
    void whoCameAndHowManyIsTold(String words, String expected) {
        assertThat(meetings(words, "2019-09-20").get(0).attendance().stream()
                        .filter(a -> a.size() != null || a.level() != null)
                        .map(a -> name(a, words) + " " + a.size() + " " + a.level()))
                .containsExactly(expected);
    }

    private static String attendance(String words, Predicate<Meeting.Attendance> wanted) {
        return meetings(words, "2019-09-20").get(0).attendance().stream()
                .filter(wanted)
                .map(a -> name(a, words) + " " + JsonLines.name(a.part()))
                .collect(Collectors.joining(", "));
    }

    private static String name(Meeting.Attendance a, String words) {
        return new CastReader(Knowledge.standard())
                .read(TestTexts.of(words, "2019-09-20"))
                .actor(a.actor())
                .name();
    }

    private static List<Meeting> meetings(String words, String published) {
        Text text = TestTexts.of(words, published);
        return new MeetingReader(Knowledge.standard()).read(understood(text));
    }

    private static Understood understood(Text text) {
        Cast cast = new CastReader(Knowledge.standard()).read(text);
        return new Understood(
                text, cast, new FrameFinder().of(text), new PartyFinder(text, cast, Knowledge.standard()));
    }

    private static String read(String words) {
        return read(words, "2019-09-20");
    }

    private static String read(String words, String published) {
        Text text = TestTexts.of(words, published);
        Cast cast = new CastReader(Knowledge.standard()).read(text);
        return new MeetingReader(Knowledge.standard())
                .read(understood(text)).stream().map(m -> shown(m, cast)).collect(Collectors.joining("; "));
    }

    private static String shown(Meeting m, Cast cast) {
        return Stream.of(
                        m.status().name().toLowerCase(java.util.Locale.ROOT),
                        Objects.requireNonNullElse(m.date(), ""),
                        Objects.requireNonNullElse(m.place(), ""),
                        names(m.hosts(), cast),
                        names(m.participants(), cast),
                        names(m.declined(), cast))
                .collect(Collectors.joining(" | "))
                .replaceAll(" +", " ")
                .strip();
    }

    private static String names(List<String> ids, Cast cast) {
        return ids.stream().map(a -> cast.actor(a).name()).sorted().collect(Collectors.joining(", "));
    }
}
