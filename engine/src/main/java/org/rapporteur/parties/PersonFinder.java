package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.CountryWord;
import org.rapporteur.knowledge.Honorifics;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PhraseTable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/**
 * Finds persons' names in a sentence: what the name tagger takes for one, put right at its edges, and what stands after
 * a form of address.
 */
final class PersonFinder {
    private static final Set<String> PARTICLES = Set.of(
            "ur", "ul", "al", "el", "bin", "ibn", "bint", "van", "von", "de", "der", "den", "di", "da", "du", "la",
            "le", "ud", "zu", "ben", "abu");
    private static final Pattern LONG_WORD = Pattern.compile("\\p{Lu}{4}");
    private static final Pattern CAPITAL_ADDRESS = Pattern.compile("M[RSD]S?\\.?|DR\\.");
    private static final Pattern PAIR = Pattern.compile("\\p{Lu}\\p{L}+[-–]\\p{Lu}\\p{L}+");
    private static final Pattern DAY = Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");
    private static final Pattern WORD = Pattern.compile("(\\p{Lu})(\\p{Lu}+)");
    /** Tokens between a surname and the same at the end of the full name, at least. */
    private static final int FULL = 3;

    private static final Set<String> IN_PLACE = Set.of("in", "near", "around", "across", "outside", "inside", "at");
    private static final Set<String> SIDES = Set.of(
            "north",
            "south",
            "east",
            "west",
            "outside",
            "outskirts",
            "city",
            "town",
            "village",
            "port",
            "region",
            "province",
            "district",
            "suburb",
            "northwest",
            "northeast",
            "southwest",
            "southeast");
    private static final Set<String> PLACE_NOUNS = Set.of(
            "province",
            "district",
            "districts",
            "provinces",
            "city",
            "street",
            "hotel",
            "airport",
            "mosque",
            "square",
            "village",
            "county",
            "region",
            "state",
            "road",
            "river",
            "bridge",
            "valley",
            "university",
            "college",
            "hospital",
            "prize",
            "award",
            "process",
            "plan",
            "doctrine",
            "agreement",
            "accord",
            "accords",
            "dam",
            "base");

    private final Honorifics honorifics;
    private final Knowledge knowledge;
    private final MissedNames missedNames;

    PersonFinder(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.honorifics = knowledge.honorifics();
        this.missedNames = new MissedNames(knowledge);
    }

    /** The persons' names of a sentence, in order, up to a token. */
    List<Found> find(Sentence s, int limit) {
        List<String> words = Words.texts(s);
        Set<Integer> missed = missedNames.in(s);
        List<Found> out = new ArrayList<>();
        int i = 0;
        while (i < limit) {
            Optional<Found> found = at(s, words, missed, i, limit);
            found.ifPresent(out::add);
            i = found.map(f -> f.last() + 1).orElse(i + 1);
        }
        return out;
    }

    private Optional<Found> at(Sentence s, List<String> words, Set<Integer> missed, int first, int limit) {
        int core = first;
        boolean addressed = false;
        boolean surely = false;
        for (Optional<PhraseTable.Match<Honorifics.Honorific>> h =
                        endsTitle(words, core) ? Optional.empty() : honorific(words, core);
                h.isPresent();
                h = honorific(words, core)) {
            addressed = true;
            surely = h.get().value().sort() == Honorifics.Sort.CIVIL
                    && h.get().value().gender() != null;
            core += h.get().length();
            if (core >= limit) {
                return Optional.empty();
            }
        }
        boolean tagged = isPerson(s.token(core)) || missed.contains(core) || (addressed && startsName(s, core, surely));
        if (!tagged || !inName(s, core)) {
            return Optional.empty();
        }
        int last = core;
        while (last + 1 < limit) {
            int nickname = Nickname.end(s, last + 1);
            if (continuesName(s, missed, core, last + 1)) {
                last++;
            } else if (last + 2 < limit
                    && PARTICLES.contains(s.token(last + 1).text())
                    && continuesName(s, missed, core, last + 2)) {
                last += 2;
            } else if (nickname > 0 && nickname + 1 < limit && continuesName(s, missed, core, nickname + 1)) {
                last = nickname + 1;
            } else {
                break;
            }
        }
        if (!good(s, first, core, last)) {
            return Optional.empty();
        }
        // "Mendes Ana Maria Mendes": a link's title, where pages give names in full, after the surname that it stands
        // for
        boolean twice = last - core >= FULL && words.get(core).equals(words.get(last));
        int from = twice ? core + 1 : core;
        StringBuilder text = new StringBuilder(words.get(from));
        for (int i = from + 1; i <= last; i++) {
            int nickname = Nickname.end(s, i);
            if (nickname > 0 && nickname < last) {
                i = nickname;
                continue;
            }
            text.append(s.token(i).start() > s.token(i - 1).end() ? " " : "")
                    .append(s.token(i).text());
        }
        return Optional.of(new Found(
                s.index(), first, core, last, Keys.PERSON, ActorKind.PERSON, cased(text.toString()), null, true, 0.95));
    }

    /** A name that stands all in capitals, as in transcripts, with small letters: "MARY SMITH-LEE". */
    private static String cased(String name) {
        boolean capitals = name.chars().noneMatch(Character::isLowerCase)
                && LONG_WORD.matcher(name).find();
        return !capitals
                ? name
                : WORD.matcher(name).replaceAll(m -> m.group(1) + m.group(2).toLowerCase(Locale.ROOT));
    }

    /** Whether a rank is the end of an office: "Secretary General". */
    private boolean endsTitle(List<String> words, int at) {
        return at > 0
                && knowledge
                        .titles()
                        .table()
                        .longestAt(words, at - 1)
                        .filter(m -> m.length() == 2)
                        .isPresent();
    }

    /** A form of address; those that are offices ("President") are titles, not part of the name. */
    private Optional<PhraseTable.Match<Honorifics.Honorific>> honorific(List<String> words, int from) {
        if (from >= words.size()) {
            return Optional.empty();
        }
        String word = words.get(from);
        boolean capitals = CAPITAL_ADDRESS.matcher(word).matches();
        List<String> at = capitals ? List.of(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)) : words;
        return honorifics
                .table()
                .longestAt(at, capitals ? 0 : from)
                .filter(m -> m.value().sort() != Honorifics.Sort.OFFICE);
    }

    private static boolean isPerson(Token t) {
        return t.entity().equals("PERSON");
    }

    private static boolean inName(Sentence s, int i) {
        Token t = s.token(i);
        return Character.isLetter(t.text().codePointAt(0))
                && (Words.capital(t)
                        || PARTICLES.contains(t.text())
                        || t.text().matches("(?:a[lrnsdtz]|ash|el)-\\p{Lu}.*"))
                && !Words.possessive(t);
    }

    /** After a form of address a proper noun begins a name: after "Mr." any, else one that is not tagged as something else. */
    private static boolean startsName(Sentence s, int i, boolean surely) {
        String entity = s.token(i).entity();
        boolean free = entity.equals("O") || surely && !entity.equals("LOCATION");
        return s.token(i).is("NNP") && free && Words.capital(s.token(i));
    }

    private boolean continuesName(Sentence s, Set<Integer> missed, int core, int i) {
        Token t = s.token(i);
        if (!inName(s, i)) {
            return false;
        }
        if (isPerson(t) || missed.contains(i)) {
            return true;
        }
        boolean initial = t.text().matches("\\p{Lu}\\.") && i + 1 < s.size() && isPerson(s.token(i + 1));
        return initial
                || (t.is("NNP")
                        && t.entity().equals("O")
                        && s.token(core).entity().equals("O"));
    }

    private boolean good(Sentence s, int first, int core, int last) {
        Optional<Token> next = Words.at(s, last + 1);
        boolean medium = next.filter(Media::isNoun).isPresent()
                || core > 0
                        && Media.isNoun(s.token(core - 1))
                        && !s.token(core - 1).relates("nmod");
        if (medium || next.filter(n -> PLACE_NOUNS.contains(Words.lower(n))).isPresent()) {
            return false;
        }
        if (first == core && isPair(s, core, last)) {
            return false;
        }
        String text = s.token(core).text();
        if (core == last) {
            boolean sureCountry = knowledge.countries().words().get(text).stream()
                    .flatMap(List::stream)
                    .anyMatch(w -> w.sure());
            boolean sureBody =
                    knowledge.bodies().names().get(text).filter(b -> b.sure()).isPresent();
            boolean title = knowledge.titles().of(text).isPresent()
                    || honorifics.of(text).isPresent();
            boolean side = SIDES.contains(text.toLowerCase(Locale.ROOT));
            boolean day = DAY.matcher(text).matches();
            if (sureCountry
                    || sureBody
                    || title
                    || side
                    || day
                    || text.length() < 2
                    || (first == core && inPlace(s, core))) {
                return false;
            }
        }
        return !isKnown(s, core, last) && !amongPlaces(s, core, last);
    }

    /** Two surnames with a hyphen before what both of them have, "the Holm-Berg summit": two persons, and no name. */
    private static boolean isPair(Sentence s, int core, int last) {
        String text =
                s.tokens().subList(core, last + 1).stream().map(Token::text).collect(Collectors.joining());
        Token head = Words.headOf(s, core, last);
        return PAIR.matcher(text).matches()
                && s.token(last).end() - s.token(core).start() == text.length()
                && (head.relates("compound") || head.relates("amod") || head.relates("nmod"))
                && head.head() > last;
    }

    /** A country or body of several words, or a country's name beside another country's: "Egypt and Chad". */
    private boolean isKnown(Sentence s, int core, int last) {
        List<String> words = Words.texts(s);
        int length = last - core + 1;
        boolean country = knowledge
                .countries()
                .words()
                .longestAt(words, core)
                .filter(m -> m.length() >= length
                        && (length > 1 || CountryUse.isBesidePlace(s, core, core, knowledge.countries()))
                        && m.value().stream()
                                .anyMatch(w -> w.use() == CountryWord.Use.NAME
                                        || length > 1 && w.use() == CountryWord.Use.CAPITAL))
                .isPresent();
        boolean body = length > 1
                && knowledge
                        .bodies()
                        .names()
                        .longestAt(words, core)
                        .filter(m -> m.length() >= length && m.value().sure())
                        .isPresent();
        return country || body;
    }

    /** "in X", "near X", "north of X" with a single word: a place that the tagger takes for a person. */
    private static boolean inPlace(Sentence s, int core) {
        boolean side = core > 1
                && Words.lower(s.token(core - 1)).equals("of")
                && SIDES.contains(Words.lower(s.token(core - 2)));
        return side || core > 0 && IN_PLACE.contains(Words.lower(s.token(core - 1)));
    }

    /** In a list of places a word that the tagger takes for a person is one of them. */
    private static boolean amongPlaces(Sentence s, int core, int last) {
        Token head = Words.headOf(s, core, last);
        Token lead = Words.firstConjunct(s, head);
        long places = s.tokens().stream()
                .filter(t -> t.entity().equals("LOCATION"))
                .filter(t -> t.index() == lead.index()
                        || (t.relates("conj") && Words.firstConjunct(s, t).index() == lead.index()))
                .count();
        boolean before = core >= 2
                && s.token(core - 1).text().equals(",")
                && s.token(core - 2).entity().equals("LOCATION");
        boolean after = last + 2 < s.size()
                && Set.of(",", "and").contains(s.token(last + 1).text())
                && s.token(last + 2).entity().equals("LOCATION");
        return places >= 2 || (before && after) || (before && places >= 1 && core == last);
    }
}
