package org.rapporteur.reading.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.record.StatementKind;

/** What the sureness of statements is worth. */
class CalibrationTest {
    @ParameterizedTest
    @EnumSource(StatementKind.class)
    void whoIsSurerIsRightMoreOften(StatementKind kind) {
        assertThat(IntStream.rangeClosed(0, 100).mapToObj(i -> Calibration.of(kind, i / 100.0)))
                .isSorted()
                .allMatch(p -> p > 0 && p < 1);
    }
}
