package org.rapporteur.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BioTest {
    private final Bio bio = new Bio(List.of("O", "B-place", "I-place", "B-name", "I-name"));

    @Test
    void nothingGoesOnThatHasNotBegun() {
        float[][] scores = {{0, 1, 3, 0, 0}, {0, 0, 0, 0, 3}, {3, 0, 0, 0, 2}};

        assertThat(bio.best(scores, 0, 3)).containsExactly(3, 4, 0);
    }

    @Test
    void aSpanIsReadWhole() {
        float[][] scores = {{0, 0, 0, 5, 0}, {0, 0, 0, 0, 5}, {0, 0, 5, 0, 4}};

        assertThat(bio.best(scores, 0, 3)).containsExactly(3, 4, 4);
    }
}
