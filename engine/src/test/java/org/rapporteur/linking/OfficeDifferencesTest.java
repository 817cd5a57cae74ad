package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.TestTexts;
import org.rapporteur.record.Cite;

class OfficeDifferencesTest {
    private static final Map<String, String> PUBLISHED =
            Map.of("one", "2019-05-02", "other", "2019-05-09", "later", "2019-09-01");

    static Stream<List<String>> titles() {
        return TestTexts.table(OfficeDifferencesTest.class, "offices.tsv");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void outletsContradictEachOtherWhereNoOfficeIsTheSame(List<String> row) {
        assertThat(differences(held("one", row.get(0)), held("other", row.get(1))))
                .isEqualTo(row.get(2).equals("yes"));
    }

    @Test
    void oneOfficeMayFollowAnother() {
        assertThat(differences(held("one", "health minister"), held("later", "trade minister")))
                .isFalse();
    }

    @Test
    void oneOutletMayGiveBoth() {
        assertThat(differences(
                        held("one", "health minister"), held("one", "trade minister"), held("other", "trade minister")))
                .isFalse();
    }

    private static boolean differences(Office... offices) {
        return !new OfficeDifferences(PUBLISHED, a -> a).of(List.of(offices)).isEmpty();
    }

    private static Office held(String article, String title) {
        return new Office("ana-rojas", title, new Cite(article, 0, title.length(), title, "", ""));
    }
}
