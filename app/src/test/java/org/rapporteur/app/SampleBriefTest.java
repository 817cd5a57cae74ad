package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.brief.Brief;
import org.rapporteur.brief.BriefSupport;
import org.rapporteur.brief.Composer;
import org.rapporteur.brief.MarkdownWriter;
import org.rapporteur.brief.Scope;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.RecordFacts;

/** The brief of the sample: as it was looked at, and no line without a sentence that bears it. */
class SampleBriefTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/rapporteur/app/brief-moscow-talks.md");

    private static RecordStore store;
    private static RecordFacts facts;
    private static Brief brief;

    @BeforeAll
    static void compose() throws RecordException {
        store = RecordStore.open(SampleRecord.folder());
        facts = new RecordFacts(store);
        brief = Composer.compose(facts, Scope.ALL);
    }

    @AfterAll
    static void close() throws RecordException {
        store.close();
    }

    @Test
    void everyLineCitesASentenceThatMeansThoseWhomItNames() throws Exception {
        assertThat(new BriefSupport(facts).unsupported(brief)).isEmpty();
    }

    @Test
    void noSentenceIsQuotedTwiceUnderATitle() {
        assertThat(BriefSupport.quotedTwice(brief)).isEmpty();
    }

    @Test
    void noLineIsAListOfNamesAlone() {
        assertThat(BriefSupport.bareLists(brief)).isEmpty();
    }

    /** {@code -Dgolden=write} writes it anew, to be looked at before it is committed. */
    @Test
    void theBriefIsTheOneThatWasLookedAt() throws Exception {
        String markdown = MarkdownWriter.write(brief).replaceAll("(?m)(\\. )\\S*samples/", "$1samples/");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, markdown);
        }
        assertThat(markdown)
                .as("the brief has changed; look at what -Dgolden=write makes of " + GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }
}
