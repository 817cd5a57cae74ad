package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What lines, dates, bylines and openings are read as: a data file each, the expected reading beside the words. */
class KnowledgeTest {
    private static Stream<String[]> rows(String file) {
        try (InputStream in =
                Objects.requireNonNull(KnowledgeTest.class.getResourceAsStream("/org/rapporteur/page/" + file))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(l -> !l.isBlank() && !l.startsWith("# "))
                    .map(l -> l.split("\t", -1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> cues() {
        return rows("cues-expected.tsv")
                .map(r -> DynamicTest.dynamicTest(
                        r[0], () -> assertThat(Cues.of(r[0])).hasToString(r[1])));
    }

    @TestFactory
    Stream<DynamicTest> notesOfTheEditors() {
        return rows("editor-notes-expected.tsv")
                .map(r -> DynamicTest.dynamicTest(r[0], () -> assertThat(TrainingLines.cues(DumpLines.of(r[0])))
                        .hasToString("[" + r[1] + "]")));
    }

    @TestFactory
    Stream<DynamicTest> dates() {
        return rows("dates-expected.tsv")
                .map(r -> DynamicTest.dynamicTest(r[0], () -> {
                    Dates.Found found = Dates.first(r[0], Boolean.parseBoolean(r[1]));
                    assertThat(found == null ? "-" : found.date().toString()).isEqualTo(r[2]);
                }));
    }

    @TestFactory
    Stream<DynamicTest> bylines() {
        return rows("bylines-expected.tsv")
                .map(r -> DynamicTest.dynamicTest(r[0], () -> assertThat(Bylines.names(r[0]))
                        .isEqualTo(r[1].isEmpty() ? List.of() : Arrays.asList(r[1].split(";")))));
    }

    @TestFactory
    Stream<DynamicTest> openings() {
        return rows("openings-expected.tsv")
                .map(r -> DynamicTest.dynamicTest(r[0], () -> assertThat(Opening.of(r[0]))
                        .isEqualTo(new Opening(r[1].isEmpty() ? null : r[1], r[2].isEmpty() ? null : r[2]))));
    }

    @TestFactory
    Stream<DynamicTest> languages() {
        return rows("languages-expected.tsv")
                .map(r -> DynamicTest.dynamicTest(
                        r[1], () -> assertThat(Languages.of(r[1])).isEqualTo(r[0].equals("-") ? null : r[0])));
    }
}
