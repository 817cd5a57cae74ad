package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.language.Text;
import org.rapporteur.language.TextReader;
import org.rapporteur.page.Document;
import org.rapporteur.reading.ArticleReader;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Article;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Role;
import org.rapporteur.record.Segment;

/** Pages that are no prose: all readers, in bounded time, with a reading that is partial rather than wrong. */
class HostilePagesTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final ArticleReader ARTICLES = new ArticleReader();

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("nothing but quotation marks", "\u201C\"\u2018\u00AB\u201D'\u00BB ".repeat(20_000), 0),
                Arguments.of(
                        "2 MB in one sentence", "the envoy of the ministry said that the talks ".repeat(45_000), 0),
                Arguments.of("2 MB in one word", "a".repeat(2_000_000), 0),
                Arguments.of(
                        "10,000 nested brackets",
                        "The envoy " + "(".repeat(10_000) + "who came" + ")".repeat(10_000)
                                + " said the road was open.",
                        1),
                Arguments.of(
                        "unpaired marks throughout",
                        "\u201CThe envoy said the road was open. \"Who knows.\n".repeat(300),
                        1_000),
                Arguments.of(
                        "all capitals", "THE MINISTER OF NORWAY SAID THE BORDER WOULD OPEN IN MAY. ".repeat(100), 200),
                Arguments.of(
                        "no punctuation",
                        "the minister said the border would open in may and the envoy said it would not and "
                                .repeat(300),
                        0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isReadInBoundedTime(String name, String words, int mostStatements) {
        Reading reading = assertTimeoutPreemptively(LIMIT, () -> read(words, "en"));

        assertThat(reading.statements()).hasSizeLessThanOrEqualTo(mostStatements);
        assertThat(reading.statements())
                .allSatisfy(s -> assertThat(s.cite().exact()).isNotBlank());
    }

    @Test
    void aPageInAnotherLanguageHasNoFacts() {
        String words = "Der Minister sagte am Montag, die Grenze werde im Mai ge\u00F6ffnet. ".repeat(50);

        Reading reading = assertTimeoutPreemptively(LIMIT, () -> read(words, "de"));
        assertThat(reading.statements()).isEmpty();
        assertThat(reading.actors()).isEmpty();
        assertThat(reading.times()).isEmpty();
    }

    @Test
    void anotherLanguageThatIsNotToldFailsNothing() {
        String words =
                "\u041C\u0438\u043D\u0438\u0441\u0442\u0440 \u0441\u043A\u0430\u0437\u0430\u043B, \u0447\u0442\u043E \u0433\u0440\u0430\u043D\u0438\u0446\u0430 \u0437\u0430\u043A\u0440\u044B\u0442\u0430. "
                        .repeat(200);

        Reading reading = assertTimeoutPreemptively(LIMIT, () -> read(words, null));
        assertThat(reading.statements()).isEmpty();
    }

    private static Reading read(String words, @Nullable String language) {
        Article article = new Article(
                "a1",
                "a1.txt",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                Genre.REPORT,
                language,
                null,
                null,
                List.of(new Segment(Role.BODY, 0, words.codePointCount(0, words.length()))));
        Text text = new TextReader(TestModel.get()).read(new Document(article, words));
        return ARTICLES.read(text);
    }
}
