package org.rapporteur.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
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
    void namesTheLineThatReadAnEvent() {
        Finding event = of("events", "Ghana banned Togo. Ghana agreed to lift its ban on imports from Togo.").stream()
                .filter(f -> f.told() && f.what().contains("<"))
                .findFirst()
                .orElseThrow();

        assertThat(event.what()).contains("AGREE", "Ghana", "Togo", "ease-v<agree");
        assertThat(event.fact()).isNotNull();
        Entry entry = Objects.requireNonNull(event.entry());
        assertThat(entry.file()).isEqualTo("patterns.tsv");
        assertThat(entry.text()).startsWith("ease-v\t");
        assertThat(entry.line()).isGreaterThan(20);
    }

    @Test
    void givesTheLinesOfAllWordsThatChangedAnEvent() {
        Explainer explainer = new Explainer(TestTexts.of("The bridge is long."));

        assertThat(explainer.rule("ease-v<agree<will"))
                .extracting(Entry::file)
                .containsExactly("patterns.tsv", "operators.tsv", "outcomes.tsv");
        assertThat(explainer.rule("until")).isEmpty();
    }

    @Test
    void saysWhichConditionOfAPatternFailed() {
        assertThat(of("events", "Ghana held a feast in Togo.")).anySatisfy(f -> {
            assertThat(f.told()).isFalse();
            assertThat(f.what()).startsWith("hold-talks does not fit: obj=");
        });
    }

    @Test
    void saysThatAnEventIsOnlyImagined() {
        assertThat(of("events", "Peru might attack Chile.")).singleElement().satisfies(f -> assertThat(f.what())
                .contains("attack-v", "hypothetical"));
    }

    @Test
    void saysThatNobodyIsAParty() {
        assertThat(of("events", "The dog attacked the postman."))
                .singleElement()
                .satisfies(f -> assertThat(f.what()).contains("no party of the text"));
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
