package org.rapporteur.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;

class MeetingNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talks of Norway, Kenya in Oslo | talks of Norway and Kenya in Oslo",
                "meeting of Norway, Kenya in Oslo | meeting of Norway and Kenya in Oslo",
                "talks | talks of Norway and Kenya in Oslo",
                "round | round of talks of Norway and Kenya in Oslo",
                "peace conference in Oslo | peace conference in Oslo",
                "round of talks in Oslo | round of talks in Oslo"
            })
    void aLoneWordIsCalledByWhoMet(String told, String shown) {
        Meeting meeting = new Meeting(
                "m1",
                told,
                MeetingStatus.HELD,
                null,
                "Oslo",
                null,
                List.of(),
                List.of("norway", "kenya"),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());

        assertThat(MeetingName.of(
                        meeting, id -> id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1), id -> id))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multinational talks of Ann Field and Bob Hill | multinational talks in Oslo",
                "six-nation consultations with Ann Field | six-nation consultations in Oslo",
                "long talks of Ann Field and Bob Hill | long talks of Ann Field, Bob Hill, Kenya and others in Oslo"
            })
    void talksOfManyAreNotCalledAfterTwo(String told, String shown) {
        List<String> guests = List.of("Ann Field", "Bob Hill", "Kenya", "Norway");
        assertThat(MeetingName.of(told, "Oslo", List.of(), guests)).isEqualTo(shown);
    }
}
