package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.TestTexts;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Genre;
import org.rapporteur.record.RoleHeld;

class ActorLinkerTest {

    static Stream<List<String>> persons() {
        return TestTexts.table(ActorLinkerTest.class, "persons.tsv");
    }

    @ParameterizedTest
    @MethodSource("persons")
    void linksSpellingsAndKeepsNamesakesApart(List<String> row) {
        List<Actor> actors = link(reading("a", person(row.get(0), null)), reading("b", person(row.get(1), null)));

        assertThat(actors).hasSize(row.get(2).equals("yes") ? 1 : 2);
    }

    @Test
    void aSharedBodyLinksWhereTheNameAloneIsTooCommon() {
        List<Actor> actors = link(
                reading("a", person("Mohammad Anwari", "a1"), body("Harbour Office")),
                reading("b", person("Mohammad Karim Anwari", "a1"), body("Harbour Office")));

        assertThat(actors).extracting(Actor::id).containsExactly("harbour-office", "mohammad-karim-anwari");
    }

    @Test
    void personsOfTwoCountriesAreTwo() {
        List<Actor> actors = link(
                reading("a", actor("a0", "Anna Berg", ActorKind.PERSON, "NOR", null)),
                reading("b", actor("a0", "Anna Berg", ActorKind.PERSON, "SWE", null)));

        assertThat(actors).hasSize(2).allSatisfy(a -> assertThat(a.id()).matches("anna-berg-[0-9a-f]{12}"));
    }

    @Test
    void oneThatFitsTwoPersonsIsNeither() {
        List<Actor> actors = link(
                reading("a", person("Karim Ahmad Yusufzai", null)),
                reading("b", person("Karim Rahim Yusufzai", null)),
                reading("c", person("Karim Yusufzai", null)));

        assertThat(actors).hasSize(3);
    }

    @Test
    void theForcesOfOnePersonAreOneHoweverHeIsSpelled() {
        List<Actor> actors = link(
                reading(
                        "a",
                        person("Karim Yusufzai", null),
                        actor("a1", "Forces of Karim Yusufzai", ActorKind.ARMED_GROUP, null, null)),
                reading(
                        "b",
                        person("Kareem Yousufzai", null),
                        actor("a1", "Forces of Kareem Yousufzai", ActorKind.ARMED_GROUP, null, null)),
                reading("c", actor("a1", "Forces of Anna Berg", ActorKind.ARMED_GROUP, null, null)));

        assertThat(actors)
                .filteredOn(a -> a.kind() == ActorKind.ARMED_GROUP)
                .extracting(Actor::name)
                .containsExactlyInAnyOrder("Forces of Kareem Yousufzai", "Forces of Anna Berg");
    }

    @Test
    void bodiesOfOneNameAndDifferentKindsAreTwo() {
        assertThat(link(
                        reading("a", actor("a0", "Harbour", ActorKind.MEDIA, null, null)),
                        reading("b", actor("a0", "Harbour", ActorKind.PARTY, null, null))))
                .hasSize(2);
    }

    @Test
    void theFullestNameIsTheNameAndAllOthersAreAliases() {
        List<Actor> actors = link(
                reading("a", person("Suhail Anwari", null)),
                reading("b", person("Mohammad Sohail Anwari", null)),
                reading("c", person("Sohail Anwari", null)));

        assertThat(actors).singleElement().satisfies(a -> {
            assertThat(a.id()).isEqualTo("mohammad-sohail-anwari");
            assertThat(a.name()).isEqualTo("Mohammad Sohail Anwari");
            assertThat(a.aliases()).containsExactly("Sohail Anwari", "Suhail Anwari");
            assertThat(a.mentions()).extracting(Cite::article).containsExactly("a", "b", "c");
        });
    }

    @Test
    void aGivenNameWrittenInOtherWaysIsTheSame() {
        assertThat(link(
                        reading("a", person("Abdel Rahim al-Anwari", null)),
                        reading("b", person("Abdul Rahim Anwari", null)),
                        reading("c", person("Abd al-Rahim Anwari", null))))
                .hasSize(1);
        assertThat(link(
                        reading("a", person("Abdel Rahim Anwari", null)),
                        reading("b", person("Abdul Karim Anwari", null))))
                .hasSize(2);
    }

    @Test
    void theOrderOfReadingsDoesNotMatter() {
        List<String> names = List.of(
                "Karim Yusufzai",
                "Kareem Yousufzai",
                "Karim Ahmad Yusufzai",
                "Ahmad Yusufzai",
                "Yusufzai",
                "K. Yusufzai",
                "Mohammad Anwari",
                "Muhammad Anwari",
                "Sohail Anwari",
                "Mohammad Suhail Anwari",
                "Anna Berg",
                "Berg Anna");
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            readings.add(reading("r" + i, person(names.get(i), null)));
        }
        List<Actor> expected = new Linker().link(readings).actors();
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(readings, random);
            assertThat(new Linker().link(readings).actors()).isEqualTo(expected);
        }
    }

    @Test
    void aTitledSurnameJoinsTheBearerOfThatOfficeThoughAnotherBearsTheName() {
        List<Reading> told = List.of(
                reading("a", titled("Anna Halvorsen", "the Norwegian President")),
                reading("b", titled("Anna Halvorsen", "President")),
                reading("c", titled("Per Halvorsen", "adviser")),
                reading("d", titled("Halvorsen", "President")),
                reading("e", titled("Halvorsen", "Vice President")));

        assertThat(link(told.toArray(Reading[]::new)))
                .extracting(Actor::id)
                .containsExactlyInAnyOrder("anna-halvorsen", "per-halvorsen", "halvorsen");
    }

    @Test
    void surnamesWithoutABearerAreOneWhereTheyHaveOneOffice() {
        assertThat(link(
                        reading("a", titled("Halvorsen", "President")),
                        reading("b", titled("Halvorsen", "the President")),
                        reading("c", person("Halvorsen", null))))
                .hasSize(2);
    }

    @Test
    void aBodyWithoutItsAbbreviationOrInOtherWordOrderIsOne() {
        Actor full = new Actor(
                "a0",
                "Harbour Workers Union",
                ActorKind.PARTY,
                null,
                List.of("HWU"),
                List.of(),
                List.of(cite("a", "HWU")));
        assertThat(link(
                        reading("a", full),
                        reading("b", actor("a0", "HWU", ActorKind.PARTY, null, null)),
                        reading("c", actor("a0", "Union of Harbour Workers", ActorKind.PARTY, null, null))))
                .hasSize(1);
    }

    @Test
    void anUnknownLocalIdIsRefused() {
        Map<String, String> ids = Map.of("a0", "anna-berg");

        assertThat(ActorIds.of("a", ids).apply("a0")).isEqualTo("anna-berg");
        assertThatThrownBy(() -> ActorIds.of("a", ids).apply("a7")).hasMessageContaining("no party a7");
    }

    @Test
    void aSurnameAloneJoinsItsOnlyBearerInHighOffice() {
        Reading president = reading("a", titled("Anna Halvorsen", "President"));

        assertThat(link(president, reading("b", person("Halvorsen", null)))).hasSize(1);
        assertThat(link(reading("a", titled("Anna Halvorsen", "clerk")), reading("b", person("Halvorsen", null))))
                .hasSize(2);
        assertThat(link(
                        president,
                        reading("c", person("Per Halvorsen", null)),
                        reading("b", person("Halvorsen", null))))
                .hasSize(3);
        assertThat(link(president, reading("b", titled("Halvorsen", "a fisherman"))))
                .hasSize(2);
    }

    @Test
    void anEnvoyOfABodyActsForItAndNotForTheStateWhosePoliticianHeIs() {
        Actor norway = actor("a1", "Norway", ActorKind.STATE, "NOR", null);
        Actor union = actor("a2", "Lake Union", ActorKind.IGO, null, null);
        List<RoleHeld> roles = List.of(
                new RoleHeld("a Norwegian politician", "a1", cite("x", "a Norwegian politician"), null),
                new RoleHeld("envoy", "a2", cite("x", "envoy"), null));
        Actor envoy =
                new Actor("a0", "Per Holm", ActorKind.PERSON, "NOR", List.of(), roles, List.of(cite("x", "Per Holm")));

        assertThat(link(reading("a", envoy, norway, union)))
                .filteredOn(a -> a.id().equals("per-holm"))
                .singleElement()
                .satisfies(a -> assertThat(a.side()).isEqualTo("lake-union"));
    }

    private static Actor titled(String name, String title) {
        RoleHeld role = new RoleHeld(title, null, cite("x", title), null);
        return new Actor("a0", name, ActorKind.PERSON, null, List.of(), List.of(role), List.of(cite("x", name)));
    }

    private static List<Actor> link(Reading... readings) {
        return new Linker().link(Arrays.asList(readings)).actors();
    }

    private static Actor person(String name, @Nullable String body) {
        return actor("a0", name, ActorKind.PERSON, null, body);
    }

    private static Actor body(String name) {
        return actor("a1", name, ActorKind.OFFICE, null, null);
    }

    private static Actor actor(
            String id, String name, ActorKind kind, @Nullable String country, @Nullable String body) {
        List<RoleHeld> roles =
                body == null ? List.of() : List.of(new RoleHeld("clerk", body, cite("x", "clerk"), null));
        return new Actor(id, name, kind, country, List.of(), roles, List.of(cite("x", name)));
    }

    private static Cite cite(String article, String words) {
        return new Cite(article, 0, words.length(), words, "", "");
    }

    private static Reading reading(String article, Actor... actors) {
        Article a = new Article(
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
                List.of());
        List<Actor> placed = Arrays.stream(actors)
                .map(x -> new Actor(
                        x.id(),
                        x.name(),
                        x.kind(),
                        x.country(),
                        x.aliases(),
                        x.roles(),
                        x.mentions().stream().map(c -> cite(article, c.exact())).toList()))
                .toList();
        return new Reading(
                a,
                Fingerprint.NONE,
                placed,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
