package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.page.input.Pages;
import org.rapporteur.record.Article;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Role;

/** The sample pages, whole: what each tells of itself, and the role of each line. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("../samples/moscow-talks");

    @TestFactory
    Stream<DynamicTest> samples() throws IOException {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/org/rapporteur/page/samples-expected.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .forEach(l -> expected.computeIfAbsent(l.substring(0, l.indexOf('\t')), k -> new ArrayList<>())
                            .add(l.substring(l.indexOf('\t') + 1)));
        }
        List<Skipped> skipped = new ArrayList<>();
        List<Page> pages = Pages.of(List.of(SAMPLES), skipped::add).stream().toList();
        assertThat(skipped).isEmpty();
        assertThat(pages).extracting(Page::name).containsExactlyElementsOf(expected.keySet());
        return pages.stream()
                .map(p -> DynamicTest.dynamicTest(p.name(), () -> assertThat(describe(new PageReader().read(p)))
                        .containsExactlyElementsOf(expected.get(p.name()))));
    }

    private static List<String> describe(Document document) {
        Article a = document.article();
        List<String> out = new ArrayList<>();
        out.add("=title\t" + orDash(a.title()));
        out.add("=publisher\t" + orDash(a.publisher()));
        out.add("=published\t" + orDash(a.published()));
        out.add("=dateline\t" + orDash(a.dateline()));
        out.add("=genre\t" + a.genre().name().toLowerCase(Locale.ROOT));
        out.add("=language\t" + orDash(a.language()));
        out.add("=via\t" + orDash(a.via()));
        out.add("=authors\t" + (a.authors().isEmpty() ? "-" : String.join(";", a.authors())));
        Citer citer = document.citer();
        assertThat(a.publishedCite() == null || citer.holds(a.publishedCite())).isTrue();
        for (Document.Block b : document.blocks()) {
            if (b.role() != Role.BOILERPLATE) {
                String line = document.text().substring(b.start(), b.end());
                out.add(b.role().name().toLowerCase(Locale.ROOT).replace('_', '-') + "\t"
                        + line.substring(0, Math.min(40, line.length())).strip());
            }
        }
        return out;
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
