package org.rapporteur.reading.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.TestTexts;
import org.rapporteur.grammar.FrameFinder;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Text;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.CastReader;
import org.rapporteur.parties.PartyFinder;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.statements.StatementReader;
import org.rapporteur.record.Statement;

class PropositionReaderTest {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();

    static Stream<List<String>> texts() {
        return TestTexts.table(PropositionReaderTest.class, "propositions.tsv");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsWhatSourcesHoldAndDeny(List<String> row) {
        Text text = TestTexts.of(row.get(0));
        Cast cast = new CastReader(KNOWLEDGE).read(text);
        List<Statement> statements = new StatementReader(KNOWLEDGE).read(text, cast);

        List<Proposition> propositions = new PropositionReader(KNOWLEDGE)
                .read(
                        new Understood(text, cast, new FrameFinder().of(text), new PartyFinder(text, cast, KNOWLEDGE)),
                        statements);

        assertThat(propositions.stream().map(p -> shown(p, cast)).collect(Collectors.joining("; ")))
                .isEqualTo(row.size() < 2 ? "" : row.get(1));
    }

    private static String shown(Proposition p, Cast cast) {
        String object = p.object() == null ? "" : " > " + name(p.object(), cast);
        return (p.known() ? p.predicate().toUpperCase(Locale.ROOT) : p.predicate()) + " ("
                + name(p.subject(), cast) + object + ") "
                + p.attitude().name().toLowerCase(Locale.ROOT) + " "
                + (p.isOutlets() ? "outlet" : p.source() == null ? p.sourceText() : name(p.source(), cast));
    }

    private static String name(@Nullable String actor, Cast cast) {
        return actor == null ? "" : cast.actor(actor).name();
    }
}
