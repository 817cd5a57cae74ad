package org.rapporteur.reading.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.TestTexts;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.CastReader;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;

class StatementReaderTest {
    private static final StatementReader READER = new StatementReader(Knowledge.standard());
    private static final CastReader CASTS = new CastReader(Knowledge.standard());

    /** A text and the statements expected in it, one a line, as {@link #shown} shows them. */
    record Case(String text, List<String> expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StatementReaderTest.class.getResourceAsStream("statements.txt")),
                StandardCharsets.UTF_8))) {
            for (String line : in.lines().toList()) {
                if (line.startsWith("> ")) {
                    cases.add(new Case(line.substring(2).replace("\\n", "\n"), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    cases.get(cases.size() - 1).expected().add(line);
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reads(Case c) {
        assertThat(read(c.text()).stream().map(StatementReaderTest::shown)).containsExactlyElementsOf(c.expected());
    }

    private static String shown(Statement s) {
        return Stream.of(
                        name(s.kind()),
                        s.cue(),
                        s.speakerText(),
                        s.content().replace("\n", "\\n"),
                        s.stance() == null ? null : name(s.stance()),
                        s.anonymous() ? "anonymous" : null,
                        s.via() == null ? null : "via " + s.via(),
                        s.continues() == null ? null : "continues",
                        s.within() == null ? null : "within")
                .map(part -> part == null ? "-" : part)
                .collect(Collectors.joining(" | "))
                .replaceAll("(?: \\| -)+$", "");
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<Statement> read(String words) {
        Text text = TestTexts.of(words);
        return READER.read(text, CASTS.read(text));
    }

    @Test
    void speakersAreResolved() {
        Text text = TestTexts.of(
                "“We are close,” said Maria Lindqvist, Sweden's envoy. “Very close,” she added. Kenya and Uganda said the"
                        + " road was open.");
        Cast cast = CASTS.read(text);
        List<Statement> statements = READER.read(text, cast);

        assertThat(statements).hasSize(3);
        assertThat(statements.subList(0, 2)).allSatisfy(s -> assertThat(
                        cast.actor(Objects.requireNonNull(s.speaker())).name())
                .isEqualTo("Maria Lindqvist"));
        assertThat(cast.actor(Objects.requireNonNull(statements.get(2).speaker()))
                        .name())
                .isEqualTo("Kenya");
        assertThat(statements.get(2).coSpeakers().stream()
                        .map(id -> cast.actor(id).name()))
                .containsExactly("Uganda");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "According to the Nairobi Times newspaper, the road is open. The road will close in June, the report said.",
                "According to the Nairobi Times newspaper, the road is open. Drivers were glad. “It closes in June,” the report said."
            })
    void aReportIsThatOfTheOutletNamedBefore(String words) {
        Text text = TestTexts.of(words);
        Cast cast = CASTS.read(text);
        List<Statement> statements = READER.read(text, cast);

        assertThat(cast.actor(Objects.requireNonNull(
                                statements.get(statements.size() - 1).speaker()))
                        .name())
                .isEqualTo("Nairobi Times");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway issued a statement late on Monday. “The road will open in June,” it said.",
                "In a statement on Monday, Norway said the road was open. Drivers waited. The statement urged them to wait.",
                "A statement by Norway came on Monday. Drivers waited in the rain. The statement urged drivers to wait."
            })
    void aPaperSpeaksForItsIssuer(String words) {
        Text text = TestTexts.of(words);
        Cast cast = CASTS.read(text);

        assertThat(READER.read(text, cast).stream().map(s -> cast.actor(Objects.requireNonNull(s.speaker()))
                        .name()))
                .contains("Norway");
    }

    @Test
    void whoIsNamedBeforeAPronounInItsSentenceGoesBeforeWhoSpokeLast() {
        Text text = TestTexts.of(
                "“We have time,” said Peter Holm, the mediator. Envoy Omar Deng did not say “perhaps never,”"
                        + " but he said sadly, “We have no time.”");
        Cast cast = CASTS.read(text);

        assertThat(READER.read(text, cast))
                .extracting(s -> cast.actor(Objects.requireNonNull(s.speaker())).name())
                .containsExactly("Peter Holm", "Omar Deng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deng invited to Oslo talks", "Envoy Omar Deng told to resign over leak"})
    void whatSomebodyIsToldInATitleIsNotSaidByHim(String title) {
        Text text = TestTexts.title(title, "2019-09-20");

        assertThat(READER.read(text, CASTS.read(text))).isEmpty();
    }

    @Test
    void anUnnamedSourceHasItsBody() {
        Text text = TestTexts.of("Norway joined the talks. A Norwegian diplomat said the text was ready.");
        Cast cast = CASTS.read(text);

        assertThat(READER.read(text, cast)).singleElement().satisfies(s -> {
            assertThat(s.anonymous()).isTrue();
            assertThat(s.speaker()).isNull();
            assertThat(cast.actor(Objects.requireNonNull(s.affiliation())).country())
                    .isEqualTo("NOR");
        });
    }

    @Test
    void aStatementHasTheDayOfItsClause() {
        Text text = TestTexts.of(
                "The border will open in June, the envoy said on 3 May. On Sunday he said the bridge, built in 1990, was"
                        + " safe.",
                "2019-05-10");

        assertThat(READER.read(text, CASTS.read(text)).stream().map(Statement::said))
                .containsExactly("2019-05-03", "2019-05-05");
    }

    @Test
    void linksNameStatementsOfTheText() {
        List<Statement> statements = read("“We are ready,” the envoy said. “We have the text.”");

        assertThat(statements).hasSize(2);
        assertThat(statements.get(1).continues()).isEqualTo(statements.get(0).id());
        assertThat(new HashSet<>(statements.stream().map(Statement::id).toList()))
                .hasSize(2);
    }

    @Test
    void citesHold() {
        String words = "Officials said the \uD83D\uDE8C “stopped” there. “It did not,” he said, “stop at all.”";
        Text text = TestTexts.of(words);

        assertThat(READER.read(text, CASTS.read(text))).isNotEmpty().allSatisfy(s -> {
            assertThat(text.document().citer().holds(s.cite())).isTrue();
            assertThat(s.speakerCite() == null || text.document().citer().holds(s.speakerCite()))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "'", "“", "”", "‘", "’", "«", "“ ", "\" \n", "''", "\"'", "[", "(“"})
    void nothingButMarksIsNothing(String mark) {
        assertTimeout(Duration.ofSeconds(20), () -> assertThat(read(mark.repeat(5_000)))
                .isEmpty());
    }

    @Test
    void unpairedMarksThroughAPageAreBounded() {
        String page = "“The envoy said the road was open. \"Nobody knows why.\n".repeat(400);

        assertTimeout(Duration.ofSeconds(60), () -> assertThat(read(page)).hasSizeLessThan(2_000));
    }

    @Test
    void oneQuotationOverManyParagraphsIsBounded() {
        String page =
                "The chairman said: " + "“We met again and we agreed on nothing.\n".repeat(300) + "“That is all.”";

        assertThat(read(page)).singleElement().satisfies(s -> {
            assertThat(s.kind()).isEqualTo(StatementKind.DIRECT);
            assertThat(s.content()).endsWith("That is all.");
        });
    }

    @Test
    void nestedBracketsAndEndlessSentencesAreBounded() {
        String brackets = "The envoy said the road was open. " + "(".repeat(10_000) + "x" + ")".repeat(10_000);
        String endless = "the envoy said that ".repeat(100_000);

        assertTimeout(Duration.ofSeconds(60), () -> {
            assertThat(read(brackets)).hasSizeLessThan(5);
            assertThat(read(endless)).isEmpty();
        });
    }

    @Test
    void capitalsAndMissingSignsDoNotFail() {
        assertThat(read("THE MINISTER SAID THE BORDER WOULD OPEN IN MAY.")).hasSizeLessThan(2);
        assertThat(read("the minister said the border would open in may and then he left"))
                .hasSizeLessThan(3);
    }
}
