package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.record.ActorKind;

/** The party that a word stands for: itself a mention, or a thing or some people of theirs. */
public final class Parties {
    /** Under this a mention is too uncertain to say who did what. */
    private static final double SURE = 0.4;

    private static final Set<String> OF = Set.of("of", "from", "in", "by");
    /** Of whom these are, it is they who suffer them. */
    private static final Set<String> HARM = Set.of(
            "detention",
            "arrest",
            "killing",
            "murder",
            "kidnapping",
            "abduction",
            "imprisonment",
            "assassination",
            "execution",
            "persecution",
            "deportation",
            "torture",
            "jailing");

    private static final Set<String> IN = Set.of("of", "from", "in");
    private static final Set<String> WITH = Set.of("with", "against", "to", "for");
    /** What is named after a country without being its own: "the Afghanistan war". */
    private static final Set<String> SHARED = Set.of(
            "war",
            "conflict",
            "crisis",
            "process",
            "talk",
            "talks",
            "meeting",
            "conference",
            "issue",
            "problem",
            "question",
            "situation",
            "peace",
            "deal",
            "agreement",
            "border");

    private static final Set<String> CLAUSES = Set.of("advcl", "ccomp", "acl:relcl", "parataxis", "csubj", "dep");
    private static final int DEEPEST = 1;

    /** "His counterpart" is another's. */
    private static final Set<String> OTHERS = Set.of(
            "counterpart",
            "neighbour",
            "neighbor",
            "rival",
            "ally",
            "adversary",
            "opponent",
            "foe",
            "enemy",
            "partner");

    private static final Set<String> AT_A_PLACE =
            Set.of("in", "at", "near", "along", "outside", "into", "through", "off");

    private final Cast cast;
    private final Lands lands;
    private final boolean placesToo;

    /**
     * @param placesToo whether a place is taken for the state it is in: "an attack in Country A"
     */
    Parties(Cast cast, Lands lands, boolean placesToo) {
        this.cast = cast;
        this.lands = lands;
        this.placesToo = placesToo;
    }

    /** The parties of a text. */
    public static Parties in(Text text, Cast cast, Knowledge knowledge) {
        return new Parties(cast, new Lands(text, knowledge.countries(), cast), false);
    }

    /** The local id of the first party among words, best word first. */
    public Optional<String> first(Sentence s, List<Token> words) {
        return words.stream().map(w -> of(s, w)).flatMap(Optional::stream).findFirst();
    }

    /** The local id of the party that a word is a mention of. */
    public Optional<String> itself(Sentence s, Token word) {
        return cast.at(s, word)
                .filter(m -> m.confidence() >= SURE)
                .map(Mention::actor)
                .filter(this::acts);
    }

    /** The local id of the state whose a thing is, or that it is in: "two Norwegian sailors", "a village in Chile". */
    Optional<String> state(Sentence s, Token word) {
        if (lands.at(s, word).isPresent()) {
            boolean place = AT_A_PLACE.contains(Clauses.preposition(s, word));
            return place && !placesToo ? Optional.empty() : lands.party(s, word);
        }
        for (Token t : s.children(word)) {
            boolean left = t.relates("amod") || t.relates("compound") || t.relates("nmod:poss");
            boolean right = t.relates("nmod") && IN.contains(Clauses.preposition(s, t));
            if ((left && !SHARED.contains(word.lemma()) || right)
                    && lands.at(s, t).isPresent()) {
                return lands.party(s, t);
            }
        }
        return Optional.empty();
    }

    /**
     * The local id of the state that is named anywhere in a noun phrase; empty where places are no parties.
     *
     * @param word the head of the phrase
     */
    Optional<String> anywhere(Sentence s, Token word) {
        return placesToo ? lands.partyWithin(s, word) : Optional.empty();
    }

    /**
     * The local id of the first state that is named after a word in what depends on it, in its own clause; empty where
     * places are no parties.
     *
     * @param not a party that does not count
     * @param complement whether the clause that the word has as complement counts too
     */
    Optional<String> after(Sentence s, Token word, String not, boolean complement) {
        return placesToo
                ? s.tokens().subList(word.index() + 1, s.size()).stream()
                        .filter(t -> lands.at(s, t).isPresent() && inClause(s, t, word, complement))
                        .map(t -> lands.party(s, t))
                        .flatMap(Optional::stream)
                        .filter(p -> !p.equals(not) && !country(p).equals(country(not)))
                        .findFirst()
                : Optional.empty();
    }

    /** The state of a party's country; empty where it has none, and where places are no parties. */
    Optional<String> stateOf(String actor) {
        String country = cast.actor(actor).country();
        return placesToo && country != null ? lands.partyOf(country) : Optional.empty();
    }

    /** A body of no country by the state that its phrase names: "the organisation's force in Country A"; else itself. */
    String placed(Sentence s, Token word, String actor) {
        return cast.actor(actor).country() == null && cast.actor(actor).kind() == ActorKind.IGO
                ? anywhere(s, word).orElse(actor)
                : actor;
    }

    private String country(String actor) {
        String country = actor.isEmpty() ? null : cast.actor(actor).country();
        return country == null ? actor : country;
    }

    private static boolean inClause(Sentence s, Token word, Token top, boolean complement) {
        Token at = word;
        while (at.index() != top.index()) {
            Optional<Token> head = s.head(at);
            boolean another = CLAUSES.contains(at.relation())
                    && !(complement && at.relation().equals("ccomp") && at.head() == top.index());
            if (another || at.relates("conj") && Clauses.isVerbal(at) || head.isEmpty()) {
                return false;
            }
            at = head.get();
        }
        return true;
    }

    /** The local id of the party that a word has to do with: "talks with Country A", "weapons for the group". */
    public Optional<String> counterpart(Sentence s, Token word) {
        return s.children(word, "nmod").stream()
                .filter(t -> WITH.contains(Clauses.preposition(s, t)))
                .map(t -> of(s, t).or(() -> firstOfPair(s, t)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> firstOfPair(s, word));
    }

    /** The two parties that one word names, or one before it: "Norway-Kenya talks"; none where there is no such word. */
    List<String> pair(Sentence s, Token word) {
        return Stream.concat(Stream.of(word), s.children(word).stream())
                .filter(t -> t.equals(word) || t.relates("compound") || t.relates("amod"))
                .filter(t -> t.text().indexOf('-') > 0)
                .map(t -> cast.in(s).stream()
                        .filter(m -> m.head() == t.index() && m.confidence() >= SURE)
                        .map(Mention::actor)
                        .distinct()
                        .toList())
                .filter(p -> p.size() == 2)
                .findFirst()
                .orElse(List.of());
    }

    private Optional<String> firstOfPair(Sentence s, Token word) {
        return pair(s, word).stream().findFirst();
    }

    /** The local id of the party that a word is, or belongs to: "the group's envoys", "police in Country A". */
    public Optional<String> of(Sentence s, Token word) {
        return of(s, word, 0);
    }

    private Optional<String> of(Sentence s, Token word, int depth) {
        Optional<String> near = itself(s, word).or(() -> before(s, word, depth));
        if (near.isPresent() || depth == DEEPEST) {
            return near;
        }
        return s.children(word, "nmod").stream()
                .filter(t -> OF.contains(Clauses.preposition(s, t)))
                .filter(t -> !HARM.contains(word.lemma())
                        || !Clauses.preposition(s, t).equals("of"))
                .map(t -> of(s, t, depth + 1))
                .flatMap(Optional::stream)
                .filter(p -> stands(s, word, p))
                .findFirst();
    }

    /** Whether a noun means unnamed people who are told by a party that they stand against. */
    boolean outsiders(Sentence s, Token word) {
        return !placesToo
                && s.children(word).stream()
                        .map(c -> itself(s, c))
                        .flatMap(Optional::stream)
                        .anyMatch(p -> !stands(s, word, p));
    }

    /** Whether those whom a noun means act for the party that is named with it; countries have their rebels too. */
    private boolean stands(Sentence s, Token word, String party) {
        return placesToo && !Opposed.areByName(word)
                || !Opposed.are(s, word, cast.actor(party).kind());
    }

    /** Whose a thing is by what stands before it: "the group's envoys", "Country A's police", "the group leaders' visit". */
    private Optional<String> before(Sentence s, Token word, int depth) {
        List<Token> owners = new ArrayList<>(s.children(word, "nmod:poss"));
        if (!SHARED.contains(word.lemma())) {
            owners.addAll(reversed(s.children(word, "compound")));
            owners.addAll(reversed(s.children(word, "amod")));
        }
        for (Token t : owners) {
            Optional<String> owner = OTHERS.contains(word.lemma()) && t.is("PRP") ? Optional.empty() : itself(s, t);
            if (owner.isEmpty() && t.relates("nmod:poss") && depth <= DEEPEST) {
                owner = before(s, t, depth + 1);
            }
            if (owner.isPresent()) {
                return stands(s, word, owner.get()) ? owner : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<Token> reversed(List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens);
        Collections.reverse(out);
        return out;
    }

    private boolean acts(String actor) {
        return cast.actor(actor).kind() != ActorKind.MEDIA;
    }
}
