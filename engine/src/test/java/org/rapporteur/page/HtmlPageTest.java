package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Talks</body></html>",
                "  <?xml version='1.0'?><html/>",
                "Talks<br>The envoy came.<br>He left.<br>",
                "<p>The envoy came."
            })
    void knowsHtml(String text) {
        assertThat(HtmlPage.isHtml(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The envoy came.\n\n<tweet id=1>\n<tweet id=2>\n<tweet id=3>",
                "If a < b and b < c, the minister said, then a<c.",
                "Talks <br> went on."
            })
    void knowsPlainText(String text) {
        assertThat(HtmlPage.isHtml(text)).isFalse();
    }
}
