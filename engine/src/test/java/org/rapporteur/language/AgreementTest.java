package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void aPluralOrPronounWithoutACapitalIsNoName() {
        List<String> words =
                List.of("On", "Monday", "both", "leaders", "met", "as", "he", "and", "bin", "Ahmad", "came");
        List<String> tags =
                new ArrayList<>(List.of("IN", "NNP", "DT", "NNP", "VBD", "IN", "NNP", "CC", "NNP", "NNP", "VBD"));

        Agreement.names(words, tags, new String[words.size()]);

        assertThat(tags).containsExactly("IN", "NNP", "DT", "NNS", "VBD", "IN", "PRP", "CC", "NNP", "NNP", "VBD");
    }

    @Test
    void whatHasNoCapitalsTellsNothingOfNames() {
        List<String> tags = new ArrayList<>(List.of("DT", "NNP"));

        Agreement.names(List.of("both", "leaders"), tags, new String[2]);

        assertThat(tags).containsExactly("DT", "NNP");
    }

    @Test
    void aPrepositionStandsBeforeWhatItIsOf() {
        int[] heads = {2, 2, -1, 4, 2, 4, 2};

        Agreement.prepositions(List.of("PRP", "RB", "VBD", "IN", "NNP", "IN", "NNP"), heads, new String[] {
            "nsubj", "advmod", "root", "case", "obl", "case", "obl"
        });

        assertThat(heads).containsExactly(2, 2, -1, 4, 2, 6, 2);
    }
}
