package org.rapporteur.page.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.page.Document;

class RelevanceTest {
    private static final String FILLER =
            "The weather stayed mild on the coast, and the markets were quiet. ".repeat(12);

    @Test
    void knowsPartiesByTheirOtherNames() {
        assertThat(judge("Taliban, Russia", "Taleban envoys flew to Moscow, and a Russian official met them.")
                        .in())
                .isTrue();
        assertThat(judge("North Korea, South Korea", "Pyongyang said that Seoul had agreed to talks.")
                        .reason())
                .isEqualTo("names party North Korea (1, in the lead), party South Korea (1, in the lead)");
    }

    @Test
    void takesTheLongestName() {
        Judgement judged = judge("Taliban, Moscow", "The Pakistani Taliban rejected what Moscow had proposed.");

        assertThat(judged.in()).isFalse();
        assertThat(judged.found()).extracting(Judgement.Found::term).containsExactly("party Moscow");
    }

    @Test
    void countsBodiesOfACountryForIt() {
        assertThat(judge("Israel, Hamas", "The Israel Defense Forces fired at Hamas.")
                        .in())
                .isTrue();
    }

    @Test
    void oneNameDoesNotCountForTwo() {
        assertThat(judge("Hamas, Palestinians", "Hamas fired rockets. Hamas gave no reason.")
                        .in())
                .isFalse();
        assertThat(judge("Israel, Jerusalem", "Israel is hot. Israel is dry.").in())
                .as("they are one")
                .isTrue();
        Scope scope = new Scope(null, List.of("Ghana", "Togo"), List.of("Accra"), List.of(), null);
        assertThat(judge(scope, "It rains in Accra, and in Accra the streets are wet.", null)
                        .in())
                .isFalse();
    }

    @Test
    void leavesOutWhatNamesOneAlone() {
        Judgement judged = judge("Taliban, Moscow", "The Taliban closed a school. The Taliban gave no reason.");

        assertThat(judged.in()).isFalse();
        assertThat(judged.reason())
                .isEqualTo(
                        "names party Taliban (2, in the lead); not two of them in the title or the lead, or 3 times");
    }

    @Test
    void leavesOutWhatMentionsThemInPassing() {
        assertThat(judge("Taliban, Moscow", FILLER + "The Taliban and Moscow were mentioned too.")
                        .in())
                .isFalse();
        assertThat(judge("Taliban, Moscow", FILLER + "The Taliban and Moscow spoke. ".repeat(3))
                        .in())
                .isTrue();
        assertThat(judge("Taliban, Moscow", FILLER).reason()).isEqualTo("names nothing of the scope");
    }

    @Test
    void placesAndWordsStandBesideAParty() {
        Scope scope =
                new Scope("Truce", List.of("Ghana", "Togo"), List.of("Accra"), List.of("cease-fire", "armist*"), null);

        assertThat(judge(scope, "Ghana wants an armistice.", null).in()).isTrue();
        assertThat(judge(scope, "Cease-fires hold, said the mayor of Accra.", null)
                        .reason())
                .contains("no party in the title or the lead");
        assertThat(judge(scope, "Ghana wants rain.", null).in()).isFalse();
    }

    @Test
    void oneIsEnoughWhereTheScopeHasNoMore() {
        assertThat(judge("ceasefire", "A ceasefire holds.").in()).isTrue();
        assertThat(judge("Taliban", "The Taliban closed a school.").in()).isTrue();
    }

    @Test
    void aNameThatIsAlsoAnothersNeedsASureOne() {
        assertThat(judge("Jordan", "Jordan scored twice, and Jordan was cheered.")
                        .in())
                .as("it was asked for by that name")
                .isTrue();
        assertThat(judge("South Korea", "The Korean restaurant is open.").in()).isFalse();
        assertThat(judge("South Korea", "Seoul is cold. The Korean team is away.")
                        .found())
                .singleElement()
                .satisfies(f -> assertThat(f.times()).isEqualTo(2));
    }

    @Test
    void looksAtTheDateIfThereIsOne() {
        Scope scope = new Scope(null, List.of("Ghana"), List.of(), List.of(), "2018-03/2019");

        assertThat(judge(scope, "Ghana wants rain.", "2018-02-28").reason())
                .isEqualTo("published 2018-02-28, not in 2018-03/2019");
        assertThat(judge(scope, "Ghana wants rain.", "2018-03-01").in()).isTrue();
        assertThat(judge(scope, "Ghana wants rain.", "2018").in()).isTrue();
        assertThat(judge(scope, "Ghana wants rain.", null).in()).isTrue();
        assertThat(judge(new Scope(null, List.of(), List.of(), List.of(), "2018"), "Rain.", "2018-05")
                        .in())
                .isTrue();
    }

    @Test
    void sortsTheTermsOfALine() {
        Scope scope = Scope.about("Taliban, Moscow , Hanoi, Gdansk, Anna Nowak, cease-fire,,talk*");

        assertThat(scope.parties()).containsExactly("Taliban", "Moscow", "Hanoi", "Gdansk", "Anna Nowak");
        assertThat(scope.words()).containsExactly("cease-fire", "talk*");
        assertThat(Scope.about("Geneva").places()).containsExactly("Geneva");
    }

    private static Judgement judge(String terms, String text) {
        return judge(Scope.about(terms), text, null);
    }

    private static Judgement judge(Scope scope, String text, String date) {
        return new Relevance(scope).judge(Document.ofText(text, date));
    }
}
