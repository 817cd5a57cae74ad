package org.rapporteur.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.web.pages.Phases.Told;

class PhasesTest {
    @ParameterizedTest
    @CsvSource({
        "2016-12-10 2017-02-03 2017-06-06 2018-11-09 2019-02-25 2019-05-29 2019-09-14, 2016-12-10/2017-06-06 2018-11-09/2019-09-14",
        "2014-07-01 2014-07-03 2014-08-05 2014-08-08, 2014-07-01/2014-07-03 2014-08-05/2014-08-08",
        "2014-07-01 2014-07-03 2014-07-05, 2014-07-01/2014-07-05",
        "2014-07-01 2014-07-01, 2014-07-01/2014-07-01",
        "2014-07-01, ''"
    })
    void aLongPauseBeginsAPhase(String days, String phases) {
        List<Told> meetings = Arrays.stream(days.split(" "))
                .map(LocalDate::parse)
                .map(d -> new Told(d, d, "held", null))
                .toList();

        assertThat(new Phases(meetings)
                        .all().stream().map(p -> p.first() + "/" + p.last()).toList())
                .isEqualTo(phases.isEmpty() ? List.of() : List.of(phases.split(" ")));
    }

    @Test
    void aPhaseSaysWhatCameOfItsMeetingsAndWhereMostWere() {
        LocalDate day = LocalDate.of(2018, 5, 3);
        Phases phases = new Phases(List.of(
                new Told(day, day, "held", "Port Example, Examplia"),
                new Told(day.plusDays(3), day.plusDays(3), "cancelled", "Port Example"),
                new Told(day.plusDays(5), day.plusDays(5), "held", "Port Example"),
                new Told(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31), "held", "Port Example")));

        assertThat(phases.all()).singleElement().satisfies(p -> {
            assertThat(p.words()).isEqualTo("3 meetings (1 cancelled, 2 held), most of them in Port Example");
            assertThat(p.last()).isEqualTo(day.plusDays(5));
        });
        assertThat(phases.places()).containsOnlyKeys("Port Example");
    }
}
