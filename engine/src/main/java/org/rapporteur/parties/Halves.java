package org.rapporteur.parties;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.Country;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;

/** Countries that a text calls by their side of the compass once it has named them: "the North" for North Korea. */
final class Halves {
    private static final Pattern FULL = Pattern.compile("\\b(North|South|East|West) (\\p{Lu}\\p{Ll}+)");

    private final Map<String, Country> bySide = new TreeMap<>();

    Halves(Text text, Countries countries) {
        for (Sentence s : text.sentences()) {
            Matcher m = FULL.matcher(text.words(s.start(), s.end()));
            while (m.find()) {
                String side = m.group(1);
                countries
                        .byName(m.group())
                        .or(() -> countries.byAdjective(m.group()))
                        .ifPresent(c -> bySide.put(side, c));
            }
        }
    }

    /** The country that a token means, where "the" stands before it and no name goes on after it. */
    Optional<Found> at(Sentence s, int i) {
        Token t = s.token(i);
        Country country = bySide.get(t.text());
        boolean alone = i > 0
                && Words.lower(s.token(i - 1)).equals("the")
                && Words.at(s, i + 1)
                        .filter(n -> n.is("NNP") || n.text().equals("of"))
                        .isEmpty();
        return country == null || !alone || CountryUse.countryIsPlace(s, i, i)
                ? Optional.empty()
                : Optional.of(Found.state(s, i, i, country, 0.8));
    }
}
