package org.rapporteur.reading.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.TestModel;
import org.rapporteur.TestTexts;
import org.rapporteur.grammar.FrameFinder;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.CastReader;
import org.rapporteur.parties.PartyFinder;
import org.rapporteur.reading.Factualities;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.meetings.MeetingReader;
import org.rapporteur.reading.statements.StatementReader;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventType;
import org.rapporteur.record.JsonLines;

class EventReaderTest {
    private static final CastReader CASTS = new CastReader(Knowledge.standard());
    private static final StatementReader STATEMENTS = new StatementReader(Knowledge.standard());
    private static final MeetingReader MEETINGS = new MeetingReader(Knowledge.standard());
    private static final EventReader READER = new EventReader(Knowledge.standard());

    /** The events of a sentence or two, every state that is named being a party. */
    private static List<Event> all(Text text, Cast cast) {
        Understood understood = understood(text, cast);
        return READER.all(understood, new Factualities(understood, STATEMENTS.read(text, cast)));
    }

    /** The events of a page. */
    private static List<Event> read(Text text, Cast cast) {
        Understood understood = understood(text, cast);
        Factualities factualities = new Factualities(understood, STATEMENTS.read(text, cast));
        return READER.read(understood, factualities, MEETINGS.read(understood));
    }

    private static Understood understood(Text text, Cast cast) {
        return new Understood(
                text, cast, new FrameFinder().of(text), new PartyFinder(text, cast, Knowledge.standard()));
    }

    static Stream<List<String>> sentences() {
        return TestTexts.table(EventReaderTest.class, "events.tsv");
    }

    static Stream<List<String>> things() {
        return TestTexts.table(EventReaderTest.class, "things.tsv");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsTheEventsOfASentence(List<String> row) {
        Text text = TestTexts.of(row.get(0));
        Cast cast = Lands.peopled(text, Knowledge.standard().countries(), CASTS.read(text));

        assertThat(lines(cast, all(text, cast))).isEqualTo(row.size() > 1 ? row.get(1) : "");
    }

    @ParameterizedTest
    @MethodSource("things")
    void whatAnActSpeaksOfSaysWhatItIs(List<String> row) {
        Text text = TestTexts.of(row.get(0));
        Cast cast = CASTS.read(text);

        assertThat(lines(cast, read(text, cast))).isEqualTo(row.get(1));
    }

    private static String lines(Cast cast, List<Event> events) {
        return events.stream()
                .map(e -> e.eventType() + " " + country(cast, e.actor()) + " > " + country(cast, e.recipient()) + " ("
                        + e.status().name().toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String country(Cast cast, @Nullable String id) {
        if (id == null) {
            return "-";
        }
        String code = cast.actor(id).country();
        return code == null
                ? cast.actor(id).name()
                : new Locale.Builder().setRegion(alpha2(code)).build().getDisplayCountry(Locale.ENGLISH);
    }

    private static String alpha2(String alpha3) {
        return Stream.of(Locale.getISOCountries())
                .filter(c -> new Locale.Builder()
                        .setRegion(c)
                        .build()
                        .getISO3Country()
                        .equals(alpha3))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void talksAreToldOnceAParagraph() {
        Text text = TestTexts.of("Ghana held talks with Togo in Accra on Monday. The talks lasted two hours.");
        Cast cast = CASTS.read(text);

        assertThat(read(text, cast)).singleElement().satisfies(e -> {
            assertThat(e.eventType()).isEqualTo(EventType.CONSULT);
            assertThat(List.of(country(cast, e.actor()), country(cast, e.recipient())))
                    .containsExactlyInAnyOrder("Ghana", "Togo");
        });
    }

    @Test
    void whoRejectsADemandRejectsItOfWhoMadeIt() {
        Text text = TestTexts.of(
                "Togo wrote to Peru. Togo and Peru are neighbours. Kenya repeated its demand for a vote. Peru rejected the demand.");
        Cast cast = CASTS.read(text);

        assertThat(read(text, cast).stream().filter(e -> e.eventType() == EventType.REJECT))
                .singleElement()
                .satisfies(e -> assertThat(List.of(country(cast, e.actor()), country(cast, e.recipient())))
                        .containsExactly("Peru", "Kenya"));
    }

    @Test
    void aCaptionGivenTwiceTellsOneEvent() {
        Text text = TestTexts.of("Ghana attacked Togo.\n\nGhana attacked Togo.");
        Cast cast = CASTS.read(text);

        assertThat(read(text, cast)).hasSize(1);
    }

    @Test
    void everyEventHasItsWordsAndItsRule() {
        Text text = TestTexts.of("On Friday, Chile bombed a port in Peru, the radio said.");
        Cast cast = CASTS.read(text);
        Citer citer = text.document().citer();

        assertThat(read(text, cast)).isNotEmpty().allSatisfy(e -> {
            assertThat(citer.holds(e.cite())).isTrue();
            assertThat(e.cite().exact()).contains("Chile bombed a port");
            assertThat(e.rule()).isEqualTo("attack:bomb-v");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway attacked Kenya. | actual",
                "Peru said Norway attacked Kenya. | alleged",
                "Norway denied that it had attacked Kenya. | denied",
                "Norway could attack Kenya, the minister fears. | hypothetical",
                "Norway did not attack Kenya. | ",
            })
    void anEventSaysHowSureItIs(String words, @Nullable String status) {
        Text text = TestTexts.of(words);
        Cast cast = CASTS.read(text);

        assertThat(read(text, cast).stream()
                        .filter(e -> e.eventType() == EventType.ASSAULT)
                        .map(e -> JsonLines.name(e.status())))
                .containsExactlyElementsOf(status == null ? List.of() : List.of(status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kenyan jets attacked Ghana, killing at least ten people and wounding 25. | killed 10, wounded 25",
                "Two Ghanaian soldiers were killed when Kenya shelled a post. | killed 2",
                "Kenya attacked Ghana and killed 20 to 30 men. | killed 20-30",
                "Some 200 rebels of Ghana surrendered to Kenya. | surrendered 200",
                "Kenya attacked Ghana after four days of talks. | ''",
            })
    void anEventCountsThoseToWhomItHappened(String words, String counts) {
        Text text = TestTexts.of(words);
        Cast cast = Lands.peopled(text, Knowledge.standard().countries(), CASTS.read(text));

        assertThat(all(text, cast).stream()
                        .flatMap(e -> e.counts().stream())
                        .distinct()
                        .map(c -> JsonLines.name(c.fate()) + " "
                                + (c.value() == null ? c.low() + "-" + c.high() : c.value()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(counts);
    }

    @Test
    void quietSentencesTellNoEvents() {
        Coder coder = new Coder(TestModel.get(), Knowledge.standard());
        List<String> quiet = TestTexts.table(EventReaderTest.class, "quiet.tsv")
                .map(r -> r.get(0))
                .toList();
        List<String> told = quiet.stream()
                .flatMap(s -> coder.code(s, null).stream().map(e -> e + " in: " + s))
                .toList();

        assertThat(quiet).hasSizeGreaterThanOrEqualTo(200);
        assertThat(told.size() * 100.0 / quiet.size())
                .as("false events per 100: %s", told)
                .isLessThanOrEqualTo(8);
    }
}
