package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every format. */
class FormatsTest extends Written {
    static List<String> names() {
        return Formats.ALL.stream().map(Format::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameRecordGivesTheSameBytes(String format) throws Exception {
        assertThat(bytes(format)).isNotEmpty().isEqualTo(bytes(format));
    }

    @Test
    void namesTellFormatsApartAndLeadToThem() {
        assertThat(names()).doesNotHaveDuplicates();
        assertThat(Formats.named("ics"))
                .hasValueSatisfying(f -> assertThat(f.extension()).isEqualTo("ics"));
        assertThat(Formats.named("zip")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "plover", "meetings"})
    void noCellIsAFormula(String format) throws Exception {
        List<String> files = format.equals("csv")
                ? unzip(bytes(format)).entrySet().stream()
                        .filter(e -> e.getKey().endsWith(".csv"))
                        .map(Map.Entry::getValue)
                        .toList()
                : List.of(text(format));
        List<String> cells = new ArrayList<>();
        for (String file : files) {
            csv(file).forEach(r -> r.forEach(cells::add));
        }
        assertThat(cells).noneMatch(c -> c.matches("(?s)[=+@\\t\\r-].*") && !c.matches("-?[0-9.]+"));
        assertThat(cells).anyMatch(c -> c.startsWith("'="));
    }
}
