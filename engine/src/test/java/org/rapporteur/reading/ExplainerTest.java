package org.rapporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.TestTexts;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.language.Text;

class ExplainerTest {
    private static List<Finding> of(String reader, String words) {
        Text text = TestTexts.of(words);
        Explainer explainer = new Explainer(text);
        return text.sentences().stream()
                .flatMap(s -> explainer.of(s).findings().stream())
                .filter(f -> f.reader().equals(reader))
                .toList();
    }

    @Test
    void saysWhoTookWordsForAnEvent() {
        Finding event = of("events", "Ghana attacked Togo on Monday.").stream()
                .filter(Finding::told)
                .findFirst()
                .orElseThrow();

        assertThat(event.what()).contains("ASSAULT (proposed with ", "listed as attack");
        assertThat(event.fact()).isNotNull();
    }

    @Test
    void saysThatAnEventIsOnlyImagined() {
        assertThat(of("events", "Peru might attack Chile."))
                .anySatisfy(f -> assertThat(f.what()).contains("ASSAULT", "hypothetical"));
    }

    @Test
    void saysThatNobodyIsAParty() {
        assertThat(of("events", "The dog attacked the postman."))
                .allSatisfy(f -> assertThat(f.told()).isFalse());
    }

    @Test
    void saysWhyAReportingWordGaveNoStatement() {
        assertThat(of("statements", "The envoy did not say when."))
                .anySatisfy(f -> assertThat(f.what()).contains("negated"));
        assertThat(of("statements", "The envoy said Peru was ready."))
                .anySatisfy(f -> assertThat(f.entry()).hasToString("speech.tsv:" + line("speech.tsv", "say")));
    }

    @Test
    void saysWhatANumberAndALabelWereTakenFor() {
        assertThat(of("figures", "The 25 soldiers came on 3 May 2015."))
                .extracting(Finding::told)
                .containsExactly(true, false, false);
        assertThat(of("labels", "Ghana spoke of a militant group."))
                .extracting(Finding::words)
                .containsExactly("militant", "group");
    }

    @Test
    void theIdsOfItsFactsAreThoseOfTheReading() {
        Text text = TestTexts.of("Ghana accused Togo of arming the rebels. Togo demanded that Ghana apologise.");
        Reading reading = new ArticleReader().read(text);
        Explainer explainer = new Explainer(text);
        List<String> facts = text.sentences().stream()
                .flatMap(s -> explainer.of(s).findings().stream())
                .filter(f -> f.fact() != null)
                .map(Finding::fact)
                .toList();

        assertThat(facts).containsAll(reading.events().stream().map(e -> e.id()).toList());
        assertThat(facts)
                .containsAll(reading.positions().stream().map(p -> p.id()).toList());
        assertThat(reading.events()).isNotEmpty();
        assertThat(reading.positions()).isNotEmpty();
    }

    private static int line(String file, String word) {
        return Entry.of(file, word).orElseThrow().line();
    }
}
