package org.rapporteur.page.scope;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.knowledge.CountryWord;
import org.rapporteur.knowledge.Knowledge;

/** Makes the terms of a scope: says which countries and bodies are meant. */
final class Terms {
    private static final Set<CountryWord.Use> OF_PLACES = EnumSet.of(CountryWord.Use.NAME);

    private Terms() {}

    static List<Term> of(Scope scope) {
        List<Term> out = new ArrayList<>();
        scope.parties().forEach(text -> out.add(named(Term.Kind.PARTY, text, EnumSet.allOf(CountryWord.Use.class))));
        scope.places().forEach(text -> out.add(named(Term.Kind.PLACE, text, OF_PLACES)));
        scope.words().forEach(text -> out.add(new Term(Term.Kind.WORD, text, Set.of(), null)));
        return List.copyOf(out);
    }

    private static Term named(Term.Kind kind, String text, Set<CountryWord.Use> uses) {
        Set<String> countries = new HashSet<>();
        for (CountryWord word :
                Knowledge.standard().countries().words().get(text).orElse(List.of())) {
            if (uses.contains(word.use()) && !word.country().former()) {
                countries.add(word.country().iso3());
            }
        }
        String body = kind == Term.Kind.PARTY && countries.isEmpty()
                ? Knowledge.standard().bodies().byName(text).map(b -> b.name()).orElse(null)
                : null;
        return new Term(kind, text, countries, body);
    }
}
