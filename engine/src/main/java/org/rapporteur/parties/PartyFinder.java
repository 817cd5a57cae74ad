package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Bond;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PartyNoun;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.RoleHeld;

/**
 * Tells whom the noun phrases and pronouns of a text mean: names, titles, descriptions, those who act for a party
 * ("Kenyan officials", "the leaders of Kenya and Uganda"), and "both sides". Heads are tokens that carry a noun phrase
 * in the parse. Actors are given by their local ids in the text's {@link Cast}.
 */
public final class PartyFinder {
    /** Under it a mention is too uncertain to say who is meant. */
    private static final double SURE = 0.4;

    private static final Set<String> OF_THEM = Set.of("of", "from");
    /** Words that say how many or which of some, who stand behind "of". */
    private static final Set<String> SOME = Set.of(
            "group",
            "number",
            "dozen",
            "hundred",
            "thousand",
            "majority",
            "handful",
            "pair",
            "couple",
            "trio",
            "part",
            "most",
            "some",
            "many",
            "several",
            "one",
            "two",
            "three",
            "both",
            "all",
            "each");

    private static final Set<String> NONE = Set.of("no", "neither", "none", "nobody", "nothing");
    private static final Set<String> COUNTRY = Set.of("country", "nation", "homeland");
    /** Titles of those who do not, or no longer, act for the body that is named with them. */
    private static final Pattern FORMER = Pattern.compile(
            "(?i)\\b(?:former|ex-|late|onetime|then-|outgoing|would-be|opposition|dissident|exiled?|analyst|expert|critic)\\b");

    /** A person, the president who appointed him, the president's state. */
    private static final int MOST_STEPS = 4;

    private final Cast cast;
    private final Knowledge knowledge;
    private final Both both;
    private final Unowned unowned;

    public PartyFinder(Text text, Cast cast, Knowledge knowledge) {
        this.cast = cast;
        this.knowledge = knowledge;
        this.both = new Both(text, cast);
        this.unowned = new Unowned(text, cast, knowledge.partyNouns());
    }

    /**
     * Everybody who acts by what a phrase does: those it means, with those joined to it by "and", and the parties for
     * whom they act. The surest of equals once; none where it means none ("no minister").
     */
    public List<Party> of(Sentence s, Token head) {
        return of(s, joined(s, head));
    }

    /** The local ids of the two whom "they" mean that did something with each other; empty where it is not clear which. */
    public List<String> withEachOther(Sentence s, Token they) {
        return both.withEachOther(s, they);
    }

    /** Everybody who acts by what some phrases do, each taken without what is joined to it. */
    public List<Party> of(Sentence s, Collection<Token> heads) {
        return concerned(s, heads).stream().filter(p -> p.as().acts()).toList();
    }

    /**
     * Everybody whom some phrases concern: those who act by them, whose people or things they mean ("Kenyan sailors",
     * "the front's convoy"), and against whom those stand ({@link Bond#AGAINST}). Who harms one of them harms the
     * party, but where they stand against it.
     *
     * @param heads each taken without what is joined to it
     */
    public List<Party> concerned(Sentence s, Collection<Token> heads) {
        Map<String, Party> out = new LinkedHashMap<>();
        for (Token head : heads) {
            for (Party p : one(s, head, 0)) {
                out.merge(p.actor(), p, (a, b) -> a.confidence() >= b.confidence() ? a : b);
            }
        }
        return List.copyOf(out.values());
    }

    /** A word and those that are joined to it. */
    private static List<Token> joined(Sentence s, Token head) {
        List<Token> out = new ArrayList<>(List.of(head));
        for (int i = 0; i < out.size(); i++) {
            out.addAll(s.children(out.get(i), "conj"));
        }
        return out;
    }

    private List<Party> one(Sentence s, Token head, int depth) {
        if (NONE.contains(Words.lower(head))
                || s.children(head, "det").stream().anyMatch(d -> NONE.contains(Words.lower(d)))) {
            return List.of();
        }
        if (head.tag().equals("WP$")) {
            Optional<Token> owner = antecedent(s, head);
            return owner.isEmpty() || depth > MOST_STEPS ? List.of() : one(s, owner.get(), depth + 1);
        }
        List<Party> named = named(s, head);
        if (!named.isEmpty() || depth > MOST_STEPS) {
            return named;
        }
        List<String> pair = both.meant(s, head);
        if (!pair.isEmpty()) {
            return pair.stream()
                    .map(a -> new Party(a, Bond.ITSELF, 0.6, "both: " + name(a)))
                    .toList();
        }
        List<Party> of = SOME.contains(head.lemma()) ? ofThem(s, head, depth) : List.of();
        if (of.isEmpty()) {
            of = owned(s, head, depth);
        }
        return of.isEmpty() ? unowned.meant(s, head) : of;
    }

    /** Whom "whose" stands for: the noun that its clause is said of. */
    private static Optional<Token> antecedent(Sentence s, Token whose) {
        Optional<Token> at = Optional.of(whose);
        for (int i = 0; i < MOST_STEPS && at.isPresent(); i++) {
            if (at.get().relation().equals("acl:relcl")) {
                return at.flatMap(s::head);
            }
            at = at.flatMap(s::head);
        }
        return Optional.empty();
    }

    /** The party that a mention with this head or around it means, or a name in apposition; both of "Norway-Sweden". */
    private List<Party> named(Sentence s, Token head) {
        List<Mention> here = cast.in(s).stream()
                .filter(m -> m.head() == head.index() && m.confidence() >= SURE)
                .toList();
        if (here.isEmpty()) {
            here = Stream.concat(
                            cast.in(s).stream().filter(m -> m.last() == head.index() && m.first() < m.last()),
                            s.children(head).stream()
                                    .filter(c ->
                                            c.relates("appos") || c.relates("flat") || c.relates("dep") && c.is("NNP"))
                                    .flatMap(c -> cast.at(s, c).stream())
                                    .filter(m -> cast.actor(m.actor()).kind() == ActorKind.PERSON))
                    .filter(m -> m.confidence() >= SURE)
                    .limit(1)
                    .toList();
        }
        if (here.isEmpty() && head.is("NNP")) {
            // a part of the name, or of the title before it: "Secretary of State X"
            here = cast.in(s).stream()
                    .filter(m -> m.first() <= head.index() && head.index() <= m.last() && m.confidence() >= SURE)
                    .filter(m -> m.kind() == Mention.Kind.NAME
                            && cast.actor(m.actor()).kind() == ActorKind.PERSON)
                    .limit(1)
                    .toList();
        }
        if (here.isEmpty() && Character.isUpperCase(head.text().charAt(0))) {
            // "Secretary of State X", where the parser hangs the name on the title
            here = cast.in(s).stream()
                    .filter(m -> m.kind() == Mention.Kind.NAME && m.confidence() >= SURE)
                    .filter(m -> m.first() == head.index() + 2
                            && s.token(m.head()).head() == head.index()
                            && !s.token(m.first()).entity().equals("PERSON"))
                    .filter(m -> cast.actor(m.actor()).kind() == ActorKind.PERSON)
                    .limit(1)
                    .toList();
        }
        return here.stream()
                .map(m -> new Party(m.actor(), Bond.ITSELF, m.confidence(), how(m)))
                .toList();
    }

    private String how(Mention m) {
        return switch (m.kind()) {
                    case NAME, MODIFIER -> "named: ";
                    case DESCRIPTION -> "described: ";
                    case PRONOUN -> "meant by a pronoun: ";
                }
                + name(m.actor());
    }

    private String name(String actor) {
        return cast.actor(actor).name();
    }

    private List<Party> ofThem(Sentence s, Token head, int depth) {
        return s.children(head, "nmod").stream()
                .filter(c ->
                        Words.caseOf(s, c).filter(p -> p.lemma().equals("of")).isPresent())
                .flatMap(c -> joined(s, c).stream())
                .flatMap(c -> one(s, c, depth + 1).stream())
                .toList();
    }

    /** The parties whose they are that a noun means. */
    private List<Party> owned(Sentence s, Token noun, int depth) {
        if (!Words.noun(noun)) {
            return List.of();
        }
        Optional<PartyNoun> known = Words.partyNoun(knowledge.partyNouns(), s, noun);
        List<Party> out = new ArrayList<>();
        Token found = null;
        for (Token owner : owners(s, noun, known.isPresent())) {
            Token first = Words.firstConjunct(s, owner);
            if (found != null && first.index() != found.index() && !found.relates("nmod")) {
                break;
            }
            for (Party p : one(s, owner, depth + 1)) {
                Bond bond = known.isPresent() ? bond(known.get(), cast.actor(p.actor())) : Bond.PROPERTY_OF;
                Optional<Party> state = COUNTRY.contains(noun.lemma())
                                || known.filter(PartyFinder::rules).isPresent()
                        ? stateOf(p.actor())
                        : Optional.empty();
                if (state.isPresent() && (COUNTRY.contains(noun.lemma()) || isPerson(p))) {
                    out.add(state.get());
                } else if (bond != null && p.as() != Bond.AGAINST) {
                    out.add(new Party(
                            p.actor(),
                            weaker(p.as(), bond),
                            p.confidence() * 0.95,
                            bond.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", \"" + noun.text() + "\": "
                                    + name(p.actor())));
                }
            }
            found = out.isEmpty() ? null : first;
        }
        return out;
    }

    /** What some are to a party who are something to those who are something to it: the looser of both. */
    private static Bond weaker(Bond inner, Bond outer) {
        return inner.compareTo(outer) > 0 ? inner : outer;
    }

    /** Whether a noun means those who rule: the government of a president is that of the state. */
    private static boolean rules(PartyNoun noun) {
        return noun.state() == Bond.ITSELF;
    }

    private boolean isPerson(Party p) {
        return cast.actor(p.actor()).kind() == ActorKind.PERSON;
    }

    private Optional<Party> stateOf(String actor) {
        String country = cast.actor(actor).country();
        return cast.actors().stream()
                .filter(a -> a.kind() == ActorKind.STATE
                        && a.country() != null
                        && a.country().equals(country))
                .findFirst()
                .map(a -> new Party(a.id(), Bond.ITSELF, 0.7, "the country of " + name(actor)));
    }

    /** The words that say whose a noun is, nearest first; without its being known, no more than who owns it. */
    private static List<Token> owners(Sentence s, Token noun, boolean known) {
        List<Token> out = new ArrayList<>(s.children(noun, "nmod:poss"));
        List<Token> before = new ArrayList<>();
        for (Token c : s.children(noun)) {
            if (c.index() < noun.index() && (c.relates("compound") || c.relates("amod"))) {
                before.addAll(0, joined(s, c));
            }
        }
        out.addAll(before);
        for (Token c : s.children(noun, "nmod")) {
            boolean of = Words.caseOf(s, c)
                    .map(Words::lower)
                    .filter(p -> OF_THEM.contains(p) || known && p.equals("for"))
                    .isPresent();
            if (of && !c.relates("nmod:poss")) {
                out.addAll(joined(s, c));
            }
        }
        return out;
    }

    private static @Nullable Bond bond(PartyNoun noun, Actor owner) {
        return switch (owner.kind()) {
            case STATE, GOVERNMENT, IGO, MINISTRY, OFFICE, OTHER -> noun.state();
            case ARMED_GROUP, PARTY, PERSON, COMPANY, MEDIA -> noun.group();
        };
    }

    /** Who an actor acts for, at a level; itself where it acts for nobody else. */
    public String roll(String actor, Level to) {
        String at = actor;
        for (int i = 0; i < MOST_STEPS && cast.actor(at).kind() == ActorKind.PERSON; i++) {
            Optional<String> of = cast.actor(at).roles().stream()
                    .filter(r -> !FORMER.matcher(r.title()).find())
                    .map(RoleHeld::of)
                    .filter(b -> b != null && cast.actors().stream().anyMatch(a -> a.id().equals(b)))
                    .findFirst();
            if (of.isEmpty()) {
                return at;
            }
            at = of.get();
        }
        return to == Level.SIDE && isOfState(cast.actor(at))
                ? stateOf(at).map(Party::actor).orElse(at)
                : at;
    }

    /** Whether an actor is a part of the state whose country it has, and no party or movement in it. */
    private boolean isOfState(Actor actor) {
        return switch (actor.kind()) {
            case GOVERNMENT, MINISTRY, OFFICE -> true;
            case OTHER ->
                actor.name().contains(" of ")
                        && Words.partyNoun(knowledge.partyNouns(), actor.name())
                                .map(PartyNoun::state)
                                .filter(Bond::acts)
                                .isPresent();
            default -> false;
        };
    }
}
