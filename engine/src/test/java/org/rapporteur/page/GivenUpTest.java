package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that is given up ends at the next step. */
class GivenUpTest {
    private static final String TEXT =
            "Delegations from both sides left the capital on Friday after two days of talks, and the ministry said so.";

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Talks end\n\n" + TEXT, "<html><body><h1>Talks end</h1><p>" + TEXT + "</p></body></html>"})
    void ends(String page) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new PageReader().read(new Page("a", "a", page.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(GivenUpException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
