package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Statement;

class SearchCommandTest {
    @Test
    void findsStatementsInTheSample() {
        Cli table = search("Taliban", "type:statement");
        assertThat(table.exit()).as(table.err()).isZero();
        assertThat(table.out())
                .contains("»Taliban«")
                .containsPattern("^\\d+ facts")
                .contains("stance: ");

        List<Fact> facts = search("Taliban type:statement", "--json")
                .out()
                .lines()
                .filter(l -> l.startsWith("{"))
                .map(l -> org.rapporteur.record.JsonLines.read(l.replaceAll(",$", "")))
                .toList();
        assertThat(facts).isNotEmpty().hasOnlyElementsOfType(Statement.class);
        assertThat(search("Taliban type:statement", "--csv").out().lines()).hasSize(facts.size() + 1);
        assertThat(table.out()).startsWith(facts.size() + " facts");
    }

    @Test
    void whatCannotBeUnderstoodIsOneLine() {
        for (String query : List.of("colour:red", "OR", "type:poem", "before:soon", "x".repeat(10_001))) {
            Cli said = search(query);
            assertThat(said.exit()).isEqualTo(Main.FAILED);
            assertThat(said.err()).startsWith("rapporteur: search: ").hasLineCount(1);
        }
        assertThat(search("nothing-that-is-there").out()).startsWith("0 facts");
    }

    private static Cli search(Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "search";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "-r";
        all[args.length + 2] = SampleRecord.folder();
        return Cli.run(all);
    }
}
