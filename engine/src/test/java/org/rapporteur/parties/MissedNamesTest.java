package org.rapporteur.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.Role;

class MissedNamesTest {
    /** Words as word/tag/entity, with NN and O where none is given. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            the rebel leader Tesfa/NNP/ORGANIZATION Woldu/NNP/ORGANIZATION met/VBD envoys | Tesfa Woldu
            opposition leader Woldu/NNP/ORGANIZATION met/VBD envoys | Woldu
            Prime/NNP Minister/NNP Tesfa/NNP/ORGANIZATION Woldu/NNP/ORGANIZATION spoke/VBD | Tesfa Woldu
            talks with/IN Thae/NNP/ORGANIZATION Jong-su/NNP/ORGANIZATION failed/VBD | Thae Jong-su
            talks with/IN Pak/NNP/ORGANIZATION Min/NNP/ORGANIZATION Su/NNP/ORGANIZATION failed/VBD | Pak Min Su
            the/DT Pak/NNP/ORGANIZATION Min-su/NNP/ORGANIZATION regime fell/VBD | Pak Min-su
            the union leader Solidarity/NNP/ORGANIZATION Front/NNP/ORGANIZATION spoke/VBD | -
            General/NNP/ORGANIZATION Dynamics/NNP/ORGANIZATION Systems/NNP/ORGANIZATION won/VBD | -
            the leader Aden/NNP/LOCATION knew/VBD | -
            a/DT leader Tesfa/NNP/ORGANIZATION Woldu/NNP/ORGANIZATION school opened/VBD | -
            shares of/IN Sun/NNP/ORGANIZATION Life/NNP/ORGANIZATION Financial/NNP/ORGANIZATION rose/VBD | -
            talks with/IN Thae/NNP/PERSON Jong-su/NNP/PERSON failed/VBD | -
            """)
    void findsNamesByWhatStandsBeforeThemOrTheirForm(String words, String expected) {
        Sentence s = sentence(words);

        String found = new MissedNames(Knowledge.standard())
                .in(s).stream().map(i -> s.token(i).text()).collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    private static Sentence sentence(String words) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String word : words.split(" ")) {
            String[] parts = word.split("/");
            String tag = parts.length > 1 ? parts[1] : "NN";
            String entity = parts.length > 2 ? parts[2] : "O";
            tokens.add(new Token(
                    tokens.size(), start, start + parts[0].length(), parts[0], parts[0], tag, -1, "dep", entity));
            start += parts[0].length() + 1;
        }
        return new Sentence(0, 0, Role.BODY, 0, start, tokens);
    }
}
