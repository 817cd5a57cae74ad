package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.parties.PersonName;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Tie;

class TiesTest {
    private final Map<String, List<Party>> parties = new TreeMap<>();

    @Test
    void aGovernmentAndAMinistryAreOnTheSideOfTheirState() {
        body("norway", "Norway", ActorKind.STATE, "NOR");
        body("government-of-norway", "Government of Norway", ActorKind.GOVERNMENT, "NOR");
        body("harbour-ministry", "Harbour Ministry", ActorKind.MINISTRY, "NOR");

        assertThat(tied("government-of-norway").ties()).containsExactly(tie("norway", Tie.As.GOVERNMENT_OF));
        assertThat(tied("government-of-norway").side()).isEqualTo("norway");
        assertThat(tied("harbour-ministry").side()).isEqualTo("norway");
        assertThat(tied("norway").side()).isNull();
    }

    @Test
    void aSpokesmanIsOnTheSideOfTheStateOfHisMinistry() {
        body("norway", "Norway", ActorKind.STATE, "NOR");
        body("harbour-ministry", "Harbour Ministry", ActorKind.MINISTRY, "NOR");
        person("per-holm", "Per Holm", null, 1, Set.of("harbour-ministry"), Set.of("spokesman"));

        assertThat(tied("per-holm").ties()).containsExactly(tie("harbour-ministry", Tie.As.SPEAKER_FOR));
        assertThat(tied("per-holm").side()).isEqualTo("norway");
    }

    @Test
    void forcesAreOnTheSideOfTheirRulerAndAMovementsEnvoyOnThatOfTheMovement() {
        body("kenya", "Kenya", ActorKind.STATE, "KEN");
        body("lake-front", "Lake Front", ActorKind.ARMED_GROUP, null);
        body("forces-of-otieno", "Forces of Otieno", ActorKind.ARMED_GROUP, "KEN");
        person("amos-otieno", "Amos Otieno", "KEN", 1, Set.of("kenya"), Set.of("president"));
        person("ruth-wekesa", "Ruth Wekesa", "KEN", 1, Set.of("lake-front", "kenya"), Set.of("envoy"));

        assertThat(tied("forces-of-otieno").ties()).containsExactly(tie("amos-otieno", Tie.As.FORCES_OF));
        assertThat(tied("forces-of-otieno").side()).isEqualTo("kenya");
        assertThat(tied("ruth-wekesa").side()).isEqualTo("lake-front");
    }

    @Test
    void anArmyIsOnTheSideOfItsStateAndNoOtherBodyOfTheCountryIs() {
        body("norway", "Norway", ActorKind.STATE, "NOR");
        body("army-of-norway", "Army of Norway", ActorKind.OTHER, "NOR");
        body("lund-institute", "Lund Institute", ActorKind.OTHER, "NOR");

        assertThat(tied("army-of-norway").ties()).containsExactly(tie("norway", Tie.As.FORCES_OF));
        assertThat(tied("lund-institute").ties()).isEmpty();
    }

    @Test
    void aGovernmentIsOfTheLeaderWhomMostPagesNameThoughHisFamilyNameStandsFirst() {
        body("vietnam", "Vietnam", ActorKind.STATE, "VNM");
        body("norway", "Norway", ActorKind.STATE, "NOR");
        body("nguyen-government", "Nguyen government", ActorKind.GOVERNMENT, null);
        add("nguyen", "Nguyen Xuan Lam", ActorKind.PERSON, "VNM", 9, Set.of("vietnam"), Set.of("president"));
        person("per-nguyen", "Per Nguyen", "NOR", 1, Set.of("norway"), Set.of("envoy"));

        assertThat(tied("nguyen-government").side()).isEqualTo("vietnam");
    }

    @Test
    void formerOfficesAndCallingsTieNobody() {
        body("norway", "Norway", ActorKind.STATE, "NOR");
        person("anna-berg", "Anna Berg", "NOR", 1, Set.of("norway"), Set.of("former president"));
        person("nils-dahl", "Nils Dahl", "NOR", 1, Set.of("norway"), Set.of("journalist"));

        assertThat(tied("anna-berg").ties()).isEmpty();
        assertThat(tied("nils-dahl").ties()).isEmpty();
    }

    @Test
    void anEnvoyOfWhomPagesDoNotTellWhoseHeIsIsNobodys() {
        body("norway", "Norway", ActorKind.STATE, "NOR");
        body("kenya", "Kenya", ActorKind.STATE, "KEN");
        person("per-holm", "Per Holm", null, 1, Set.of("norway", "kenya"), Set.of("envoy"));

        assertThat(tied("per-holm").side()).isNull();
    }

    private Actor tied(String id) {
        List<Actor> actors = parties.entrySet().stream()
                .map(e -> ActorLinker.actor(e.getKey(), e.getValue(), null))
                .toList();
        return new Ties(actors, parties)
                .tied().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    private static Tie tie(String to, Tie.As as) {
        return new Tie(to, as, null);
    }

    private void body(String id, String name, ActorKind kind, @Nullable String country) {
        add(id, name, kind, country, 1, Set.of(), Set.of());
    }

    private void person(
            String id, String name, @Nullable String country, int pages, Set<String> bodies, Set<String> offices) {
        add(id, name, ActorKind.PERSON, country, pages, bodies, offices);
    }

    private void add(
            String id,
            String name,
            ActorKind kind,
            @Nullable String country,
            int pages,
            Set<String> bodies,
            Set<String> offices) {
        Actor actor = new Actor("a0", name, kind, country, List.of(), List.of(), List.of());
        parties.put(
                id,
                Arrays.asList(new Party(
                        new ActorIds.Place(id, "a0"),
                        null,
                        pages,
                        actor,
                        PersonName.of(name),
                        bodies,
                        offices,
                        new TreeMap<>(Map.of("", pages)))));
    }
}
