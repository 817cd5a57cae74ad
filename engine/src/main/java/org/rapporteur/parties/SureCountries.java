package org.rapporteur.parties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.CountryWord;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;

/**
 * The countries that a text names, or whose capitals it names, by words that mean no other: they tell which of two a
 * doubtful word means.
 */
final class SureCountries {
    private final Set<String> codes = new TreeSet<>();

    SureCountries(Text text, Countries countries) {
        for (Sentence s : text.sentences()) {
            List<String> words = Words.texts(s);
            for (int i = 0; i < words.size(); i++) {
                countries.words().longestAt(words, i).stream()
                        .flatMap(m -> m.value().stream())
                        .filter(w -> w.sure() && !w.country().former())
                        .forEach(w -> codes.add(w.country().iso3()));
            }
        }
    }

    /** Of the countries that a doubtful word may mean, the only one that the text names surely. */
    Optional<Country> meant(List<CountryWord> readings) {
        Set<Country> all = readings.stream().map(CountryWord::country).collect(Collectors.toSet());
        List<Country> named = all.stream().filter(c -> codes.contains(c.iso3())).toList();
        return all.size() > 1 && named.size() == 1 && readings.stream().noneMatch(CountryWord::sure)
                ? Optional.of(named.get(0))
                : Optional.empty();
    }
}
