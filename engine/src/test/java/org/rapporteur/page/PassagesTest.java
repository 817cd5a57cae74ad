package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.record.Article;

/** Pages of our own, and what they set apart: the last line of a file is the page, those before it say what is expected. */
class PassagesTest {
    @TestFactory
    Stream<DynamicTest> passages() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(PassagesTest.class.getResource("passages"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(Files.readAllLines(f))));
        }
    }

    @Test
    void anEntryIsNotTheArticle() throws IOException, UnreadablePageException {
        try (InputStream in =
                Objects.requireNonNull(PassagesTest.class.getResourceAsStream("passages/entries-by-schema.txt"))) {
            Article article = new PageReader()
                    .read(new Page("page", "page", in.readAllBytes()))
                    .article();

            assertThat(article.published()).isEqualTo("2019-03-13");
            assertThat(article.updated()).isEqualTo("2019-03-15");
        }
    }

    private static void check(List<String> file) throws UnreadablePageException {
        byte[] page = file.get(file.size() - 1).getBytes(StandardCharsets.UTF_8);
        Document document = new PageReader().read(new Page("page", "page", page));

        assertThat(document.passages().stream().map(p -> told(p, document.text())))
                .containsExactlyElementsOf(file.subList(0, file.size() - 1).stream()
                        .filter(l -> !l.isEmpty())
                        .toList());
    }

    private static String told(Passage p, String text) {
        return p.kind().name().toLowerCase(Locale.ROOT)
                + (p.day() == null ? "" : " " + p.day())
                + (p.by() < 0 ? "" : " by " + text.substring(p.by(), p.byEnd()))
                + ": " + text.substring(p.start(), p.end()).replace("\n", " / ");
    }
}
