package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.record.Article;
import org.rapporteur.record.Role;

/**
 * Whole pages of our own in the layouts that people have, each with what is expected of it. A file begins with lines
 * {@code =field<tab>value}; "-" is no value. In a dump each line of the page follows with its role before it ("-" is
 * boilerplate, "?" any role, "title+body" of a line that is read as two); in HTML the page follows as it is.
 */
class WholePagesTest {
    @TestFactory
    Stream<DynamicTest> dumps() throws IOException, URISyntaxException {
        return files("dumps").map(f -> DynamicTest.dynamicTest(name(f), () -> dump(Files.readAllLines(f))));
    }

    @TestFactory
    Stream<DynamicTest> sites() throws IOException, URISyntaxException {
        return files("sites")
                .map(f -> DynamicTest.dynamicTest(name(f), () -> {
                    List<String> lines = Files.readAllLines(f);
                    String html = lines.stream().filter(l -> !l.startsWith("=")).collect(Collectors.joining("\n"));
                    assertThat(told(read(html).article(), lines)).containsExactlyElementsOf(fields(lines));
                }));
    }

    private static void dump(List<String> file) throws UnreadablePageException {
        List<String> roles = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : file) {
            if (!line.startsWith("=")) {
                int tab = line.indexOf('\t');
                text.append(line.substring(tab + 1)).append('\n');
                if (tab > 0) {
                    roles.addAll(List.of(line.substring(0, tab).split("\\+")));
                }
            }
        }
        Document document = read(text.toString());
        List<String> expected = new ArrayList<>(fields(file));
        List<String> found = new ArrayList<>(told(document.article(), file));
        List<Document.Block> blocks = document.blocks();
        assertThat(blocks).hasSameSizeAs(roles);
        for (int i = 0; i < roles.size(); i++) {
            String words = text.substring(blocks.get(i).start(), blocks.get(i).end());
            if (!roles.get(i).equals("?")) {
                expected.add(roles.get(i) + ": " + words);
                found.add(name(blocks.get(i).role()) + ": " + words);
            }
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    private static String name(Role role) {
        return role == Role.BOILERPLATE
                ? "-"
                : role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> fields(List<String> file) {
        return file.stream().filter(l -> l.startsWith("=")).toList();
    }

    /** What the article says of the fields that a file has expectations of. */
    private static List<String> told(Article a, List<String> file) {
        Map<String, String> all = Map.of(
                "title", orDash(a.title()),
                "authors", a.authors().isEmpty() ? "-" : String.join(";", a.authors()),
                "publisher", orDash(a.publisher()),
                "published", orDash(a.published()),
                "updated", orDash(a.updated()),
                "dateline", orDash(a.dateline()),
                "via", orDash(a.via()),
                "genre", a.genre().name().toLowerCase(Locale.ROOT));
        return fields(file).stream()
                .map(l -> l.substring(1, l.indexOf('\t')))
                .map(k -> "=" + k + "\t" + all.get(k))
                .toList();
    }

    private static Document read(String page) throws UnreadablePageException {
        return new PageReader().read(new Page("page", "page", page.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Path> files(String folder) throws IOException, URISyntaxException {
        Path path = Path.of(Objects.requireNonNull(WholePagesTest.class.getResource("whole/" + folder))
                .toURI());
        try (Stream<Path> list = Files.list(path)) {
            return list.sorted().toList().stream();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
