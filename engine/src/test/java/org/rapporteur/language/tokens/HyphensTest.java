package org.rapporteur.language.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphensTest {
    @ParameterizedTest
    @CsvSource({
        "well-known, well - known",
        "U.S.-led, U.S. - led",
        "pre-war, pre-war",
        "anti-government, anti-government",
        "three-day-old, three - day - old",
        "-, -",
        "x-, x-",
        "Jean-Luc, Jean - Luc",
        "http://a-b.com, http://a-b.com"
    })
    void cutsButNotAfterAPrefix(String word, String parts) {
        assertThat(String.join(" ", Hyphens.parts(word))).isEqualTo(parts);
    }
}
