package org.rapporteur.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTableTest {
    private static PhraseTable<Integer> table(boolean caseCounts) {
        PhraseTable.Builder<Integer> table = new PhraseTable.Builder<>(caseCounts);
        table.add("al-Qaeda", 1);
        table.add("al-Qaeda in the North", 2);
        table.add("US", 3);
        table.add("Sana'a", 4);
        table.add("U.S.", 5);
        table.add("Turkey", 6);
        return table.build();
    }

    @Test
    void theLongestPhraseWins() {
        List<String> tokens = List.of("of", "al-Qaeda", "in", "the", "North", "today");
        assertThat(table(true).longestAt(tokens, 1)).contains(new PhraseTable.Match<>(2, 4));
        assertThat(table(true).longestAt(tokens.subList(0, 4), 1)).contains(new PhraseTable.Match<>(1, 1));
    }

    @Test
    void howTheTextIsCutDoesNotMatter() {
        assertThat(table(true).longestAt(List.of("al", "-", "Qaeda"), 0)).contains(new PhraseTable.Match<>(1, 3));
        assertThat(table(true).longestAt(List.of("al\u2011", "Qaeda"), 0)).contains(new PhraseTable.Match<>(1, 2));
        assertThat(table(true).longestAt(List.of("Sana\u2019a"), 0)).contains(new PhraseTable.Match<>(4, 1));
        assertThat(table(true).longestAt(List.of("U.S.", "envoy"), 0)).contains(new PhraseTable.Match<>(5, 1));
    }

    @Test
    void aPhraseDoesNotEndWithinAToken() {
        assertThat(table(true).longestAt(List.of("US-led"), 0)).isEmpty();
        assertThat(table(true).longestAt(List.of("al", "-Qaedas"), 0)).isEmpty();
    }

    @Test
    void caseCountsWhereItIsSaidTo() {
        assertThat(table(true).get("us")).isEmpty();
        assertThat(table(true).get("turkey")).isEmpty();
        assertThat(table(false).get("turkey")).contains(6);
    }

    @Test
    void longerWordsAreFoundInCapitals() {
        assertThat(table(true).get("TURKEY")).contains(6);
        assertThat(table(true).get("AL-QAEDA")).contains(1);
        assertThat(table(true).get("TURkEY")).isEmpty();
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(table(true).longestAt(List.of(), 0)).isEmpty();
        assertThat(table(true).longestAt(List.of(" ", ""), 0)).isEmpty();
        assertThat(table(true).get("")).isEmpty();
    }
}
