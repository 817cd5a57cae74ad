package org.rapporteur.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.TestTexts;
import org.rapporteur.language.Text;
import org.rapporteur.record.Article;

class PublicationDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # The lead tells a day without a year: the month is known, the year is not.
            The ministers met in Oslo on September 13. They agreed on little.                            | XXXX-09 | September 13
            # The latest day that belongs to the news counts.
            Envoys met on September 13. It was short. Nobody spoke. A spokesman denied it on September 14. | XXXX-09 | September 14
            # Told as recent, further down.
            The talks go on. Few expect much. Both sides wait. An expert recently argued on May 18 that they will fail. | XXXX-05 | May 18
            # A weekday beside the day, and a year that is over.
            Envoys met on Friday, September 13. They had last met in 2018. | 2019-09 | 'Friday, September 13'
            # The years since a date leave one year.
            The office closed on May 18. It was opened more than 17 years after the war began in October 2001. | 2019-05 | May 18
            # At the end of a month the article may be of the next.
            Envoys met on September 28. They agreed on little. | NULL | NULL
            # A day that is planned, a day long past, weekdays alone: nothing is certain.
            Envoys will meet on September 13. They hope for little. | NULL | NULL
            On April 28, 1978, the palace was hit. The minister fled. | NULL | NULL
            Envoys met on Friday. They will meet next week. | NULL | NULL
            """, nullValues = "NULL")
    void isReadOutOfTheWords(String words, String date, String cite) {
        Article article = TestTexts.of(words).document().article();

        assertThat(article.published()).isEqualTo(date);
        assertThat(article.publishedBasis()).isEqualTo(date == null ? null : "inferred");
        if (cite != null) {
            assertThat(article.publishedCite()).isNotNull();
            assertThat(article.publishedCite().exact()).isEqualTo(cite);
        }
    }

    @Test
    void aStatedDateStands() {
        Text text = TestTexts.of("The ministers met in Oslo on September 13. They agreed on little.", "2017-09-15");

        assertThat(text.document().article().published()).isEqualTo("2017-09-15");
        assertThat(text.times()).singleElement().satisfies(t -> assertThat(t.value())
                .isEqualTo("2017-09-13"));
    }
}
