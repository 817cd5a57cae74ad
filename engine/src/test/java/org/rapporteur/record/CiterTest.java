package org.rapporteur.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CiterTest {
    private static final String TEXT = "A \uD83D\uDD4A dove. “Peace” they say.";

    @Test
    void countsCodePoints() {
        int start = TEXT.indexOf("Peace");
        Cite cite = new Citer("a1", TEXT).cite(start, start + 5);

        assertThat(cite.exact()).isEqualTo("Peace");
        assertThat(cite.start()).isEqualTo(start - 1);
        assertThat(cite.end()).isEqualTo(start + 4);
        assertThat(cite.prefix()).isEqualTo("A \uD83D\uDD4A dove. “");
        assertThat(cite.suffix()).isEqualTo("” they say.");
    }

    @Test
    void contextIsThirtyTwoCodePoints() {
        String text = "\uD83D\uDD4A".repeat(40) + "word" + "\uD83D\uDD4A".repeat(40);
        Cite cite = new Citer("a1", text).cite(80, 84);

        assertThat(cite.prefix()).isEqualTo("\uD83D\uDD4A".repeat(32));
        assertThat(cite.suffix()).isEqualTo("\uD83D\uDD4A".repeat(32));
    }

    /** Long texts of single chars, pairs and halves of pairs, so that the ends of its blocks fall anywhere in them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void countsAnywhereInALongText(long seed) {
        Random random = new Random(seed);
        StringBuilder drawn = new StringBuilder();
        while (drawn.length() < 5000) {
            drawn.append(List.of("a", "\uD83D\uDD4A", "\uD83D", "\uDD4A").get(random.nextInt(seed > 3 ? 2 : 4)));
        }
        String text = drawn.toString();
        Citer citer = new Citer("a1", text);
        for (int i = 0; i <= text.length(); i++) {
            assertThat(citer.codePoint(i)).as("char %d", i).isEqualTo(text.codePointCount(0, i));
        }
        for (int i = 0; i <= text.codePointCount(0, text.length()); i++) {
            assertThat(citer.charOffset(i)).as("code point %d", i).isEqualTo(text.offsetByCodePoints(0, i));
        }
    }

    @Test
    void holdsOnlyWhereTheWordsStand() {
        Citer citer = new Citer("a1", TEXT);
        Cite cite = citer.cite(5, 9);

        assertThat(citer.holds(cite)).isTrue();
        assertThat(new Citer("a1", "Another text entirely").holds(cite)).isFalse();
        assertThat(new Citer("a2", TEXT).holds(cite)).isFalse();
        assertThat(new Citer("a1", "x").holds(cite)).isFalse();
    }

    @Test
    void refusesAPlaceWithoutText() {
        assertThatThrownBy(() -> new Citer("a1", TEXT).cite(4, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Citer("a1", TEXT).cite(0, 999)).hasMessageContaining("a1");
    }
}
