package org.rapporteur.parties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.CountryWord;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Tells by its place in the sentence whether the name of a country or city means those who rule there or the place. */
final class CountryUse {
    private static final Set<String> AT_A_PLACE = Set.of(
            "in",
            "inside",
            "within",
            "near",
            "around",
            "across",
            "throughout",
            "via",
            "through",
            "at",
            "outside",
            "off",
            "amid",
            "beyond",
            "into",
            "onto",
            "over");
    /** Those who come from a country come for it: "negotiators from Norway". */
    private static final Set<String> SENT = Set.of(
            "ambassador",
            "delegate",
            "delegation",
            "diplomat",
            "envoy",
            "mediator",
            "minister",
            "negotiator",
            "official",
            "representative",
            "team");

    /** Offices of parts of a country. */
    private static final Set<String> LOCAL = Set.of(
            "governor",
            "gov.",
            "senator",
            "senators",
            "sen.",
            "congressman",
            "congresswoman",
            "rep.",
            "republican",
            "republicans",
            "democrat",
            "democrats");

    private static final Set<String> FROM_A_PLACE = Set.of("from", "out");
    /** Prepositions after which a city can only be those who rule in it. */
    private static final Set<String> TOWARDS_A_PARTY = Set.of(
            "with", "by", "for", "between", "against", "toward", "towards", "on", "versus", "about", "among", "than",
            "like", "unlike");
    /** What is done to a country as a party, though the words name a place: "intervention in", "interfere in". */
    private static final Set<String> DONE_TO = Set.of(
            "intervention",
            "intervene",
            "interference",
            "interfere",
            "involvement",
            "involved",
            "involve",
            "invasion",
            "invade",
            "meddling",
            "meddle",
            "aggression",
            "war");
    /** After these "to a city" is to those who rule in it. */
    private static final Set<String> SAID_TO = Set.of(
            "close",
            "clear",
            "loyal",
            "hostile",
            "response",
            "message",
            "threat",
            "letter",
            "appeal",
            "tie",
            "link",
            "closer",
            "concession",
            "gift",
            "blow",
            "setback",
            "unacceptable",
            "acceptable",
            "important",
            "grateful",
            "according",
            "compare",
            "say",
            "complain",
            "signal",
            "bow",
            "turn",
            "object",
            "respond",
            "reply");
    /** Verbs whose object is a place they lead to or from. */
    private static final Set<String> MOTION = Set.of(
            "visit",
            "leave",
            "reach",
            "enter",
            "tour",
            "depart",
            "flee",
            "capture",
            "take",
            "seize",
            "attack",
            "bomb",
            "bombard",
            "surround",
            "hit",
            "cross",
            "shell",
            "besiege",
            "shake",
            "rock",
            "strike");

    private static final Set<String> PLACES = Set.of(
            "hotel",
            "airport",
            "street",
            "square",
            "university",
            "suburb",
            "district",
            "province",
            "city",
            "school",
            "mosque",
            "hospital",
            "palace",
            "station",
            "metro",
            "zoo",
            "museum",
            "resident",
            "mayor",
            "weather",
            "president-hotel",
            "restaurant",
            "embassy",
            "theater",
            "theatre",
            "stadium",
            "neighborhood",
            "neighbourhood",
            "road",
            "river",
            "cafe");

    private static final Set<String> BEFORE_A_CLAUSE = Set.of(
            ",", ":", ";", "that", "but", "as", "while", "because", "if", "although", "though", "whether", "what");

    private CountryUse() {}

    /** Whether the name of a country says no more than where something is: "in Norway", "Oslo, Norway". */
    static boolean countryIsPlace(Sentence s, int first, int last) {
        if (afterPlaceName(s, first)) {
            return true;
        }
        Token head = Words.firstConjunct(s, Words.headOf(s, first, last));
        Optional<String> preposition = Words.caseOf(s, head).map(Words::lower);
        if (preposition.isEmpty()) {
            return inBrackets(s, first, last);
        }
        boolean place = AT_A_PLACE.contains(preposition.get()) || FROM_A_PLACE.contains(preposition.get());
        return place && !isSentFrom(s, head, preposition.get()) && !doneTo(s, head);
    }

    /** "the governor of Georgia", "Senator Berg of Georgia": what such offices are of is a part of another country. */
    static boolean isPartOfAnother(Sentence s, int first, int last) {
        Token name = Words.headOf(s, first, last);
        Optional<String> preposition = Words.caseOf(s, name).map(Words::lower);
        boolean of = preposition.filter(p -> p.equals("of") || p.equals("from")).isPresent();
        Token above = s.head(name).orElse(name);
        boolean held = of && isLocal(s, above);
        boolean before = last + 1 < s.size() && LOCAL.contains(Words.lower(s.token(last + 1)));
        return held || before && preposition.isEmpty();
    }

    /** Whether a noun is such an office, or a name that one stands before. */
    private static boolean isLocal(Sentence s, Token noun) {
        return LOCAL.contains(Words.lower(noun))
                || noun.entity().equals("PERSON")
                        && s.children(noun).stream()
                                .anyMatch(c -> c.relates("compound") && LOCAL.contains(Words.lower(c)));
    }

    /** "negotiators from Norway". */
    private static boolean isSentFrom(Sentence s, Token place, String preposition) {
        return preposition.equals("from")
                && s.head(place).filter(g -> SENT.contains(g.lemma())).isPresent();
    }

    private static boolean doneTo(Sentence s, Token place) {
        Optional<Token> before = Words.caseOf(s, place).flatMap(p -> Words.at(s, p.index() - 1));
        return s.head(place).filter(g -> DONE_TO.contains(g.lemma())).isPresent()
                || before.filter(b -> DONE_TO.contains(b.lemma())).isPresent();
    }

    /** Whether a name stands joined with a place: "Egypt and X", "X, Egypt". */
    static boolean isBesidePlace(Sentence s, int first, int last, Countries countries) {
        return isPlaceBeyond(s, first - 1, first - 2, countries) || isPlaceBeyond(s, last + 1, last + 2, countries);
    }

    private static boolean isPlaceBeyond(Sentence s, int join, int place, Countries countries) {
        return Words.at(s, join).filter(t -> t.is("CC") || t.text().equals(",")).isPresent()
                && Words.at(s, place)
                        .filter(t -> t.entity().equals("LOCATION")
                                || countries.byName(t.text()).isPresent())
                        .isPresent();
    }

    /** Whether the name of a capital stands for those who rule from it. */
    static boolean cityIsParty(Sentence s, int first, int last) {
        if (dateline(s, first, last) || afterPlaceName(s, first)) {
            return false;
        }
        Token own = Words.headOf(s, first, last);
        Token head = Words.firstConjunct(s, own);
        Optional<String> preposition = Words.caseOf(s, head).map(Words::lower);
        if (preposition.isPresent()) {
            return TOWARDS_A_PARTY.contains(preposition.get())
                    || isSentFrom(s, head, preposition.get())
                    || (preposition.get().equals("to")
                            && s.head(head)
                                    .filter(g -> SAID_TO.contains(g.lemma()) || g.is("JJ"))
                                    .isPresent());
        }
        if (Words.at(s, last + 1).filter(Words::possessive).isPresent()) {
            return s.head(own)
                    .filter(g -> PLACES.contains(g.lemma()) || g.is("NNP"))
                    .isEmpty();
        }
        if (saysOrDoes(s, first, last)) {
            return true;
        }
        if (head.relates("nsubj")) {
            return s.head(head).filter(CountryUse::isPlaceStatement).isEmpty();
        }
        if (head.relates("obj") || head.relates("iobj")) {
            return s.head(head).filter(v -> MOTION.contains(v.lemma())).isEmpty();
        }
        return head.relates("root")
                && own.index() == head.index()
                && s.size() > 3
                && Words.at(s, last + 1).filter(t -> t.is("VB")).isPresent();
    }

    /** A finite verb stands right after the name, and nothing before it that it could belong to. */
    private static boolean saysOrDoes(Sentence s, int first, int last) {
        boolean verb = Words.at(s, last + 1)
                .filter(t -> t.tag().matches("VBZ|VBD|VBP|MD"))
                .isPresent();
        boolean free = first == 0 || BEFORE_A_CLAUSE.contains(Words.lower(s.token(first - 1)));
        boolean place = Words.at(s, last + 1)
                        .filter(t -> t.lemma().equals("be"))
                        .isPresent()
                && s.head(s.token(last)).filter(CountryUse::isPlaceStatement).isPresent();
        return verb && free && !place;
    }

    /** "Oslo is a city", "Oslo is in Norway". */
    private static boolean isPlaceStatement(Token predicate) {
        return PLACES.contains(predicate.lemma()) || predicate.lemma().equals("capital");
    }

    private static boolean afterPlaceName(Sentence s, int first) {
        return first >= 2
                && s.token(first - 1).text().equals(",")
                && s.token(first - 2).entity().equals("LOCATION")
                && s.token(first).head() <= first - 2
                && s.token(first - 2).index() == s.token(first).head()
                && !s.token(first).relates("conj");
    }

    private static boolean inBrackets(Sentence s, int first, int last) {
        return first > 0
                && last + 1 < s.size()
                && s.token(first - 1).text().equals("(")
                && s.token(last + 1).text().equals(")");
    }

    /** "OSLO --", "OSLO:", "OSLO (Agency) -" at the beginning of a sentence. */
    private static boolean dateline(Sentence s, int first, int last) {
        if (first > 0 || last + 1 >= s.size()) {
            return false;
        }
        String next = s.token(last + 1).text();
        return s.token(s.size() - 1).text().matches("[-–—]{1,2}")
                || next.equals(":")
                || next.matches("[-–—]{1,3}")
                || (next.equals("(")
                        && s.token(first).text().length() > 2
                        && s.token(first).text().equals(s.token(first).text().toUpperCase(java.util.Locale.ROOT)));
    }

    /** Whether a lone name is a country's ("Jordan"), though the tagger takes it for a person's: nobody in full has it. */
    static boolean isCountry(
            Sentence s, Found person, PhraseTable.Match<List<CountryWord>> country, Set<String> surnames) {
        Token before = s.token(Math.max(0, person.first() - 1));
        return person.first() == person.last()
                && country.length() == 1
                && country.value().stream().anyMatch(w -> w.use() == CountryWord.Use.NAME)
                && !surnames.contains(person.name())
                && (person.first() == 0 || !before.is("NNP") && !before.relates("compound"));
    }
}
