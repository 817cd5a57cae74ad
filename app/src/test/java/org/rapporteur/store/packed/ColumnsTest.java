package org.rapporteur.store.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.record.Citer;
import org.rapporteur.record.JsonLines;

class ColumnsTest {
    private static final String ID = "0a1b2c3d4e5f";
    private static final String TEXT =
            "The envoys met in Oslo on Monday \uD83D\uDE00. They said “nothing new” was agreed.";
    private static final Columns COLUMNS = new Columns(ID, TEXT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[[]]",
                "[[],[]]",
                "[1]",
                "[1,2,3]",
                "[3,2147483647,-2147483648]",
                "[1,2,3000000000]",
                "[1.50,2.5,0.10]",
                "[null,null,null]",
                "[{},{}]",
                "[{\"a\":1},{\"a\":2},{\"a\":4}]",
                "[{\"a\":1,\"b\":null},{\"a\":2}]",
                "[{\"a\":[1,2]},{\"a\":[]},{\"a\":[3]}]",
                "[\"#\",\"b\"]",
                "[\"@\",[1],[2]]",
                "[\"-\",\"-\"]",
                "[\"=\",3,null]",
                "{\"a\":{\"b\":[{\"c\":\"x\"},{\"c\":\"y\"}]},\"d\":[[\"x\"],[\"y\",\"z\"]]}",
                "[{\"a\":true,\"b\":\"\\\"\\\\\\n“é\"},{\"a\":false,\"b\":\"\"}]"
            })
    void comesBackLetterByLetter(String json) {
        String laid = COLUMNS.lay(json);

        assertThat(laid).isNotNull();
        assertThat(COLUMNS.raise(laid)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "[1e2]", "{\"a\":\"\\u00e9\"}"})
    void isNotLaidOutWhenItWouldComeBackOtherwise(String json) {
        assertThat(COLUMNS.lay(json)).isNull();
    }

    @Test
    void citesAreTheirPlaces() {
        String one = cite(4, 10);
        String other = cite(33, 36);
        for (String json : List.of(
                one,
                "[" + one + "]",
                "[" + one + "," + other + "]",
                "[null," + one + ",null," + other + "]",
                "[{\"a\":" + one + ",\"b\":" + one + "},{\"a\":" + other + ",\"b\":null}]")) {
            String laid = COLUMNS.lay(json);

            assertThat(laid).isNotNull().doesNotContain("envoys", "exact");
            assertThat(COLUMNS.raise(laid)).isEqualTo(json);
        }
    }

    @Test
    void aCiteWhoseWordsAreNotThoseOfItsPlaceStaysWhole() {
        for (String json : List.of(
                cite(4, 10).replace("envoys", "envoy "),
                cite(4, 10).replace(ID, "000000000000"),
                cite(4, 10).replace("\"start\":4", "\"start\":900"))) {
            assertThat(COLUMNS.raise(COLUMNS.lay(json))).isEqualTo(json);
        }
    }

    @Test
    void thePagesLinesArePackedWithItsReading() {
        Map<String, List<String>> lines = new TreeMap<>(Map.of(
                "label", List.of(),
                "statement", List.of("{\"id\":\"s1\",\"cite\":" + cite(4, 10) + "}", "{\"id\":\"s2\",\"cite\":null}"),
                "time", List.of("{\"value\":1e2}")));
        byte[] reading = Packing.pack("{\"statements\":[{\"id\":\"s1\"},{\"id\":\"s2\"}]}", ID, TEXT);

        PageLines back = PageLines.unpack(new PageLines(lines).pack(ID, TEXT, reading), ID, TEXT, reading);

        lines.forEach((type, json) -> assertThat(back.of(type)).isEqualTo(json));
        assertThat(back.of("event")).isEmpty();
    }

    private static String cite(int start, int end) {
        Citer citer = new Citer(ID, TEXT);
        return JsonLines.part(citer.cite(citer.charOffset(start), citer.charOffset(end)));
    }
}
