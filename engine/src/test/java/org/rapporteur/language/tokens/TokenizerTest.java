package org.rapporteur.language.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    private final Tokenizer tokenizer = new Tokenizer();
    private final SentenceSplitter splitter = new SentenceSplitter();

    @ParameterizedTest
    @CsvFileSource(resources = "tokens.tsv", delimiter = '\t', quoteCharacter = '\0', numLinesToSkip = 1)
    void cutsAsTheTreebankDoes(String text, String expected) {
        assertThat(cut(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "sentences.tsv", delimiter = '\t', quoteCharacter = '\0', numLinesToSkip = 1)
    void endsSentences(String expected) {
        String text = expected.replace(" | ", " ");
        String found = splitter.split(text, tokenizer.cut(text, 0, text.length())).stream()
                .map(s -> text.substring(s.get(0).start(), s.get(s.size() - 1).end()))
                .collect(Collectors.joining(" | "));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everyCharThatIsNoSpaceIsInOneToken() {
        String text = "Ünïcode\u00A0\u4E2D\u6587 \uD83D\uDD4A\uFE0F\u0007 \u0627\u0644 x\u200By …‘“-- 3\u00BD —#a@b";
        int last = 0;
        for (Cut c : tokenizer.cut(text, 0, text.length())) {
            assertThat(text.substring(last, c.start())
                            .chars()
                            .allMatch(x -> Character.isWhitespace(x) || Character.isSpaceChar(x)))
                    .as(text.substring(last, c.start()))
                    .isTrue();
            last = c.end();
        }
        assertThat(last).isEqualTo(text.length());
    }

    @Test
    void aRunWithoutSpacesIsCutWithinBounds() {
        for (String run : List.of("x", "x-", "x.", "x'", "9,", "a@", "(", ".", "http://", "&A")) {
            String text = run.repeat(100_000 / run.length());

            assertThat(tokenizer.cut(text, 0, text.length())).as(run).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Okoro spoke. Okoro OkoroSenate votes today., Okoro spoke . Okoro Okoro Senate votes today .",
        "Okoro spoke. OkoroSenate votes today., Okoro spoke . OkoroSenate votes today .",
        "Power talks. Power to PowerPoint. The power ends., Power talks . Power to PowerPoint . The power ends .",
        "Long Long LongWay and Mac MacDonald Mac, Long Long Long Way and Mac MacDonald Mac"
    })
    void partsWordsThatLostTheirBlank(String text, String expected) {
        assertThat(new GluedWords(text)
                        .part(tokenizer.cut(text, 0, text.length())).stream()
                                .map(c -> c.of(text))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    private String cut(String text) {
        return tokenizer.cut(text, 0, text.length()).stream()
                .map(c -> c.of(text))
                .collect(Collectors.joining(" "));
    }
}
