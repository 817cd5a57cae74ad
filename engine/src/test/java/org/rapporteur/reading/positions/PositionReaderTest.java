package org.rapporteur.reading.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.TestTexts;
import org.rapporteur.grammar.FrameFinder;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.CastReader;
import org.rapporteur.parties.PartyFinder;
import org.rapporteur.reading.Factualities;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.statements.StatementReader;
import org.rapporteur.record.Position;
import org.rapporteur.record.PositionChange;
import org.rapporteur.record.PositionStance;

class PositionReaderTest {
    private static final CastReader CASTS = new CastReader(Knowledge.standard());
    private static final StatementReader STATEMENTS = new StatementReader(Knowledge.standard());
    private static final PositionReader READER = new PositionReader();

    static Stream<List<String>> sentences() {
        return TestTexts.table(PositionReaderTest.class, "positions.tsv");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsThePositionsOfASentence(List<String> row) {
        Text text = TestTexts.of(row.get(0));
        Cast cast = CASTS.read(text);
        String read = read(text, cast).stream()
                .map(p -> p.stance().name().toLowerCase(Locale.ROOT) + " "
                        + cast.actor(p.party()).country() + ": " + p.issue()
                        + (p.condition() == null ? "" : " (" + p.condition() + ")"))
                .collect(Collectors.joining("; "));

        assertThat(read).isEqualTo(row.size() > 1 ? row.get(1) : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ghana demanded on 3 May 2015 that Togo withdraw its troops.|2015-05-03",
                "Ghana demanded that Togo withdraw its troops by 3 May 2015.|",
                "Ghana rejected the proposal.|",
            })
    void datesAPositionByWhenItWasTaken(String words, @Nullable String date) {
        Text text = TestTexts.of(words);
        Cast cast = CASTS.read(text);

        assertThat(read(text, cast)).isNotEmpty().allSatisfy(p -> assertThat(p.date())
                .isEqualTo(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Eritrea dropped its demand for an apology.|DEMANDS|DROPPED",
                "Ghana gave up its opposition to the talks.|REJECTS|DROPPED",
                "Egypt reiterated its demand that Ethiopia stop filling the dam.|DEMANDS|RESTATED",
                "Togo again urged Ghana to withdraw its troops.|DEMANDS|RESTATED",
                "Kenya softened its demand for autonomy.|DEMANDS|SOFTENED",
                "Kenya's demand for autonomy was met.|DEMANDS|MET",
                "Kenya's demand for autonomy was not met.|DEMANDS|",
                "Kenya demanded autonomy.|DEMANDS|",
            })
    void saysWhatHasBecomeOfAPosition(String words, PositionStance stance, @Nullable PositionChange change) {
        Text text = TestTexts.of(words);
        Cast cast = CASTS.read(text);

        assertThat(read(text, cast))
                .singleElement()
                .satisfies(p -> assertThat(p.stance()).isEqualTo(stance))
                .satisfies(p -> assertThat(p.change()).isEqualTo(change));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ghana demanded a ceasefire.|ceasefire",
                "Ghana demanded an end to the attacks.|ceasefire",
                "Ghana wants Togo to withdraw its soldiers from the islands.|troop withdrawal",
                "Ghana demanded the release of the prisoners.|prisoners",
                "Ghana refused to talk to Togo.|talks",
                "Ghana turned down the invitation.|talks",
                "Ghana rejected the peace plan.|peace agreement",
                "Ghana demanded autonomy for the north.|self-rule",
                "Ghana demanded a larger share of the fish.|",
            })
    void namesTheTopic(String words, @Nullable String topic) {
        Text text = TestTexts.of(words);
        Cast cast = CASTS.read(text);

        assertThat(read(text, cast)).singleElement().satisfies(p -> assertThat(p.topic())
                .isEqualTo(topic));
    }

    private static List<Position> read(Text text, Cast cast) {
        Understood understood = new Understood(
                text, cast, new FrameFinder().of(text), new PartyFinder(text, cast, Knowledge.standard()));
        return READER.read(understood, new Factualities(understood, STATEMENTS.read(text, cast)));
    }
}
