package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Bond;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.CountryWord;
import org.rapporteur.knowledge.CountryWord.Use;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PartyNoun;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/** Finds the names of parties in a sentence; places and other things that have names are left out. */
final class NameFinder {
    private static final Pattern DASH = Pattern.compile("[-–—]{1,2}");
    private static final int LONGEST_DATELINE = 6;

    private final Knowledge knowledge;
    private final PersonFinder persons;
    private final BodyFinder bodies;
    private final StateBodies stateBodies;
    private final TwinNames twins;

    NameFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.persons = new PersonFinder(knowledge);
        this.bodies = new BodyFinder(knowledge);
        this.stateBodies = new StateBodies(knowledge);
        this.twins = new TwinNames(knowledge);
    }

    /** The persons whom the sentences of a text name, for each sentence. */
    List<List<Found>> persons(Text text) {
        List<List<Found>> tagged = text.sentences().stream()
                .map(s -> isDateline(s) ? List.<Found>of() : persons.find(s, Credits.start(s)))
                .toList();
        KnownPersons known = new KnownPersons(knowledge, text, tagged);
        return text.sentences().stream()
                .map(s -> known.in(s, tagged.get(s.index()), Credits.start(s)))
                .toList();
    }

    /** "ADDIS ABABA -": a dateline that stands alone names nobody. */
    private static boolean isDateline(Sentence s) {
        int last = s.size() - 1;
        return last > 0
                && last <= LONGEST_DATELINE
                && DASH.matcher(s.token(last).text()).matches()
                && s.tokens().subList(0, last).stream()
                        .noneMatch(t -> t.text().chars().anyMatch(Character::isLowerCase));
    }

    /** The surnames of persons who are named in full. */
    static Set<String> surnames(List<List<Found>> persons) {
        return persons.stream()
                .flatMap(List::stream)
                .map(Found::name)
                .filter(n -> n.contains(" "))
                .flatMap(n -> called(n).stream())
                .collect(Collectors.toSet());
    }

    /** The last word of a name, and the first where that is the family's. */
    private static Set<String> called(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String first = name.substring(0, name.indexOf(' '));
        boolean family = PersonName.of(name).called().contains(first.toLowerCase(Locale.ROOT));
        return family ? new TreeSet<>(List.of(last, first)) : Set.of(last);
    }

    /**
     * The names of a sentence, in order, none within another but a leader's in the government's.
     *
     * @param people the persons whom the sentence names
     * @param surnames of the text's persons: such a word is a person's name, whatever the tagger takes it for
     * @param halves countries that the text calls "the North" and the like
     * @param sure the countries that the text names without doubt
     * @param year a year of which the sentence tells, null for the present
     */
    List<Found> find(
            Sentence s,
            List<Found> people,
            Set<String> surnames,
            Halves halves,
            SureCountries sure,
            @Nullable Integer year) {
        int limit = Credits.start(s);
        List<String> words = Words.texts(s);
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < limit; ) {
            List<Found> here = twins.at(s, words, i);
            if (here.isEmpty()) {
                here = at(s, words, i, people, surnames, sure, year);
            }
            if (here.isEmpty()) {
                here = halves.at(s, i).map(List::of).orElse(List.of());
            }
            if (here.isEmpty() && surnames.contains(words.get(i)) && s.token(i).is("NNP")) {
                here = withLeader(s, person(s, i, 0.85));
            }
            all.addAll(here);
            i = here.isEmpty() ? i + 1 : here.get(here.size() - 1).last() + 1;
        }
        all.removeIf(f -> f.last() >= limit);
        return all;
    }

    private static Found person(Sentence s, int i, double confidence) {
        return new Found(
                s.index(), i, i, i, Keys.PERSON, ActorKind.PERSON, s.token(i).text(), null, true, confidence);
    }

    private List<Found> at(
            Sentence s,
            List<String> words,
            int i,
            List<Found> people,
            Set<String> surnames,
            SureCountries sureCountries,
            @Nullable Integer year) {
        List<Found> pair = pair(s, i, surnames);
        if (!pair.isEmpty()) {
            return pair;
        }
        Optional<Found> person =
                people.stream().filter(p -> p.first() == i || p.core() == i).findFirst();
        Optional<Found> known = bodies.known(s, words, i);
        Optional<PhraseTable.Match<List<CountryWord>>> country =
                knowledge.countries().words().longestAt(words, i);
        int personEnd = person.map(Found::last).orElse(-1);
        int knownEnd = known.map(Found::last).orElse(-1);
        int countryEnd = country.map(m -> i + m.length() - 1).orElse(-1);
        boolean land = person.isPresent()
                && country.isPresent()
                && CountryUse.isCountry(s, person.get(), country.get(), surnames);
        if (person.isPresent() && !land && personEnd >= Math.max(knownEnd, countryEnd)) {
            return withLeader(s, person.get());
        }
        Optional<Found> owned = stateBodies.ownedBy(s, words, i).or(() -> bodies.seat(s, words, i));
        if (owned.isPresent()) {
            return List.of(owned.get());
        }
        Optional<Found> ofCountry =
                country.isPresent() ? country(s, country.get(), i, sureCountries, year, land) : Optional.empty();
        if (ofCountry.filter(f -> f.last() > Math.max(knownEnd, countryEnd)).isPresent()) {
            return List.of(ofCountry.get());
        }
        Optional<Found> unknown =
                bodies.unknown(s, i).or(() -> bodies.medium(s, i)).or(() -> bodies.explained(s, i));
        int unknownEnd = unknown.map(Found::last).orElse(-1);
        if (known.isPresent() && knownEnd >= Math.max(countryEnd, unknownEnd)) {
            return List.of(known.get());
        }
        if (unknown.isPresent() && unknownEnd > countryEnd) {
            return List.of(unknown.get());
        }
        if (ofCountry.isPresent()) {
            return List.of(ofCountry.get());
        }
        Optional<Found> leader = leader(s, i, surnames);
        return leader.isPresent() ? withLeader(s, leader.get()) : hyphenated(s, i);
    }

    /** A person, and the government that is called by the name where such a noun follows. */
    private List<Found> withLeader(Sentence s, Found person) {
        return stateBodies.ledBy(s, person).map(g -> List.of(person, g)).orElse(List.of(person));
    }

    /** A name that the tagger did not take for a person's: "the Smith administration". */
    private static Optional<Found> leader(Sentence s, int i, Set<String> surnames) {
        Token t = s.token(i);
        boolean name = t.is("NNP")
                && Words.capital(t)
                && t.text().length() > 2
                && !t.entity().equals("LOCATION");
        String noun = i + 1 < s.size() ? s.token(i + 1).lemma() : "";
        boolean ruled =
                noun.equals("administration") || noun.matches("regime|government") && surnames.contains(t.text());
        return name && ruled ? Optional.of(person(s, i, 0.7)) : Optional.empty();
    }

    private Optional<Found> country(
            Sentence s,
            PhraseTable.Match<List<CountryWord>> match,
            int first,
            SureCountries sureCountries,
            @Nullable Integer year,
            boolean certain) {
        int last = first + match.length() - 1;
        if (LongerNames.isWithin(s, first, last)) {
            return Optional.empty();
        }
        List<CountryWord> readings = match.value();
        Optional<Country> named = sureCountries.meant(readings);
        Optional<Country> chosen = named.or(() -> Countries.choose(readings, year));
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Country country = chosen.get();
        List<CountryWord> own =
                readings.stream().filter(w -> w.country().equals(country)).toList();
        boolean sure = certain
                || named.isPresent()
                || own.stream().anyMatch(CountryWord::sure)
                || s.token(first).entity().equals("LOCATION")
                || CountryUse.isBesidePlace(s, first, last, knowledge.countries());
        boolean part = own.stream().noneMatch(CountryWord::sure) && CountryUse.isPartOfAnother(s, first, last);
        if (!sure || part) {
            return Optional.empty();
        }
        Found owner = Found.state(s, first, last, country, 0.95);
        Optional<Found> made = stateBodies.of(s, owner, country);
        if (made.isPresent()) {
            return made;
        }
        Token end = s.token(last);
        boolean adjective = end.is("JJ") || modifiesNoun(s, Words.firstConjunct(s, end));
        if (has(own, Use.NAME) && !(adjective && has(own, Use.ADJECTIVE))) {
            return CountryUse.countryIsPlace(s, first, last) ? Optional.empty() : Optional.of(owner);
        }
        if (adjective && has(own, Use.ADJECTIVE)) {
            Found modifier = Found.state(s, first, last, country, 0.6);
            return Optional.of(has(own, Use.NAME) || actsFor(s, end) ? modifier : modifier.notFounding());
        }
        if (has(own, Use.SEAT)) {
            return Words.caseOf(s, Words.headOf(s, first, last))
                            .filter(c -> c.text().matches("in|at|outside|near"))
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(metonym(s, first, last, Keys.SEAT, country));
        }
        if (has(own, Use.CAPITAL)) {
            return CountryUse.cityIsParty(s, first, last)
                    ? Optional.of(metonym(s, first, last, Keys.CAPITAL, country))
                    : Optional.empty();
        }
        return has(own, Use.PEOPLE) ? people(s, first, last, country) : Optional.empty();
    }

    /** "Norwegian officials", "Norwegian troops": the state acts through them, "Norwegian fish" says nothing of it. */
    private boolean actsFor(Sentence s, Token adjective) {
        Optional<Token> noun = s.head(Words.firstConjunct(s, adjective)).filter(h -> h.index() > adjective.index());
        return noun.flatMap(n -> Words.partyNoun(knowledge.partyNouns(), s, n))
                .map(PartyNoun::state)
                .filter(Bond::acts)
                .isPresent();
    }

    /** "The Norwegians" may be the state; "six Norwegians" are not. */
    private static Optional<Found> people(Sentence s, int first, int last, Country country) {
        Token head = Words.headOf(s, first, last);
        List<Token> children = s.children(head);
        boolean definite = children.stream().anyMatch(c -> Words.lower(c).equals("the"));
        boolean counted =
                children.stream().anyMatch(c -> c.is("CD") || c.is("JJ") || c.relates("conj") || c.relates("acl"));
        boolean bareSubject = head.relates("nsubj") && children.isEmpty();
        if (counted || !(definite || bareSubject) || head.relates("conj")) {
            return Optional.empty();
        }
        Found found = Found.state(s, first, last, country, 0.7);
        return Optional.of(definite ? found : found.notFounding());
    }

    private static boolean modifiesNoun(Sentence s, Token t) {
        return (t.relates("compound") || t.relates("amod")) && t.head() > t.index() && Words.noun(s.token(t.head()));
    }

    private static boolean has(List<CountryWord> readings, Use use) {
        return readings.stream().anyMatch(w -> w.use() == use);
    }

    private static Found metonym(Sentence s, int first, int last, String key, Country country) {
        return new Found(
                s.index(),
                first,
                first,
                last,
                key + country.iso3(),
                ActorKind.STATE,
                country.name(),
                country.iso3(),
                true,
                0.85);
    }

    /** "Norway-Sweden talks", "US-Taliban": two parties in one token. */
    private List<Found> hyphenated(Sentence s, int i) {
        String[] parts = s.token(i).text().split("[-–/]");
        if (parts.length != 2) {
            return List.of();
        }
        List<Found> out = new ArrayList<>();
        for (String part : parts) {
            party(s, i, part).ifPresent(out::add);
        }
        out.sort(Comparator.comparing(Found::key));
        return out.size() == 2 ? out : List.of();
    }

    /** "the Holm-Berg summit": two persons whom the text names in full elsewhere. */
    private static List<Found> pair(Sentence s, int i, Set<String> surnames) {
        String[] parts = s.token(i).text().split("[-–]");
        boolean both = parts.length == 2 && surnames.contains(parts[0]) && surnames.contains(parts[1]);
        return both
                ? Stream.of(parts)
                        .sorted()
                        .map(part ->
                                new Found(s.index(), i, i, i, Keys.PERSON, ActorKind.PERSON, part, null, true, 0.85))
                        .toList()
                : List.of();
    }

    private Optional<Found> party(Sentence s, int i, String part) {
        Optional<Found> body = knowledge
                .bodies()
                .names()
                .get(part)
                .filter(b -> b.sure())
                .map(b -> new Found(
                        s.index(),
                        i,
                        i,
                        i,
                        Keys.body(b.body().kind(), b.body().name()),
                        b.body().kind(),
                        b.body().name(),
                        b.body().kind() == ActorKind.ARMED_GROUP
                                ? null
                                : b.body().country(),
                        true,
                        0.7));
        return body.or(() -> knowledge.countries().byName(part).map(c -> Found.state(s, i, i, c, 0.7)));
    }
}
