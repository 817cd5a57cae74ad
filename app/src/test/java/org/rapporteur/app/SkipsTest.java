package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.rapporteur.page.Skipped;

/** When skipped pages are named. */
class SkipsTest {
    private final StringWriter err = new StringWriter();
    private final Skipped page = new Skipped("a.html", "it is empty");

    @Test
    void atOnceWhereNoBarStands() {
        Skips skips = new Skips(new PrintWriter(err), false);
        skips.accept(page);

        assertThat(err.toString().lines()).containsExactly("rapporteur: a.html: it is empty");
        assertThat(skips.count()).isEqualTo(1);
    }

    @Test
    void behindTheBarButNeverTooManyAtOnce() {
        Skips skips = new Skips(new PrintWriter(err), true);
        skips.accept(page);

        assertThat(err.toString()).isEmpty();
        for (int i = 0; i < 20_000; i++) {
            skips.accept(page);
        }
        assertThat(err.toString()).isNotEmpty();
        skips.close();
        skips.close();
        assertThat(err.toString().lines()).hasSize(20_001);
    }
}
