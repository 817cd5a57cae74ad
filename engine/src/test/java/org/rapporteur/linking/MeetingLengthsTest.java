package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.TestTexts;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Time;
import org.rapporteur.record.TimexType;

class MeetingLengthsTest {
    static Stream<List<String>> sentences() {
        return TestTexts.table(MeetingLengthsTest.class, "lengths.tsv");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void knowsHowLongAMeetingWas(List<String> row) {
        int start = row.get(0).indexOf('[');
        String length = row.get(0).substring(start + 1, row.get(0).indexOf(']'));
        String sentence = row.get(0).replace("[", "").replace("]", "");

        assertThat(new LengthWords().isOfMeeting(sentence, length, start))
                .isEqualTo(row.get(1).equals("yes"));
    }

    @Test
    void twoLengthsOfOneMeetingAreADifference() {
        assertThat(differences("The talks lasted 16 hours.", "PT16H", "They met after 17 hours of talks.", "PT17H"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.kind()).isEqualTo(Difference.Kind.FIGURE);
                    assertThat(d.topic()).isEqualTo("Oslo talks: length");
                    assertThat(d.sides()).extracting(CitedValue::value).containsExactly("16 hours", "17 hours");
                });
    }

    @Test
    void aLengthThatAgreesOrIsOfAPartOfItIsNone() {
        assertThat(differences("The talks lasted 16 hours.", "PT16H", "They met after 16 hours of talks.", "PT16H"))
                .isEmpty();
        assertThat(differences("The talks lasted 16 hours.", "PT16H", "A first session lasted 2 hours.", "PT2H"))
                .isEmpty();
        assertThat(differences("The talks lasted 2 hours.", "PT2H", "The call lasted 40 minutes.", "PT40M"))
                .isEmpty();
    }

    private static List<Difference> differences(String one, String length, String other, String otherLength) {
        List<Figure> figures = new ArrayList<>();
        List<Cite> cites = new ArrayList<>();
        for (List<String> page : List.of(List.of("p1", one, length), List.of("p2", other, otherLength))) {
            String sentence = page.get(1);
            Cite cite = cite(page.get(0), 0, sentence);
            int start = sentence.indexOf(page.get(2).replaceAll("\\D", ""));
            int end = sentence.indexOf('s', start) + 1;
            Time time = new Time(
                    page.get(0),
                    TimexType.DURATION,
                    page.get(2),
                    cite(page.get(0), start, sentence.substring(start, end)));
            MeetingLengths.told(List.of(time), List.of(meeting(List.of(cite)))).forEach(figures::add);
            cites.add(cite);
        }
        assertThat(figures).hasSize(2);
        return new DifferenceLinker(List.of()).link(List.of(meeting(cites)), figures, List.of(), List.of(), List.of());
    }

    private static Cite cite(String article, int start, String words) {
        return new Cite(article, start, start + words.length(), words, "", "");
    }

    private static Meeting meeting(List<Cite> cites) {
        return new Meeting(
                "oslo-talks",
                "Oslo talks",
                MeetingStatus.HELD,
                null,
                "Oslo",
                "talks",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                cites,
                List.of());
    }
}
