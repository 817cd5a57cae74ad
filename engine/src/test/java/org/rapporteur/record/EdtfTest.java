package org.rapporteur.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2019-09-13", "2018-11", "2017", "2016-12~", "XXXX-09-13", "XXXX-09", "2019-05-28/2019-05-29"})
    void knowsItsDates(String text) {
        assertThat(Edtf.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "XXXX", "2019-13", "2019-02-30", "19-2-3", "2019-W37", "/2019", "2019-05-28/", "PAST_REF"})
    void knowsOthers(String text) {
        assertThat(Edtf.isValid(text)).isFalse();
    }

    @Test
    void spansWhatItMayMean() {
        assertThat(Edtf.first("2019-02")).isEqualTo(LocalDate.of(2019, 2, 1));
        assertThat(Edtf.last("2019-02")).isEqualTo(LocalDate.of(2019, 2, 28));
        assertThat(Edtf.last("2019-05-28/2019-05-29")).isEqualTo(LocalDate.of(2019, 5, 29));
        assertThat(Edtf.first("XXXX-02")).isNull();
    }
}
