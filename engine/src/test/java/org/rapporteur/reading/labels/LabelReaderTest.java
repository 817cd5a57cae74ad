package org.rapporteur.reading.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.TestTexts;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.CastReader;
import org.rapporteur.reading.statements.StatementReader;
import org.rapporteur.record.Label;
import org.rapporteur.record.Statement;

class LabelReaderTest {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();

    static Stream<List<String>> texts() {
        return TestTexts.table(LabelReaderTest.class, "labels.tsv");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsHowPartiesAreCalled(List<String> row) {
        Text text = TestTexts.of(row.get(0));
        Cast cast = new CastReader(KNOWLEDGE).read(text);
        List<Statement> statements = new StatementReader(KNOWLEDGE).read(text, cast);

        List<Label> labels = new LabelReader(KNOWLEDGE).read(text, cast, statements);

        assertThat(labels.stream().map(l -> shown(l, cast, statements)).collect(Collectors.joining("; ")))
                .isEqualTo(row.size() < 2 ? "" : row.get(1));
        assertThat(labels).allSatisfy(l -> assertThat(l.cite().exact()).isEqualTo(l.text()));
    }

    private static String shown(Label l, Cast cast, List<Statement> statements) {
        String voice = statements.stream()
                .filter(s -> s.id().equals(l.voice()))
                .map(s -> String.valueOf(s.speakerText()).replaceFirst("(?i)^the ", ""))
                .findFirst()
                .orElse(l.voice());
        return cast.actor(l.actor()).name() + " | " + l.text() + " | " + voice;
    }
}
