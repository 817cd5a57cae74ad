package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.brief.Brief;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.BriefSupport;
import org.rapporteur.brief.Composer;
import org.rapporteur.brief.Scope;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.RecordFacts;

/** The shape of the briefs of the open processes, whose pages lie beside the project: of them no word is kept here. */
class ProcessBriefTest {
    private static final Path SETS = Path.of("../../shared/eval/sets");
    /** A brief that is longer is none. */
    private static final int LINES = 420;
    /** Words of our own in one sentence, what is quoted aside. */
    private static final int LONGEST = 60;

    private static final List<String> SECTIONS = List.of(
            "In short",
            "Meetings",
            "Who took part",
            "What each party wants",
            "What is disputed",
            "Where sources differ",
            "Figures",
            "In their own words",
            "How outlets call the parties");

    @ParameterizedTest
    @ValueSource(strings = {"process-gaza"})
    void hasTheShapeOfABrief(String process, @TempDir Path record) throws Exception {
        Path pages = SETS.resolve(process).resolve("pages");
        Assumptions.assumeTrue(Files.isDirectory(pages), "skipped: no ../shared beside the project");
        assertThat(Cli.run("read", pages, "-r", record).exit()).isZero();
        try (RecordStore store = RecordStore.open(record)) {
            RecordFacts facts = new RecordFacts(store);
            Brief brief = Composer.compose(facts, Scope.ALL);

            assertThat(SECTIONS)
                    .containsSubsequence(
                            brief.sections().stream().map(Brief.Section::title).toList());
            assertThat(BriefSupport.bareLists(brief)).isEmpty();
            assertThat(BriefSupport.quotedTwice(brief)).isEmpty();
            List<Line> lines = brief.sections().stream()
                    .flatMap(s -> s.parts().stream())
                    .flatMap(p -> p.lines().stream())
                    .toList();
            assertThat(lines).hasSizeLessThan(LINES);
            Set<String> seen = new java.util.HashSet<>();
            for (Line line : lines) {
                assertThat(brief.bibliography().references(line.cites()))
                        .as(line.text())
                        .isNotEmpty();
                assertThat(seen.add(line.lead() + line.text() + line.cites()))
                        .as("twice: " + line.text())
                        .isTrue();
                for (String sentence : line.text().replaceAll("(?s)“.*”", "“”").split("(?<=\\.) ")) {
                    assertThat(sentence.split("\\s+")).as(sentence).hasSizeLessThan(LONGEST);
                }
            }
        }
    }
}
