package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.CountryWord;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.reading.Cast;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;

/**
 * The states whose people, things and places a text names without making them parties: "two Norwegian sailors", "a village
 * in Chile". What is done to those is done to the state.
 */
final class Lands {
    private final Map<Integer, Map<Integer, Country>> bySentence = new HashMap<>();
    private final Map<String, String> actors = new TreeMap<>();

    /**
     * @param cast whose states and governments stand for their countries
     */
    Lands(Text text, Countries countries, Cast cast) {
        for (ActorKind kind : List.of(ActorKind.STATE, ActorKind.GOVERNMENT)) {
            for (Actor a : cast.actors()) {
                if (a.kind() == kind && a.country() != null) {
                    actors.putIfAbsent(a.country(), a.id());
                }
            }
        }
        for (Sentence s : text.sentences()) {
            bySentence.put(s.index(), countries(s, countries.words()));
        }
    }

    private static Map<Integer, Country> countries(Sentence s, PhraseTable<List<CountryWord>> words) {
        List<String> texts = s.tokens().stream().map(Token::text).toList();
        Map<Integer, Country> out = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<PhraseTable.Match<List<CountryWord>>> match = words.longestAt(texts, i);
            if (match.isPresent() && !s.token(i).entity().equals("PERSON")) {
                Optional<Country> country = Countries.choose(match.get().value(), null);
                for (int j = 0; j < match.get().length(); j++) {
                    int at = i + j;
                    country.ifPresent(c -> out.put(at, c));
                }
                i += match.get().length() - 1;
            }
        }
        return out;
    }

    /** The state that a word names; empty when it names none. */
    Optional<Country> at(Sentence s, Token word) {
        return Optional.ofNullable(bySentence.getOrDefault(s.index(), Map.of()).get(word.index()));
    }

    /** The local id of the state, or else government, that a word names; empty when that is no party of the text. */
    Optional<String> party(Sentence s, Token word) {
        return at(s, word).map(c -> actors.get(c.iso3()));
    }

    /** A cast in which every state that is named in any way is a party. */
    static Cast peopled(Text text, Countries countries, Cast cast) {
        Lands lands = new Lands(text, countries, cast);
        List<Actor> actors = new ArrayList<>(cast.actors());
        TreeSet<String> added = new TreeSet<>();
        lands.bySentence.values().forEach(words -> words.values().forEach(c -> {
            if (!lands.actors.containsKey(c.iso3())) {
                added.add(c.iso3());
            }
        }));
        for (String code : added) {
            String name = countries.byCode(code).map(Country::name).orElse(code);
            actors.add(new Actor("state " + code, name, ActorKind.STATE, code, List.of(), List.of(), List.of()));
        }
        return new Cast(actors, cast.mentions());
    }
}
