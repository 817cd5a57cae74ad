package org.rapporteur.reading.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.TestModel;
import org.rapporteur.TestTexts;
import org.rapporteur.knowledge.Knowledge;

/** Who does what to whom among countries, from raw text. */
class WhoWhomTest {
    @ParameterizedTest
    @CsvSource({"who-whom.tsv, 0.75", "wire.tsv, 0.7", "unseen.tsv, 0.5"})
    void codesMostSentencesAsAReaderWould(String file, double floor) {
        Coder coder = new Coder(TestModel.get(), Knowledge.standard());
        int right = 0;
        int told = 0;
        int wanted = 0;
        List<String> wrong = new ArrayList<>();
        for (List<String> row : TestTexts.table(WhoWhomTest.class, file).toList()) {
            Set<String> want = row.size() < 2 ? Set.of() : Set.of(row.get(1).split("; "));
            Set<String> got = coder.code(row.get(0), null).stream()
                    .filter(e -> e.actorCountry() != null && e.recipientCountry() != null)
                    .map(e -> e.actorCountry() + " " + e.eventType() + " " + e.recipientCountry())
                    .collect(Collectors.toSet());
            long both = want.stream().filter(got::contains).count();
            right += (int) both;
            told += got.size();
            wanted += want.size();
            if (both < want.size() || got.size() > both) {
                wrong.add("want " + want + " got " + got + ": " + row.get(0));
            }
        }
        double f1 = 2.0 * right / (told + wanted);

        assertThat(f1).as("F1 %.3f; %s", f1, String.join("\n", wrong)).isGreaterThanOrEqualTo(floor);
    }
}
