package org.rapporteur.language.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.TestModel;
import org.rapporteur.TestTexts;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.Role;

class TimeTaggerTest {
    private static final String NONE = "-";

    private final TimeTagger tagger = new TimeTagger();

    @TestFactory
    Stream<DynamicTest> sentences() {
        return TestTexts.table(TimeTaggerTest.class, "sentences.tsv")
                .map(row -> DynamicTest.dynamicTest(row.get(1) + " / " + row.get(0), () -> {
                    String published = row.get(0).equals(NONE) ? null : row.get(0);
                    List<String> expected = row.subList(2, row.size());
                    assertThat(read(row.get(1), published))
                            .isEqualTo(expected.equals(List.of(NONE)) ? List.of() : expected);
                }));
    }

    private List<String> read(String text, String published) {
        List<Sentence> sentences = TestModel.get().sentences(text);
        return tagger.find(sentences).against(published).stream()
                .map(t -> text.substring(t.start(), t.end()) + " = " + t.type() + " " + t.value())
                .toList();
    }

    @Test
    void figuresAndWordsWithoutEndTakeTimeThatGrowsWithTheText() {
        for (String word : List.of("1", "2019", "a year", "May 5 -", "first of the")) {
            Sentence endless = endless(word, 2_000_000);

            assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> tagger.find(List.of(endless)).against("2019-09-16"), word);
        }
    }

    @Test
    void oneTokenMayBeHuge() {
        Sentence huge = endless("2019-".repeat(400_000), 1);

        assertThat(tagger.find(List.of(huge)).against("2019-09-16")).hasSizeLessThan(400_000);
    }

    /** One sentence of so many chars, flat: every word hangs on the first. */
    private static Sentence endless(String words, int chars) {
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < chars; ) {
            for (String w : words.split(" ")) {
                String tag = Character.isDigit(w.charAt(0)) ? "CD" : "NN";
                tokens.add(new Token(
                        tokens.size(), at, at + w.length(), w, w, tag, tokens.isEmpty() ? -1 : 0, "dep", "O"));
                at += w.length() + 1;
            }
        }
        return new Sentence(0, 0, Role.BODY, 0, tokens.get(tokens.size() - 1).end(), tokens);
    }
}
