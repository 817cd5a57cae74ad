package org.rapporteur.reading.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.record.Role;

class QuotationFinderTest {

    private static List<Quotation> find(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            paragraphs.add(new Paragraph(start, start + line.length(), Role.BODY));
            start += line.length() + 1;
        }
        return QuotationFinder.find(text, paragraphs);
    }

    private static List<String> outer(String text) {
        return find(text).stream()
                .filter(q -> q.depth() == 0)
                .map(q -> text.substring(q.start(), q.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "\"We agree,\" he said. # We agree,",
                "“We agree,” he said. # We agree,",
                "‘We agree,’ he said. # We agree,",
                "'We agree,' he said. # We agree,",
                "«We agree,» he said. # We agree,",
                "«\u00A0We agree\u00A0», he said. # We agree",
                "''We agree,'' he said. # We agree,",
                "``We agree,'' he said. # We agree,",
                "“We agree,\" he said. # We agree,",
                "\"We agree,” he said. # We agree,",
                "„We agree,“ he said. # We agree,",
                "“\u00A0We agree,\u00A0” he said. # We agree,",
                "“It's the envoys' turn,” he said. # It's the envoys' turn,",
                "‘It’s the envoys’ turn to wait,’ he said. # It’s the envoys’ turn to wait,",
                "“They said ‘no’ twice,” he said. # They said ‘no’ twice,",
                "“Like, ‘Why not?'” she said. # Like, ‘Why not?'",
                "\"They asked: \"Why not?\" again,\" he said. # They asked: \"Why not?\" again,",
                "He wrote “yes” in '09 and the rest is the envoys' affair. # yes",
            })
    void finds(String text, String expected) {
        assertThat(outer(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "The envoys' cars and the ministers' homes were searched. #",
                "It’s the ‘90s again, isn’t it? #",
                "He is 6'2\" tall. #",
                "Jan \"Moose\" Larsen came. #",
                "It ended there.\" #",
            })
    void leavesAlone(String text) {
        assertThat(outer(text)).isEmpty();
    }

    @Test
    void goesOnWhereTheNextParagraphBeginsWithAMark() {
        String text = "“First.\n“Second.\n“Third,” he said.";

        assertThat(find(text)).singleElement().satisfies(q -> {
            assertThat(text.substring(q.start(), q.end())).isEqualTo("First.\n“Second.\n“Third,");
            assertThat(q.closed()).isTrue();
        });
    }

    @Test
    void whatIsNotClosedEndsWithItsParagraph() {
        assertThat(find("He said: “We agree.\nThe road is open."))
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.closed()).isFalse();
                    assertThat(q.end()).isEqualTo("He said: “We agree.".length());
                });
    }

    @Test
    void aMarkBeforeEveryParagraphHidesNoQuotation() {
        assertThat(outer("\"One.\n\"Two, “no,” he said.\n\"Three, “yes,” he said.\n\"Four.\""))
                .containsExactly("no,", "yes,");
    }

    @Test
    void takesLinearTime() {
        assertTimeout(Duration.ofSeconds(10), () -> {
            find("“ a ".repeat(200_000));
            find("' a' ".repeat(200_000));
            find("\"a\n".repeat(200_000));
        });
    }
}
