package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Article;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Role;
import org.rapporteur.record.Segment;

class CopyFinderTest {
    private static final Path SAMPLE = Path.of("../samples/moscow-talks");
    private static final String REPORT = "The harbour of the old town was closed on Monday after a storm had torn"
            + " two cranes from their rails. Nobody was hurt. The mayor said that it would take ten days to clear the"
            + " quay, and that ships would be sent to the next port until then. Dockers had left the place an hour"
            + " before, when the wind rose. A crane of the same make fell in spring.";

    private final CopyFinder finder = new CopyFinder();

    @Test
    void findsTheWireCopyInTheSampleAndNothingElse() throws IOException {
        List<Reading> readings = sample();

        Map<String, String> copies = originals(readings);

        Map<String, String> names =
                readings.stream().map(Reading::article).collect(Collectors.toMap(Article::id, Article::source));
        assertThat(copies).hasSize(1);
        assertThat(copies.entrySet().stream().flatMap(e -> Stream.of(names.get(e.getKey()), names.get(e.getValue()))))
                .containsExactlyInAnyOrder("lantern-wire-copy.html", "ostermoor-moscow-table.html");
    }

    @Test
    void theEarliestIsTheOriginal() {
        List<Reading> readings = List.of(
                page("a", "2018-05-04", null, REPORT),
                page("b", null, null, REPORT),
                page("c", "2018-05-03", null, REPORT));

        assertThat(originals(readings)).isEqualTo(Map.of("a", "c", "b", "c"));
    }

    @Test
    void ofTheSameDayTheOneThatCreditsNobodyIsTheOriginal() {
        List<Reading> readings =
                List.of(page("a", "2018-05-04", "Some Agency", REPORT), page("b", "2018-05-04", null, REPORT));

        assertThat(originals(readings)).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void aCutOrEditedCopyIsFound() {
        String cut = REPORT.substring(0, REPORT.indexOf(" Dockers"));
        String edited =
                REPORT.replace("Nobody was hurt", "There were no injuries").toUpperCase(Locale.ROOT);

        assertThat(originals(List.of(
                        page("a", "2018-05-03", null, REPORT),
                        page("b", "2018-05-04", null, cut),
                        page("c", "2018-05-04", null, edited))))
                .isEqualTo(Map.of("b", "a", "c", "a"));
    }

    @Test
    void aLongReportThatQuotesABriefIsNoCopy() {
        String brief = REPORT.substring(0, REPORT.indexOf(" The mayor"));
        String report = brief + " " + words(new Random(5), 300);

        assertThat(originals(List.of(page("a", "2018-05-03", null, brief), page("b", "2018-05-04", null, report))))
                .isEmpty();
    }

    @Test
    void aFewWordsAreNoCopy() {
        assertThat(originals(List.of(
                        page("a", "2018-05-03", null, "More follows soon on this page."),
                        page("b", "2018-05-04", null, "More follows soon on this page."))))
                .isEmpty();
    }

    @Test
    void aBookIsComparedByASampleOfItsRuns() {
        String book = words(new Random(1), 20_000);
        Reading a = page("a", "2018-05-03", null, book);
        Reading b = page("b", "2018-05-04", null, book + " " + words(new Random(2), 3_000));

        assertThat(a.fingerprint().isComplete()).isFalse();
        assertThat(originals(List.of(a, b))).isEqualTo(Map.of("b", "a"));
    }

    @Test
    void theOrderOfReadingsDoesNotMatter() {
        Random random = new Random(3);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String story = words(new Random(i % 7), 80);
            readings.add(
                    page("p" + i, "2018-05-0" + (1 + i % 3), null, story + " " + words(random, random.nextInt(20))));
        }
        Map<String, String> expected = originals(readings);

        assertThat(expected).hasSize(33);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(readings, random);
            assertThat(originals(readings)).isEqualTo(expected);
        }
    }

    @Test
    @Timeout(60)
    void manyCopiesAndManyPagesAreNoMatter() {
        Random random = new Random(4);
        List<Reading> readings = IntStream.range(0, 3000)
                .mapToObj(i -> page(
                        "p" + i,
                        LocalDate.of(2018, 1, 1).plusDays(i / 10).toString(),
                        null,
                        i % 2 == 0 ? REPORT : words(random, 200)))
                .toList();

        assertThat(originals(readings)).hasSize(1499);
    }

    @Test
    void caseAndSignsAreNoPartOfTheWording() {
        assertThat(fingerprint("It’s a long day, the envoy said."))
                .isEqualTo(fingerprint("It's a LONG day the \"envoy\" said"));
        assertThat(fingerprint("It is a long day the envoy said"))
                .isNotEqualTo(fingerprint("It's a long day the envoy said"));
        assertThatCode(() -> fingerprint("?!")).doesNotThrowAnyException();
    }

    @Test
    void addingPagesOneByOneIsTheSame() {
        Random random = new Random(5);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String story = words(new Random(i % 5), 40 + 20 * (i % 3));
            readings.add(
                    page("p" + i, "2018-05-0" + (1 + i % 4), null, story + " " + words(random, random.nextInt(60))));
        }
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(readings, random);
            List<Reading> there = new ArrayList<>();
            Map<String, String> copies = Map.of();
            for (Reading r : readings) {
                there.add(r);
                copies = finder.originals(copies, Set.of(r.article().id()), near(there));
                assertThat(copies).isEqualTo(originals(there));
            }
        }
    }

    private static CopyFinder.Wordings near(List<Reading> readings) {
        return article -> {
            Reading one = readings.stream()
                    .filter(r -> r.article().id().equals(article))
                    .findFirst()
                    .orElseThrow();
            Set<Long> bands = bands(one);
            return readings.stream()
                    .filter(r -> bands(r).stream().anyMatch(bands::contains))
                    .map(r -> Wording.of(r, List.of()))
                    .toList();
        };
    }

    private static Set<Long> bands(Reading r) {
        return Set.copyOf(CopyFinder.bands(r.fingerprint()));
    }

    private Map<String, String> originals(List<Reading> readings) {
        return finder.originals(readings.stream()
                .map(r -> Wording.of(r, CopyFinder.bands(r.fingerprint())))
                .toList());
    }

    private static Fingerprint fingerprint(String words) {
        return page("a", null, null, words).fingerprint();
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, 5000).mapToObj(n -> "word" + n).collect(Collectors.joining(" "));
    }

    private static List<Reading> sample() throws IOException {
        PageReader reader = new PageReader();
        List<Reading> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                out.add(reading(reader.read(new Page(name, name, Files.readAllBytes(file)))));
            }
        } catch (UnreadablePageException e) {
            throw new AssertionError(e);
        }
        return out;
    }

    private static Reading page(String id, @Nullable String published, @Nullable String via, String words) {
        Article article = new Article(
                id,
                id,
                null,
                null,
                published,
                null,
                null,
                List.of(),
                null,
                Genre.REPORT,
                "en",
                via,
                null,
                List.of(new Segment(Role.BODY, 0, words.length())));
        return reading(new Document(article, words));
    }

    private static Reading reading(Document document) {
        return new Reading(
                document.article(),
                Fingerprint.of(document),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
