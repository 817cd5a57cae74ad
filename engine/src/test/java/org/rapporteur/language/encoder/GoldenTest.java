package org.rapporteur.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the network gave where it was trained (train/export.py), for words in several scripts. */
class GoldenTest {
    private static final WindowReader READER = WindowReader.load();

    static List<JsonNode> samples() throws IOException {
        List<JsonNode> out = new ArrayList<>();
        new ObjectMapper().readTree(open("golden.json")).forEach(out::add);
        return out;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wordsArePiecedAlike(JsonNode sample) throws IOException {
        WordPiece pieces = new WordPiece(open("vocab.txt"));
        List<String> words = strings(sample.get("words"));
        for (int i = 0; i < words.size(); i++) {
            int first = sample.get("first").get(i).intValue();
            int[] own = pieces.pieces(words.get(i));
            for (int k = 0; k < own.length; k++) {
                assertThat(own[k]).isEqualTo(sample.get("ids").get(first + k).intValue());
            }
            assertThat(LetterCase.of(words.get(i)))
                    .isEqualTo(sample.get("case").get(first).intValue());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void scoresAreAlike(JsonNode sample) throws IOException {
        Weights weights = Weights.read(open("encoder.bin"), "encoder.bin");
        float[][] rows = READER.rows(window(sample));
        for (Map.Entry<String, JsonNode> head : sample.get("logits").properties()) {
            if (!head.getKey().equals("rel")) {
                float[][] own = new Linear(Kernel.best(), weights, "tag." + head.getKey()).of(rows);
                for (int i = 0; i < head.getValue().size(); i++) {
                    JsonNode row = head.getValue().get(i);
                    for (int k = 0; k < row.size(); k++) {
                        assertThat(own[i][k])
                                .as("%s of %d", head.getKey(), i)
                                .isCloseTo(row.get(k).floatValue(), within(1e-3f));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tagsAndTreesAreTheSame(JsonNode sample) {
        List<Analysis.Word> own = READER.read(window(sample)).words();

        assertThat(own).extracting(Analysis.Word::tag).isEqualTo(strings(sample.at("/labels/xpos")));
        assertThat(own).extracting(Analysis.Word::head).isEqualTo(integers(sample.get("heads")));
        assertThat(own).extracting(Analysis.Word::relation).isEqualTo(strings(sample.at("/labels/rel")));
    }

    private static Window window(JsonNode sample) {
        return new Window(
                strings(sample.get("words")), integers(sample.get("sentences")), integers(sample.get("paragraphs")));
    }

    private static InputStream open(String name) {
        return GoldenTest.class.getResourceAsStream(name);
    }

    private static List<String> strings(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(n -> out.add(n.textValue()));
        return out;
    }

    private static List<Integer> integers(JsonNode array) {
        List<Integer> out = new ArrayList<>();
        array.forEach(n -> out.add(n.intValue()));
        return out;
    }
}
