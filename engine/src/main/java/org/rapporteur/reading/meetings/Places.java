package org.rapporteur.reading.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Frames;
import org.rapporteur.grammar.Role;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.Gazetteer;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.meetings.Deeds.Deed;
import org.rapporteur.record.ActorKind;

/** Where a meeting is, as its sentence writes it: towns and what is in them. A country alone is no place to meet at. */
final class Places {
    private static final int FARTHEST = 6;
    private static final Set<String> AT = Set.of("in", "at");
    /** What stands before a town within the phrase for a place: "a villa near Geneva", and not "a promise from Oslo". */
    private static final Set<String> WITHIN = Set.of("", "in", "at", "of", "near", "outside", "inside");
    /** Parts of the world and of a country by themselves. */
    private static final Set<String> REGIONS = Set.of("north", "south", "east", "west");

    private static final Set<ActorKind> NO_PLACES =
            Set.of(ActorKind.PERSON, ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.IGO, ActorKind.MEDIA);

    private static final Gazetteer CITIES = Gazetteer.load();

    private final Text text;
    private final Cast cast;
    private final Frames frames;
    private final Sentence sentence;
    private final Countries countries;

    Places(Understood understood, Sentence sentence, Countries countries) {
        this.text = understood.text();
        this.cast = understood.cast();
        this.frames = understood.frames();
        this.sentence = sentence;
        this.countries = countries;
    }

    /** The country in which a town lies, by its code; empty where that is not known. */
    static Optional<String> land(String town) {
        return CITIES.find(town).map(Gazetteer.Place::country);
    }

    /** The place of a frame, a country where no town is told; null where it has none, or several of which it may be any. */
    @Nullable
    String of(Frame frame) {
        return town(frame).or(() -> country(frame)).orElse(null);
    }

    private Optional<String> town(Frame frame) {
        return before(frame.word())
                .or(() -> argument(frame, this::inside))
                .or(() -> where(frame))
                .or(() -> beside(frame, this::isTown));
    }

    /** "met in Norway": where parties meet, not where what they talk of is. */
    private Optional<String> country(Frame frame) {
        return argument(frame, h -> isCountry(h) ? Optional.of(h) : Optional.empty())
                .or(() -> beside(frame, t -> isCountry(t) && isOfPerson(t)));
    }

    /** "flew on to Lima, where he met X": the town that "where" stands for. */
    private Optional<String> where(Frame frame) {
        return sentence.children(frame.word(), "advmod").stream()
                .filter(c -> Tree.lower(c).equals("where"))
                .findFirst()
                .flatMap(w -> IntStream.iterate(w.index() - 1, i -> i >= Math.max(0, w.index() - FARTHEST), i -> i - 1)
                        .mapToObj(sentence::token)
                        .takeWhile(t -> !t.is("VB"))
                        .filter(this::isTown)
                        .findFirst())
                .map(this::words);
    }

    private boolean isOfPerson(Token place) {
        return sentence.head(place).filter(h -> h.entity().equals("PERSON")).isPresent();
    }

    /**
     * The place of what a noun tells.
     *
     * @param inner what it is a round of
     * @param above what it fills a role of
     */
    @Nullable
    String of(Frame noun, List<Frame> inner, List<Above> above) {
        List<Frame> frames = Stream.of(
                        Stream.of(noun),
                        inner.stream(),
                        staged(noun),
                        above.stream()
                                .filter(a -> a.role() == Role.PATIENT || a.role() == Role.DOER || a.is("visit"))
                                .filter(Above::sets)
                                .map(Above::frame))
                .flatMap(s -> s)
                .toList();
        return first(frames, this::town)
                .or(() -> host(above))
                .or(() -> stay(noun))
                .or(() -> first(frames, this::country))
                .orElse(null);
    }

    /** "X is in Oslo for talks": where somebody is for it. */
    private Optional<String> stay(Frame noun) {
        return Tree.preposition(sentence, noun.word()).equals("for")
                ? sentence.head(noun.word())
                        .filter(h -> isTown(h) || isCountry(h))
                        .filter(h -> AT.contains(Tree.preposition(sentence, h))
                                && sentence.child(h, "cop").isPresent())
                        .map(this::words)
                : Optional.empty();
    }

    /** "talks hosted by Norway in Oslo", "a meeting that was held in Oslo". */
    private Stream<Frame> staged(Frame noun) {
        return frames.in(sentence).stream()
                .filter(g -> g.word().head() == noun.word().index()
                        && g.word().relates("acl")
                        && (g.is("host")
                                || g.is("mediate")
                                || Deeds.is(g, Deed.HOLDS)
                                || Deeds.is(g, Deed.SCHEDULES)
                                || Deeds.is(g, Deed.HAPPENS)));
    }

    private static Optional<String> first(List<Frame> frames, Function<Frame, Optional<String>> place) {
        return frames.stream().flatMap(f -> place.apply(f).stream()).findFirst();
    }

    /** "Oslo is to host talks": a capital that stands for its government is where it hosts. */
    private Optional<String> host(List<Above> above) {
        return above.stream()
                .filter(a -> a.hosts() && a.role() == Role.PATIENT)
                .flatMap(a -> a.frame().in(Role.DOER).stream())
                .flatMap(a -> a.heads().stream())
                .filter(Places::isCity)
                .findFirst()
                .map(Token::text);
    }

    /** "the Oslo talks". */
    private Optional<String> before(Token word) {
        return sentence.children(word).stream()
                .filter(c -> c.relates("compound") && isBefore(c, word) && isTown(c))
                .findFirst()
                .map(this::words);
    }

    /** "the Lima talks", "the Lima peace talks". */
    private boolean isBefore(Token town, Token noun) {
        return town.index() < noun.index()
                && sentence.tokens().subList(town.index() + 1, noun.index()).stream()
                        .allMatch(t -> t.tag().equals("NN") && t.head() == noun.index());
    }

    private Optional<String> argument(Frame frame, Function<Token, Optional<Token>> named) {
        for (Argument a : frame.in(Role.PLACE)) {
            List<Token> places = a.heads().stream()
                    .filter(h -> !isOfTopic(frame, h))
                    .flatMap(h -> named.apply(h).stream())
                    .toList();
            boolean one =
                    places.stream().noneMatch(t -> sentence.child(t, "conj").isPresent());
            if (places.size() == 1 && one) {
                return Optional.of(words(places.get(0)));
            }
        }
        return Optional.empty();
    }

    /** The town that a phrase names: "Oslo", "a hall at Oslo's Grand Hotel", "the Norwegian capital, Oslo". */
    private Optional<Token> inside(Token head) {
        return sentence.subtree(head).stream()
                .filter(t -> Math.abs(t.index() - head.index()) <= FARTHEST && isTown(t))
                .filter(t -> t.index() == head.index()
                        || t.head() == head.index() && WITHIN.contains(Tree.preposition(sentence, t))
                        || AT.contains(Tree.preposition(sentence, t))
                        || t.relates("nmod:poss"))
                .findFirst();
    }

    /** "in the port city of Lima". */
    private boolean isOfPlace(Token town) {
        return Tree.preposition(sentence, town).equals("of")
                && sentence.head(town)
                        .filter(h -> h.is("NN") && AT.contains(Tree.preposition(sentence, h)) && !h.is("NNP"))
                        .isPresent();
    }

    /** "talks with envoys in Oslo": what the parser hangs on the others. */
    private Optional<String> beside(Frame frame, Predicate<Token> named) {
        Token support = frame.support();
        int from =
                support == null ? frame.word().index() : Math.max(frame.word().index(), support.index());
        Token top = support == null ? frame.word() : support;
        for (Token t : sentence.tokens().subList(from + 1, Math.min(sentence.size(), from + 1 + 3 * FARTHEST))) {
            if (t.is("VB") || t.text().equals(";")) {
                return Optional.empty();
            }
            if (named.test(t)
                    && (AT.contains(Tree.preposition(sentence, t)) || isOfPlace(t))
                    && (sentence.isUnder(t, top) || isNext(t, from))
                    && !isOfTopic(frame, t)) {
                return Optional.of(words(t));
            }
        }
        return Optional.empty();
    }

    /** "the talks in Lima": right behind a noun, wherever the parser hangs it. */
    private boolean isNext(Token place, int noun) {
        int first = place.index();
        while (first > noun + 1 && isPlace(sentence.token(first - 1))) {
            first--;
        }
        return first == noun + 2 && AT.contains(Tree.lower(sentence.token(noun + 1)));
    }

    /** Whether a place stands right behind what is talked of, and may be where that is: "talked about the border at Oslo". */
    private boolean isOfTopic(Frame frame, Token place) {
        if (!Deeds.is(frame, Deed.CONFERS)) {
            return false;
        }
        int first =
                sentence.subtree(place).stream().mapToInt(Token::index).min().orElse(place.index());
        return Stream.concat(frame.in(Role.TOPIC).stream(), frame.in(Role.PATIENT).stream())
                .flatMap(a -> a.heads().stream())
                .anyMatch(h -> h.index() == first - 1 || sentence.isUnder(place, h));
    }

    /** The last town that the sentence names after "in" or "at"; null when there is none. */
    @Nullable
    String last() {
        return sentence.tokens().stream()
                .filter(t -> isTown(t) && AT.contains(Tree.preposition(sentence, t)))
                .reduce((a, b) -> b)
                .map(this::words)
                .orElse(null);
    }

    /** Whether a token names a place of any size. */
    static boolean isPlace(Token t) {
        return t.entity().equals("LOCATION") && t.is("NNP");
    }

    /** Whether a country is named as that of the town before it: "in Lima, Peru, he said", and not "in Lima, Peru hosts talks". */
    boolean isOfTown(Token country) {
        int comma = country.index() - 1;
        if (comma < 1
                || !sentence.token(comma).text().equals(",")
                || !isPlace(sentence.token(comma - 1))
                || country.index() + 1 < sentence.size() && isVerb(sentence.token(country.index() + 1))) {
            return false;
        }
        return countries
                .byName(country.text())
                .map(Country::iso3)
                .filter(c ->
                        land(sentence.token(comma - 1).text()).filter(c::equals).isPresent())
                .isPresent();
    }

    private static boolean isVerb(Token t) {
        return t.is("VB") || t.is("MD");
    }

    private static boolean isCity(Token t) {
        return t.is("NNP") && CITIES.find(t.text()).isPresent() && !CITIES.isCountry(t.text());
    }

    private boolean isCountry(Token t) {
        return t.is("NNP") && countries.byName(words(t)).isPresent();
    }

    private boolean isTown(Token t) {
        return isSeat(t) || isTownByName(t);
    }

    /** "at the White House": a government's building, where it does not stand for the government. */
    private boolean isSeat(Token t) {
        return t.is("NNP")
                && AT.contains(Tree.preposition(sentence, t))
                && countries.bySeat(named(t), null).isPresent();
    }

    /** A name with the parts that stand before its head. */
    private String named(Token head) {
        int first = head.index();
        while (first > 0
                && sentence.token(first - 1).head() == head.index()
                && sentence.token(first - 1).is("NNP")) {
            first--;
        }
        return text.words(sentence.token(first), head);
    }

    private boolean isTownByName(Token t) {
        return (isPlace(t) || isCity(t))
                && !isWithinState(t)
                && !isParty(t)
                && !isPair(t)
                && !t.tag().equals("NNPS")
                && !REGIONS.contains(Tree.lower(t))
                && (CITIES.isCityState(words(t)) || isNoCountry(t));
    }

    private boolean isNoCountry(Token t) {
        String name = words(t);
        boolean longer = CITIES.find(name).isPresent() && !CITIES.isCountry(name) && !name.equals(t.text());
        return countries.byName(name).isEmpty()
                && (longer
                        || countries.byName(t.text()).isEmpty()
                                && countries.byAdjective(t.text()).isEmpty());
    }

    /** "Norway-Sweden", "Norway-Front": two parties, no place. */
    private boolean isPair(Token t) {
        String[] parts = t.text().split("[-–/]");
        return parts.length == 2
                && Stream.of(parts)
                        .anyMatch(p -> countries.byName(p).isPresent()
                                || countries.byAdjective(p).isPresent());
    }

    /** Whether a longer name of a state begins with it: "the Democratic Republic of the Congo". */
    private boolean isWithinState(Token t) {
        return cast.in(sentence).stream()
                .anyMatch(m -> m.first() <= t.index()
                        && t.index() < m.last()
                        && cast.actor(m.actor()).kind() == ActorKind.STATE);
    }

    /** Whether a name is that of somebody who meets, and of no land: "US-Taliban talks". */
    private boolean isParty(Token t) {
        return cast.in(sentence).stream()
                .anyMatch(m -> m.first() <= t.index()
                        && t.index() <= m.last()
                        && NO_PLACES.contains(cast.actor(m.actor()).kind()));
    }

    /** The whole name of a place, with the country that follows it. */
    private String words(Token place) {
        if (isSeat(place)) {
            return named(place);
        }
        int first = place.index();
        int last = place.index();
        while (first > 0 && isPlace(sentence.token(first - 1))) {
            first--;
        }
        while (last + 1 < sentence.size() && isPlace(sentence.token(last + 1))) {
            last++;
        }
        boolean country = last + 2 < sentence.size()
                && sentence.token(last + 1).text().equals(",")
                && isPlace(sentence.token(last + 2))
                && countries.byName(sentence.token(last + 2).text()).isPresent()
                && !sentence.token(last + 2).relates("conj");
        return text.words(sentence.token(first), sentence.token(country ? last + 2 : last));
    }
}
