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
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Text;
import org.rapporteur.reading.Cast;
import org.rapporteur.reading.cast.CastReader;
import org.rapporteur.reading.statements.StatementReader;

class PositionReaderTest {
    private static final CastReader CASTS = new CastReader(Knowledge.standard());
    private static final StatementReader STATEMENTS = new StatementReader(Knowledge.standard());
    private static final PositionReader READER = new PositionReader(Knowledge.standard());

    static Stream<List<String>> sentences() {
        return TestTexts.table(PositionReaderTest.class, "positions.tsv");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsThePositionsOfASentence(List<String> row) {
        Text text = TestTexts.of(row.get(0));
        Cast cast = CASTS.read(text);
        String read = READER.read(text, cast, STATEMENTS.read(text, cast)).stream()
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
                "Ghana rejected the proposal in March 2015.|2015-03",
                "Ghana demanded that Togo withdraw its troops by 3 May 2015.|",
                "Ghana rejected the proposal.|",
            })
    void datesAPositionByWhenItWasTaken(String words, @Nullable String date) {
        Text text = TestTexts.of(words);
        Cast cast = CASTS.read(text);

        assertThat(READER.read(text, cast, STATEMENTS.read(text, cast)))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.date()).isEqualTo(date));
    }
}
