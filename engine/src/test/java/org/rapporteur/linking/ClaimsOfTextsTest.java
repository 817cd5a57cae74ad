package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.TestTexts;
import org.rapporteur.reading.ArticleReader;

class ClaimsOfTextsTest {
    static Stream<List<String>> texts() {
        return TestTexts.table(ClaimsOfTextsTest.class, "claims.tsv");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findsWhoAssertsAndWhoDenies(List<String> row) {
        String claims = new Linker()
                .link(List.of(new ArticleReader().read(TestTexts.of(row.get(0))))).claims().stream()
                        .map(c -> c.proposition() + " " + c.assertedBy().size() + " "
                                + c.deniedBy().size() + " " + c.doubtedBy().size())
                        .sorted()
                        .collect(Collectors.joining("; "));

        assertThat(claims).isEqualTo(row.size() > 1 ? row.get(1) : "");
    }
}
