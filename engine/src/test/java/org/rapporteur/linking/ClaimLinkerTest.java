package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Proposition.Attitude;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Label;

class ClaimLinkerTest {
    private static final String NORWAY = "a0";
    private static final String FRONT = "a1";

    @Test
    void anAccusationAndItsDenialInAnotherArticleAreOneClaim() {
        List<Claim> claims = claims(List.of(
                reading("x", side("x", "aid", NORWAY, FRONT, Attitude.ASSERTS, "an official")),
                reading("y", side("y", "aid", NORWAY, FRONT, Attitude.DENIES, "a spokesman"))));

        assertThat(claims).hasSize(1);
        assertThat(claims.get(0).assertedBy())
                .extracting(s -> s.cite().article())
                .containsExactly("x");
        assertThat(claims.get(0).deniedBy()).extracting(s -> s.cite().article()).containsExactly("y");
    }

    @Test
    void theSameOfOtherPartiesIsAnotherClaim() {
        assertThat(claims(List.of(
                        reading("x", side("x", "aid", NORWAY, FRONT, Attitude.ASSERTS, "an official")),
                        reading("y", side("y", "aid", FRONT, NORWAY, Attitude.DENIES, "a spokesman")))))
                .hasSize(2);
    }

    @Test
    void whatOneSourceSaysOfNoChargeIsNoClaim() {
        assertThat(claims(List.of(reading("x", side("x", "ties", NORWAY, FRONT, Attitude.ASSERTS, null)))))
                .isEmpty();
    }

    @Test
    void aCopyIsNoSecondSource() {
        Reading x = reading("x", side("x", "ties", NORWAY, FRONT, Attitude.ASSERTS, null));
        Reading y = reading("y", side("y", "ties", NORWAY, FRONT, Attitude.ASSERTS, null));
        Map<String, List<Proposition>> told = Map.of("x", x.propositions(), "y", y.propositions());
        ClaimLinker linker = new ClaimLinker();

        assertThat(linker.link(told, x.actors(), Map.of())).hasSize(1);
        assertThat(linker.link(told, x.actors(), Map.of("y", "x"))).isEmpty();
    }

    @Test
    void twoOutletsThatCallAPartyByOtherWordsDiffer() {
        List<Difference> differences = new Linker()
                .link(List.of(
                        labelled("x", "terrorist group"), labelled("y", "movement"), labelled("z", "terrorist group")))
                .differences();

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).sides())
                .extracting(CitedValue::value)
                .containsExactly("terrorist group", "movement", "terrorist group");
        assertThat(new Linker()
                        .link(List.of(labelled("x", "terrorist group"), labelled("z", "terror group")))
                        .differences())
                .isEmpty();
    }

    @Test
    void theOrderOfReadingsDoesNotMatter() {
        Random random = new Random(7);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = "p" + i;
            Attitude attitude = Attitude.values()[i % 3];
            readings.add(
                    reading(id, side(id, i % 2 == 0 ? "aid" : "attack", NORWAY, FRONT, attitude, "source " + i % 5)));
        }
        List<Claim> expected = claims(readings);

        assertThat(expected).isNotEmpty();
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(readings, random);
            assertThat(claims(readings)).isEqualTo(expected);
        }
    }

    private static List<Claim> claims(List<Reading> readings) {
        return new Linker().link(readings).claims();
    }

    private static Proposition side(
            String article, String predicate, String subject, String object, Attitude attitude, @Nullable String by) {
        return new Proposition(
                predicate,
                true,
                subject,
                object,
                List.of("border", "village"),
                attitude,
                null,
                by,
                null,
                "words of " + article,
                cite(article, 10));
    }

    private static Reading labelled(String article, String text) {
        return reading(article, List.of(), List.of(new Label(article, FRONT, text, "outlet", cite(article, 5))));
    }

    private static Reading reading(String article, Proposition proposition) {
        return reading(article, List.of(proposition), List.of());
    }

    private static Reading reading(String article, List<Proposition> propositions, List<Label> labels) {
        return new Reading(
                new Article(
                        article,
                        article,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        Genre.REPORT,
                        "en",
                        null,
                        null,
                        List.of()),
                Fingerprint.NONE,
                List.of(
                        actor(article, NORWAY, "Norway", ActorKind.STATE, 0),
                        actor(article, FRONT, "Polisario Front", ActorKind.ARMED_GROUP, 2)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                labels,
                propositions);
    }

    private static Actor actor(String article, String id, String name, ActorKind kind, int at) {
        return new Actor(id, name, kind, null, List.of(), List.of(), List.of(cite(article, at)));
    }

    private static Cite cite(String article, int at) {
        return new Cite(article, at, at + 1, "x", "", "");
    }
}
