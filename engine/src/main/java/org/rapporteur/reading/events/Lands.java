package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.CountryWord;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;

/**
 * The states whose people, things and places a text names without making them parties: "two Norwegian sailors", "a village
 * in Chile". What is done to those is done to the state.
 */
final class Lands {
    private static final Set<String> OF = Set.of(
            "of", "from", "in", "by", "inside", "near", "at", "on", "against", "to", "for", "with", "into", "between");
    private static final Set<ActorKind> OF_A_COUNTRY = Set.of(
            ActorKind.PERSON,
            ActorKind.OTHER,
            ActorKind.OFFICE,
            ActorKind.MINISTRY,
            ActorKind.ARMED_GROUP,
            ActorKind.PARTY,
            ActorKind.COMPANY);
    private static final int DEEPEST = 3;

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

    /**
     * The state that a noun phrase names, that of the word nearest to its head: "a depot of the Chilean navy". What clauses
     * within it name does not count.
     */
    Optional<Country> within(Sentence s, Token noun) {
        List<Token> level = List.of(noun);
        for (int depth = 0; depth <= DEEPEST && !level.isEmpty(); depth++) {
            List<Token> below = new ArrayList<>();
            for (Token t : level) {
                Optional<Country> here = at(s, t);
                if (here.isPresent()) {
                    return here;
                }
                s.children(t).stream().filter(c -> belongs(s, c)).forEach(below::add);
            }
            level = below;
        }
        return Optional.empty();
    }

    private static boolean belongs(Sentence s, Token t) {
        return t.relates("compound")
                || t.relates("amod")
                || t.relation().equals("nmod:poss")
                || t.relates("appos")
                || t.relates("conj") && t.is("NN")
                || t.relates("dep") && t.is("NNP")
                || t.relates("nmod") && OF.contains(Clauses.preposition(s, t));
    }

    /** The local id of the state with this code, or else of its government. */
    Optional<String> partyOf(String iso3) {
        return Optional.ofNullable(actors.get(iso3));
    }

    /** The local id of the state, or else government, that a noun phrase names. */
    Optional<String> partyWithin(Sentence s, Token noun) {
        return within(s, noun).map(c -> actors.get(c.iso3()));
    }

    /**
     * A cast in which every state that is named in any way is a party, and every person and body has the country that words
     * beside its name give: "the Chilean trade minister, X".
     */
    static Cast peopled(Text text, Countries countries, Cast cast) {
        Lands lands = new Lands(text, countries, cast);
        List<Actor> actors = new ArrayList<>();
        cast.actors().forEach(a -> actors.add(lands.withCountry(a, text, cast)));
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

    private Actor withCountry(Actor a, Text text, Cast cast) {
        if (a.country() != null || !OF_A_COUNTRY.contains(a.kind())) {
            return a;
        }
        for (Mention m : cast.mentions()) {
            if (m.actor().equals(a.id()) && (m.kind() == Mention.Kind.NAME || m.kind() == Mention.Kind.MODIFIER)) {
                Sentence s = text.sentences().get(m.sentence());
                Token head = s.token(m.head());
                boolean beside =
                        Set.of("appos", "dep", "compound", "amod", "nmod:poss").contains(head.relation());
                Optional<Country> country = within(s, head)
                        .or(() -> s.head(head).filter(h -> beside).flatMap(h -> within(s, h)));
                if (country.isPresent()) {
                    return new Actor(
                            a.id(), a.name(), a.kind(), country.get().iso3(), a.aliases(), a.roles(), a.mentions());
                }
            }
        }
        return a;
    }
}
