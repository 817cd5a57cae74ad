package org.rapporteur.reading.cast;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.CountryWord.Use;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Cast;
import org.rapporteur.reading.Mention;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;

/** Tells which party those belong to who are named by what they are: "Norwegian officials", "a source in the ministry". */
public final class Affiliations {
    private static final Set<String> OF_A_BODY = Set.of("of", "from", "at", "in", "within", "with", "for", "inside");
    private static final Set<String> RULING =
            Set.of("official", "authority", "diplomat", "minister", "source", "aide", "lawmaker");

    private final Cast cast;
    private final Countries countries;

    public Affiliations(Cast cast, Countries countries) {
        this.cast = cast;
        this.countries = countries;
    }

    /**
     * The party that the people meant by a noun belong to: named by an adjective, a noun or a possessor before it, or
     * after a preposition. Officials of a state belong to its government where that is among the cast.
     *
     * @param noun head of the phrase: "officials" in "two Norwegian officials"
     * @return local id of the party; empty where the phrase names none
     */
    public Optional<String> of(Sentence s, Token noun) {
        for (Token c : s.children(noun)) {
            boolean before = c.relates("amod") || c.relates("compound") || c.relates("nmod:poss");
            boolean after = c.relates("nmod")
                    && Words.caseOf(s, c)
                            .filter(p -> OF_A_BODY.contains(Words.lower(p)))
                            .isPresent();
            if (before || after) {
                Optional<Actor> party = cast.at(s, c)
                        .map(Mention::actor)
                        .map(cast::actor)
                        .or(() -> after ? byPlace(s, c) : Optional.empty());
                if (party.filter(a -> a.kind() != ActorKind.PERSON).isPresent()) {
                    return party.map(a -> ruling(noun) ? governmentOf(a) : a).map(Actor::id);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean ruling(Token noun) {
        return RULING.contains(noun.lemma());
    }

    private Actor governmentOf(Actor party) {
        return party.kind() == ActorKind.STATE
                ? actors(ActorKind.GOVERNMENT, party.country()).stream()
                        .findFirst()
                        .orElse(party)
                : party;
    }

    /** "officials in Norway", "officials in Oslo". */
    private Optional<Actor> byPlace(Sentence s, Token place) {
        Optional<Country> country = countries.find(place.text(), null, Use.NAME, Use.CAPITAL);
        return country.flatMap(c -> actors(ActorKind.STATE, c.iso3()).stream()
                .findFirst()
                .or(() -> actors(ActorKind.GOVERNMENT, c.iso3()).stream().findFirst()));
    }

    private List<Actor> actors(ActorKind kind, @Nullable String country) {
        return cast.actors().stream()
                .filter(a ->
                        a.kind() == kind && a.country() != null && a.country().equals(country))
                .toList();
    }
}
