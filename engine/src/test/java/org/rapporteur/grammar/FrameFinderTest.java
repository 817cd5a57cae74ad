package org.rapporteur.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.TestTexts;
import org.rapporteur.language.Text;

/**
 * Frames of sentences in tables. A line is a sentence ("T: " before a title) and the frames that it must give, in the
 * notation of {@link Notation}, parted by {@code |}. An expected frame names its predicate and what it must have; a way of
 * finding or the words of a reality may be left off, a reality that is left off is "told"; {@code doer=-} says that there is
 * no doer, {@code !attack} that there is no such frame. What the parser breaks is no rule's business and is not here.
 */
class FrameFinderTest {
    private static final FrameFinder FINDER = new FrameFinder();
    private static final List<String> TABLES = List.of(
            "reading.tsv",
            "negation.tsv",
            "passive.tsv",
            "control.tsv",
            "relatives.tsv",
            "coordination.tsv",
            "nouns.tsv",
            "light.tsv",
            "titles.tsv",
            "reality.tsv",
            "life.tsv",
            "outers.tsv",
            "times.tsv");

    @TestFactory
    Stream<DynamicTest> tables() {
        return TABLES.stream().flatMap(table -> TestTexts.table(FrameFinderTest.class, table)
                .map(row -> DynamicTest.dynamicTest(table + ": " + row.get(0), () -> check(row.get(0), row.get(1)))));
    }

    private static void check(String sentence, String expected) {
        Text text = sentence.startsWith("T: ")
                ? TestTexts.title(sentence.substring(3), "2019-03-14")
                : TestTexts.of(sentence, "2019-03-14");
        Frames frames = FINDER.of(text);
        List<List<String>> found = new ArrayList<>();
        frames.all().forEach(f -> found.add(Notation.items(text, frames, f)));
        for (String frame : expected.split("\\|")) {
            List<String> items = List.of(frame.strip().split(" +"));
            String predicate = items.get(0);
            if (predicate.startsWith("!")) {
                assertThat(found).noneMatch(f -> is(f.get(0), predicate.substring(1)));
            } else {
                assertThat(found)
                        .describedAs(sentence)
                        .anyMatch(f -> is(f.get(0), predicate)
                                && items.stream().skip(1).allMatch(i -> has(f, i))
                                && has(f, kind(items)));
            }
        }
    }

    /** The reality that a frame should have. */
    private static String kind(List<String> items) {
        return items.stream()
                .skip(1)
                .filter(i -> !i.contains("=") && !i.startsWith("^") && !i.startsWith("@"))
                .findFirst()
                .orElse("told");
    }

    private static boolean has(List<String> found, String item) {
        if (item.endsWith("=-")) {
            return found.stream().noneMatch(f -> f.startsWith(item.substring(0, item.length() - 1)));
        }
        return item.equals("@-")
                ? found.stream().noneMatch(f -> f.startsWith("@"))
                : found.stream().skip(1).anyMatch(f -> is(f, item));
    }

    private static boolean is(String found, String expected) {
        return found.equals(expected)
                || found.startsWith(expected + "(")
                || found.startsWith(expected + "<")
                || (expected.contains("=") || expected.startsWith("^")) && found.startsWith(expected + ":");
    }
}
