package org.rapporteur.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.TestTexts;
import org.rapporteur.knowledge.Bond;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;

class PartyFinderTest {
    private static final CastReader CASTS = new CastReader(Knowledge.standard());

    static Stream<List<String>> meant() {
        return TestTexts.table(PartyFinderTest.class, "meant.tsv");
    }

    @ParameterizedTest
    @MethodSource("meant")
    void tellsWhomWordsConcern(List<String> row) {
        Text text = TestTexts.of(row.get(0).replace("¶", "\n\n"));
        Cast cast = CASTS.read(text);
        PartyFinder parties = new PartyFinder(text, cast, Knowledge.standard());

        assertThat(Stream.of(row.get(1).split("; *"))
                        .map(e -> e.substring(0, e.lastIndexOf(": ")))
                        .map(word -> word + ": " + shown(text, cast, parties, word))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(row.get(1));
    }

    @Test
    void onlyThoseWhoActAreWhomAPhraseMeans() {
        Text text = TestTexts.of("Danish officials met Danish fishermen. Danish rebels sailed to Iceland.");
        PartyFinder parties = new PartyFinder(text, CASTS.read(text), Knowledge.standard());
        Sentence first = text.sentences().get(0);
        Sentence second = text.sentences().get(1);

        assertThat(parties.of(first, List.of(word(first, "fishermen")))).isEmpty();
        assertThat(parties.of(second, word(second, "rebels"))).noneMatch(p -> p.as() == Bond.AGAINST);
        assertThat(parties.concerned(first, List.of(word(first, "fishermen"))))
                .extracting(Party::as)
                .containsExactly(Bond.PEOPLE_OF);
    }

    private static Token word(Sentence s, String word) {
        return s.tokens().stream()
                .filter(t -> t.text().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Text text, Cast cast, PartyFinder parties, String word) {
        String[] parts = word.split("#");
        int nth = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
        String shown = text.sentences().stream()
                .flatMap(s -> s.tokens().stream()
                        .filter(t -> t.text().equals(parts[0]))
                        .map(t -> parties.concerned(s, List.of(t)).stream()
                                .map(p -> shown(cast, p))
                                .sorted()
                                .collect(Collectors.joining(", "))))
                .skip(nth - 1L)
                .findFirst()
                .orElse("no such word");
        return shown.isEmpty() ? "-" : shown;
    }

    private static String shown(Cast cast, Party p) {
        String bond = p.as().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return cast.actor(p.actor()).name() + (p.as() == Bond.ITSELF ? "" : " " + bond);
    }
}
