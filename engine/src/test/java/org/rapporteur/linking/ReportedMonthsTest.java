package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;

class ReportedMonthsTest {
    private static final Map<String, Actor> ACTORS = Map.of(
            "holm", person("holm"), "otieno", person("otieno"), "forebear", person("forebear"), "peru", state("peru"));

    @ParameterizedTest
    @CsvSource({
        // the page's month
        "2018-07-20, 2018-07",
        // a page of the first days tells of the month before
        "2018-07-01, 2018-06",
        "2018-01-02, 2017-12",
        "2018-07, 2018-07",
        "2018, ''",
        "XXXX-07-20, ''"
    })
    void theMonthIsThatOfTheFirstReport(String published, String month) {
        Meeting m = of(undated(MeetingStatus.HELD, List.of("holm", "otieno"), published));

        assertThat(m.date()).isEqualTo(month.isEmpty() ? null : month);
        assertThat(m.dateBasis()).isEqualTo(month.isEmpty() ? null : "inferred");
        assertThat(m.toldDate()).isNull();
    }

    @Test
    void pagesOfWhichNoMonthIsKnownAreLeftOut() {
        assertThat(of(undated(MeetingStatus.HELD, List.of("holm", "otieno"), "2018", "2018-09-30", "2018-08-30"))
                        .date())
                .isEqualTo("2018-08");
    }

    @Test
    void whoMetNobodyInThoseDaysIsOfAnotherTime() {
        assertThat(of(undated(MeetingStatus.HELD, List.of("holm", "forebear"), "2018-07-20"))
                        .date())
                .isNull();
        assertThat(of(undated(MeetingStatus.HELD, List.of("holm", "otieno"), "2022-07-20"))
                        .date())
                .isNull();
    }

    @Test
    void statesThatMetInThoseDaysNeedNotBeAskedWherePersonsAreNamed() {
        assertThat(of(undated(MeetingStatus.HELD, List.of("holm", "peru"), "2018-07-20"))
                        .date())
                .isEqualTo("2018-07");
    }

    @Test
    void whatIsAheadOrToldOfOneAloneHasNoMonth() {
        assertThat(of(undated(MeetingStatus.PLANNED, List.of("holm", "otieno"), "2018-07-20"))
                        .date())
                .isNull();
        assertThat(of(undated(MeetingStatus.HELD, List.of("holm"), "2018-07-20"))
                        .date())
                .isNull();
    }

    @Test
    void aDateThatPagesTellStays() {
        Meeting m = of(meeting("2018-03", MeetingStatus.HELD, List.of("holm", "otieno"), "2018-07-20"));

        assertThat(m.date()).isEqualTo("2018-03");
        assertThat(m.dateBasis()).isNull();
    }

    private static Meeting of(Meeting m) {
        Meeting dated = meeting("2018-06-12", MeetingStatus.HELD, List.of("holm", "otieno"), "2018-06-13");
        return new ReportedMonths(ACTORS, List.of(dated, m)).of(m);
    }

    private static Meeting undated(MeetingStatus status, List<String> who, String... published) {
        return meeting(null, status, who, published);
    }

    private static Meeting meeting(@Nullable String date, MeetingStatus status, List<String> who, String... published) {
        Cite cite = new Cite("p1", 0, 10, "They met.", "", "");
        List<Meeting.Stage> life = new ArrayList<>();
        Arrays.stream(published).forEach(p -> life.add(new Meeting.Stage(status, p, cite)));
        return new Meeting(
                "m",
                "meeting",
                status,
                date,
                null,
                null,
                List.of(),
                who,
                List.of(),
                List.of(),
                null,
                List.of(cite),
                List.of(),
                List.of(),
                life,
                null,
                null,
                null);
    }

    private static Actor person(String id) {
        return actor(id, ActorKind.PERSON);
    }

    private static Actor state(String id) {
        return actor(id, ActorKind.STATE);
    }

    private static Actor actor(String id, ActorKind kind) {
        return new Actor(id, id, kind, null, List.of(), List.of(), List.of());
    }
}
