package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.brief.Brief;
import org.rapporteur.brief.BriefSupport;
import org.rapporteur.brief.Composer;
import org.rapporteur.brief.Scope;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.RecordFacts;

/** The second sample: another process, on another continent. */
class OtherSampleTest {
    @Test
    void anotherProcessIsReadAndItsBriefIsBorneByItsSentences(@TempDir Path folder) throws Exception {
        Cli read = Cli.run("read", Path.of("../samples/havana-talks"), "-r", folder);
        assertThat(read.exit()).as(read.err()).isZero();
        assertThat(read.out() + read.err()).contains("8 pages read", "FARC");

        try (RecordStore store = RecordStore.open(folder)) {
            RecordFacts facts = new RecordFacts(store);
            assertThat(facts.all(Meeting.class)).extracting(Meeting::place).contains("Oslo", "Havana");
            assertThat(facts.all(Position.class)).extracting(Position::topic).contains("ceasefire");
            Brief brief = Composer.compose(facts, Scope.ALL);
            assertThat(new BriefSupport(facts).unsupported(brief)).isEmpty();
            assertThat(BriefSupport.quotedTwice(brief)).isEmpty();
            assertThat(BriefSupport.bareLists(brief)).isEmpty();
        }
    }
}
