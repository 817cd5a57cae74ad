package org.rapporteur.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.knowledge.Titles.Effect;
import org.rapporteur.knowledge.Titles.TitleForm;
import org.rapporteur.record.ActorKind;

/** Spot checks of the tables about who is who. */
class WhoTest {
    private static final Knowledge KNOWLEDGE = Knowledge.standard();

    @ParameterizedTest
    @CsvSource({
        "Moscow, , RUS",
        "Moscow, 2010, RUS",
        "Moscow, 1978, SUN",
        "Moscow, 1991, SUN",
        "Belgrade, 1985, YUG",
        "Belgrade, , SRB",
        "Prague, 1968, CSK",
        "Bonn, 1980, DEU",
        "Washington, , USA",
        "Kiev, , UKR",
        "Ngerulmud, , PLW"
    })
    void capitals(String city, Integer year, String iso3) {
        assertThat(KNOWLEDGE.countries().byCapital(city, year))
                .map(Country::iso3)
                .contains(iso3);
    }

    @ParameterizedTest
    @CsvSource({
        "Kremlin, , RUS",
        "Kremlin, 1980, SUN",
        "White House, 1978, USA",
        "Downing Street, , GBR",
        "\u00C9lys\u00E9e, , FRA",
        "Zhongnanhai, , CHN",
        "Blue House, , KOR"
    })
    void seats(String seat, Integer year, String iso3) {
        assertThat(KNOWLEDGE.countries().bySeat(seat, year)).map(Country::iso3).contains(iso3);
    }

    @Test
    void namesAndAdjectivesAndPeoples() {
        Countries countries = KNOWLEDGE.countries();
        assertThat(countries.byName("Burma")).map(Country::name).contains("Myanmar");
        assertThat(countries.byName("USSR")).map(Country::iso3).contains("SUN");
        assertThat(countries.byName("us")).isEmpty();
        assertThat(countries.byAdjective("Dutch")).map(Country::iso3).contains("NLD");
        assertThat(countries.byAdjective("U.S.")).map(Country::iso3).contains("USA");
        assertThat(countries.byAdjective("Afghanistan")).isEmpty();
        assertThat(countries.byPeople("Swede")).map(Country::iso3).contains("SWE");
        assertThat(countries.byPeople("Afghans")).map(Country::iso3).contains("AFG");
    }

    @Test
    void whatIsAlsoAnotherWordIsNotSure() {
        assertThat(KNOWLEDGE.countries().words().get("Jordan").orElseThrow()).allMatch(word -> !word.sure());
        assertThat(KNOWLEDGE.countries().words().get("Uzbekistan").orElseThrow())
                .allMatch(CountryWord::sure);
        assertThat(KNOWLEDGE.bodies().names().get("Time").orElseThrow().sure()).isFalse();
        assertThat(KNOWLEDGE.bodies().names().get("NATO").orElseThrow().sure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Daesh, Islamic State, ARMED_GROUP,",
        "al-Qaida, al-Qaeda, ARMED_GROUP,",
        "Tamil Tigers, LTTE, ARMED_GROUP, LKA",
        "the Pentagon, , ,",
        "Pentagon, US Department of Defense, MINISTRY, USA",
        "Foggy Bottom, US Department of State, MINISTRY, USA",
        "U.N., United Nations, IGO,",
        "Shanghai Cooperation Organization, Shanghai Cooperation Organisation, IGO,",
        "AFP, Agence France-Presse, MEDIA, FRA",
        "Knesset, Knesset, OTHER, ISR"
    })
    void bodies(String alias, String name, ActorKind kind, String country) {
        Optional<Body> body = KNOWLEDGE.bodies().byName(alias);
        assertThat(body.map(Body::name)).isEqualTo(Optional.ofNullable(name));
        assertThat(body.map(Body::kind)).isEqualTo(Optional.ofNullable(kind));
        assertThat(body.map(Body::country)).isEqualTo(Optional.ofNullable(country));
    }

    @ParameterizedTest
    @CsvSource({
        "the Ruritanian Foreign Ministry, MINISTRY",
        "Ruritanian Peace Council, OTHER",
        "Daily Herald, MEDIA",
        "People's Liberation Party, PARTY",
        "the Embassies, OFFICE",
        "Acme Trading Co., ",
        "Acme Holdings Ltd., COMPANY"
    })
    void nounsThatMakeABody(String name, ActorKind kind) {
        assertThat(KNOWLEDGE.bodyNouns().endOf(name).map(BodyNouns.BodyNoun::kind))
                .isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void titles() {
        Titles titles = KNOWLEDGE.titles();
        Title spokeswoman = titles.of("spokeswoman").orElseThrow();
        assertThat(spokeswoman.speaks()).isTrue();
        assertThat(spokeswoman.gender()).isEqualTo(Gender.F);
        assertThat(titles.table().get("Secretaries of State"))
                .map(TitleForm::plural)
                .contains(true);
        assertThat(titles.of("deputy foreign ministers")).map(Title::sort).contains(Title.Sort.OFFICE);
        assertThat(titles.of("envoys")).map(Title::text).contains("envoy");
        assertThat(titles.of("chairmen")).map(Title::gender).contains(Gender.M);
        assertThat(titles.of("table")).isEmpty();
        assertThat(titles.ranks().get("Former")).contains(Effect.PAST);
        assertThat(titles.ranks().get("senior")).contains(Effect.RANK);
        assertThat(titles.isBelow("vice president")).isTrue();
        assertThat(titles.isBelow("prime minister")).isFalse();
    }

    @Test
    void honorifics() {
        assertThat(KNOWLEDGE.honorifics().of("Lt. Gen."))
                .map(Honorifics.Honorific::title)
                .contains("lieutenant general");
        assertThat(KNOWLEDGE.honorifics().of("Mrs"))
                .map(Honorifics.Honorific::gender)
                .contains(Gender.F);
        assertThat(KNOWLEDGE.honorifics().of("Mullah"))
                .map(Honorifics.Honorific::sort)
                .contains(Honorifics.Sort.RELIGIOUS);
        assertThat(KNOWLEDGE.honorifics().of("mr")).isEmpty();
    }

    @Test
    void givenNames() {
        GivenNames names = KNOWLEDGE.givenNames();
        assertThat(names.genderOf("Helena")).contains(Gender.F);
        assertThat(names.genderOf("Jurgen")).contains(Gender.M);
        assertThat(names.genderOf("J\u00FCrgen")).contains(Gender.M);
        assertThat(names.genderOf("FATIMA")).contains(Gender.F);
        assertThat(names.genderOf("Robin")).isEmpty();
        assertThat(names.isKnown("Robin")).isTrue();
        assertThat(names.isKnown("Xyzzy")).isFalse();
    }

    @Test
    void sources() {
        assertThat(KNOWLEDGE.sources().of("sources"))
                .map(Sources.Source::anonymity)
                .contains(Sources.Anonymity.ALWAYS);
        assertThat(KNOWLEDGE.sources().of("officials"))
                .map(Sources.Source::anonymity)
                .contains(Sources.Anonymity.UNNAMED);
        assertThat(KNOWLEDGE.sources().of("newspaper"))
                .map(Sources.Source::sort)
                .contains(Sources.Sort.BODY);
        assertThat(KNOWLEDGE.sources().of("people familiar with")).isPresent();
    }
}
