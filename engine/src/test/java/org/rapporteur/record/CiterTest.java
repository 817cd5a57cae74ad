package org.rapporteur.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
