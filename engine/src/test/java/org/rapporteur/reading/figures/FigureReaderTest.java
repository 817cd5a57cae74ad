package org.rapporteur.reading.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.TestTexts;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.record.Figure;

class FigureReaderTest {
    private static List<Figure> read(String words) {
        Text text = TestTexts.of(words);
        return new FigureReader(Knowledge.standard()).read(text, new Cast(List.of(), List.of()));
    }

    static Stream<List<String>> sentences() {
        return TestTexts.table(FigureReaderTest.class, "figures.tsv");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsTheFiguresOfASentence(List<String> row) {
        String expected = row.size() < 2 ? "" : row.get(1);

        assertThat(read(row.get(0)).stream().map(FigureReaderTest::shown).collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void aSentenceThatStandsTwiceIsReadOnce() {
        assertThat(read("Six envoys arrived.\n\nSix envoys arrived.")).hasSize(1);
    }

    private static String shown(Figure f) {
        String bounds = f.low() == null && f.high() == null ? "" : number(f.low()) + ".." + number(f.high());
        String value = f.value() == null ? bounds : (number(f.value()) + " " + bounds).strip();
        return f.cite().exact() + " | " + (value.isEmpty() ? "" : value + " ") + "| " + f.unit() + " | " + f.what();
    }

    private static String number(@Nullable BigDecimal n) {
        return n == null ? "" : n.toPlainString();
    }
}
