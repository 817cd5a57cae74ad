package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles by markup, or by place where markup has no name for them: pages of our own that say what each line is. */
class RolesTest {
    @ParameterizedTest
    @ValueSource(strings = {"roles-captions.html", "roles-foreign.html", "roles-unfolded.html", "roles-notes.html"})
    void linesHaveTheRolesThatThePageSays(String name) throws IOException, UnreadablePageException {
        byte[] page;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            page = in.readAllBytes();
        }
        List<String> expected = new ArrayList<>();
        for (Element e : Jsoup.parse(new String(page, StandardCharsets.UTF_8)).select("[data-role]")) {
            expected.add(e.attr("data-role") + ": " + e.text());
        }
        Document document = new PageReader().read(new Page(name, name, page));

        assertThat(document.blocks().stream()
                        .map(b -> b.role().name().toLowerCase(Locale.ROOT) + ": "
                                + document.text().substring(b.start(), b.end())))
                .containsExactlyElementsOf(expected);
    }
}
