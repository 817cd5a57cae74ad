package org.rapporteur.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @ParameterizedTest
    @CsvSource({
        "Doha, Doha, QAT",
        "the Hague, The Hague, NLD",
        "KIEV, Kyiv, UKR",
        "Qatar, Doha, QAT",
        "the United States, Washington, USA",
        "'Doha, Qatar', Doha, QAT",
        "'Washington, D.C.', Washington, USA",
        "Zürich, Zurich, CHE"
    })
    void findsCitiesAndCountries(String text, String name, String country) {
        assertThat(GAZETTEER.find(text)).hasValueSatisfying(p -> {
            assertThat(p.name()).isEqualTo(name);
            assertThat(p.country()).isEqualTo(country);
        });
    }

    @ParameterizedTest
    @CsvSource({"Nowhere", "''", "'Paris, Texas'", "'Geneva, Russia'", "a hotel in Doha", "'Nowhere, Qatar'"})
    void doesNotGuess(String text) {
        assertThat(GAZETTEER.find(text)).isEmpty();
    }

    @Test
    void everyStateOfTodayHasItsCapitalOnEarth() {
        Set<String> without = Knowledge.standard().countries().all().stream()
                .filter(c -> !c.former() && GAZETTEER.capital(c.iso3()).isEmpty())
                .map(Country::iso3)
                .collect(Collectors.toSet());

        // Territories that are no seat of talks.
        assertThat(without).isSubsetOf("COK", "ESH", "FRO", "GIB", "GRL", "HKG", "MAC", "NCL", "NIU", "PRI");
        for (Country country : Knowledge.standard().countries().all()) {
            GAZETTEER.capital(country.iso3()).ifPresent(p -> {
                assertThat(p.latitude()).isBetween(-90.0, 90.0);
                assertThat(p.longitude()).isBetween(-180.0, 180.0);
            });
        }
    }

    @Test
    void aCountryIsToldFromItsCapital() {
        assertThat(GAZETTEER.isCountry("the United States")).isTrue();
        assertThat(GAZETTEER.isCountry("Singapore")).isFalse();
        assertThat(GAZETTEER.isCountry("Doha")).isFalse();
    }

    @Test
    void noCapitalIsAnotherCountrysInTheTableOfCountries() {
        int known = 0;
        for (Country country : Knowledge.standard().countries().all()) {
            String capital =
                    GAZETTEER.capital(country.iso3()).map(Gazetteer.Place::name).orElse("");
            Optional<Country> of = Knowledge.standard().countries().byCapital(capital, null);
            assertThat(of.stream()).as(capital).allMatch(country::equals);
            known += of.isPresent() ? 1 : 0;
        }
        assertThat(known).isGreaterThan(180);
    }

    @Test
    void codesHaveTwoLetters() {
        assertThat(CountryCodes.iso2("AFG")).hasValue("AF");
        assertThat(CountryCodes.iso2("XKX")).hasValue("XK");
        assertThat(CountryCodes.iso2("SUN")).isEmpty();
    }
}
