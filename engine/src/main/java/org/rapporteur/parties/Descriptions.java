package org.rapporteur.parties;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.BodyNouns.BodyNoun;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.Title;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.DelayedNames.Delayed;
import org.rapporteur.record.ActorKind;

/** Resolves descriptions: "the envoy", "the Norwegian envoy", "the group", "the delegation". */
final class Descriptions {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these");
    private static final Set<String> GROUPS = Set.of(
            "group",
            "movement",
            "organization",
            "organisation",
            "militia",
            "insurgency",
            "insurgent",
            "militant",
            "outfit",
            "rebel",
            "guerrilla",
            "guerilla",
            "separatist");
    private static final Set<String> GENERAL = Set.of("group", "organization", "organisation");
    private static final Set<String> AT_HOME = Set.of("government", "authorities");
    private static final Set<String> BLOCS = Set.of("alliance", "bloc");
    private static final Set<String> STATES = Set.of("country", "nation");
    private static final Set<String> MEDIA = Set.of(
            "newspaper",
            "agency",
            "network",
            "broadcaster",
            "channel",
            "magazine",
            "daily",
            "outlet",
            "website",
            "paper",
            "weekly");
    /** Those who go somewhere for a party are taken for it. */
    private static final Set<String> DELEGATIONS = Set.of("delegation", "team", "side");

    private static final Set<Title.Sort> OFFICIALS = Set.of(
            Title.Sort.OFFICE, Title.Sort.DIPLOMAT, Title.Sort.SPEAKER_FOR, Title.Sort.LEADER, Title.Sort.MILITARY);

    private static final Set<ActorKind> STATE = Set.of(ActorKind.STATE, ActorKind.GOVERNMENT);

    /** Words for whoever leads a body. */
    private static final Set<String> LEADS = Set.of("leader", "head", "chief", "chairman", "chairwoman");

    /** Who leads a state. */
    private static final Set<String> HEADS = Set.of(
            "president",
            "prime minister",
            "premier",
            "chancellor",
            "king",
            "emir",
            "sultan",
            "supreme leader",
            "ruler");

    /** Sentences after a title within which its bearer is named, where it does not take up a name. */
    private static final int AHEAD = 3;

    /** Sentences before a description in which another may be introduced. */
    private static final int BACK = 3;

    private static final Set<String> FIRST_MINISTERS = Set.of("prime minister", "premier", "chancellor");

    /** What else news calls him. */
    private static final Set<String> LEADERS = Set.of("leader", "ruler", "strongman");

    /** What is sure of the only holder of a title whom the text spoke of some time ago. */
    private static final double LONG_AGO = 0.6;

    private final Knowledge knowledge;
    private final Text text;
    private final History history;
    private List<Member> persons = List.of();
    private List<Delayed> delayed = List.of();
    private @Nullable Member home;

    Descriptions(Knowledge knowledge, Text text, History history) {
        this.knowledge = knowledge;
        this.text = text;
        this.history = history;
    }

    /** Takes "the government" for that of a state, where the text names no government. */
    void ofHome(@Nullable Member state) {
        home = state;
    }

    /** Takes these for what the lead calls them. */
    void delayed(List<Delayed> all) {
        delayed = List.copyOf(all);
    }

    /** Takes for one who was not spoken of lately only a person of the text, the one that has such a title. */
    void among(List<Member> all) {
        persons = all.stream().filter(Member::isPerson).toList();
    }

    /**
     * Who is meant by a noun that no name stands with.
     *
     * @param modifier the party that a modifier of the noun names ("Norwegian" in "the Norwegian envoy"), or null
     */
    Optional<History.Choice> resolve(Sentence s, Token noun, @Nullable Member modifier) {
        String lemma = noun.lemma();
        boolean capital = noun.tag().equals("NNP") && Words.capital(noun);
        boolean named = s.children(noun).stream().anyMatch(c -> c.relates("compound") && c.is("NNP"));
        if (named
                        && modifier == null
                        && !(capital && Words.title(knowledge.titles(), s, noun).isPresent())
                || capital && isInName(s, noun)) {
            return Optional.empty();
        }
        boolean one = noun.tag().equals("NN") && modifiers(s, noun) == 1;
        if (DELEGATIONS.contains(lemma) && modifier != null && !modifier.isPerson() && one) {
            return Optional.of(new History.Choice(modifier, 0.6));
        }
        boolean definite = modifier != null && (s.child(noun, "nmod:poss").isPresent() || isBare(s, noun))
                || s.children(noun, "det").stream().anyMatch(d -> DEFINITE.contains(Words.lower(d)));
        boolean complemented = s.children(noun).stream()
                .anyMatch(c -> c.relates("nmod:poss")
                        || (c.relates("nmod")
                                && Words.caseOf(s, c)
                                        .filter(p -> p.text().equals("of"))
                                        .isPresent())
                        || c.relates("acl")
                        || c.relates("nummod"));
        boolean headline = modifier != null && s.tokens().stream().noneMatch(t -> t.relates("det"));
        if (!definite && !headline) {
            return Optional.empty();
        }
        if (noun.tag().equals("NN") || noun.tag().equals("NNP")) {
            Optional<Title> title = Words.title(knowledge.titles(), s, noun);
            if (title.isPresent()) {
                return complemented && modifier == null ? Optional.empty() : holder(s, noun, title.get(), modifier);
            }
        }
        if (complemented || modifier != null || capital) {
            return Optional.empty();
        }
        return body(s, noun, lemma);
    }

    /** Whether one is meant without an article, as an office is: "NATO Secretary-General said". */
    private static boolean isBare(Sentence s, Token noun) {
        return (noun.tag().equals("NN") || noun.tag().equals("NNP"))
                && noun.relates("nsubj")
                && s.child(noun, "det").isEmpty();
    }

    /** Whether a proper noun goes on with a name: "Minister X", "President's Office". */
    private static boolean isInName(Sentence s, Token noun) {
        return Words.at(s, noun.index() + 1)
                .filter(t -> t.is("NNP") || Words.possessive(t) || t.text().equals(","))
                .isPresent();
    }

    /** How many coordinated modifiers a noun has at most: two in "the Norwegian and Swedish delegation". */
    private static long modifiers(Sentence s, Token noun) {
        return s.children(noun).stream()
                .filter(c -> c.relates("amod") || c.relates("compound") || c.relates("nmod:poss"))
                .mapToLong(c -> 1 + s.children(c, "conj").size())
                .max()
                .orElse(1);
    }

    static boolean isDelegation(Token noun) {
        return DELEGATIONS.contains(noun.lemma());
    }

    /**
     * The person with such a title, of that body where one is named: the one most in mind; else the only one of the text,
     * who must have been spoken of where no body tells.
     */
    private Optional<History.Choice> holder(Sentence s, Token noun, Title title, @Nullable Member body) {
        if (body == null && isIntroduced(s, noun)) {
            return Optional.empty();
        }
        Predicate<Member> holds = m -> m.isPerson()
                && (m.titles.stream().anyMatch(t -> matches(m, t, title, body) || leads(m, t, title, body))
                        || body == null && isDelayed(m, title))
                && !actsOn(s, m, noun)
                && !isWithin(s, m, noun);
        Optional<History.Choice> lately = history.choose(s.index(), s.block(), 0, holds);
        if (lately.isPresent()) {
            return lately.filter(c -> !isRivalled(s, c.member(), title, body));
        }
        List<Member> all = persons.stream().filter(holds).toList();
        return all.size() == 1
                        && (body != null && !isForestalled(s, all.get(0), body)
                                || history.last(0, m -> m == all.get(0)).isPresent())
                ? Optional.of(new History.Choice(all.get(0), LONG_AGO))
                : Optional.empty();
    }

    /** Whether the text names somebody only much further on, and before him another of whom it tells no office. */
    private boolean isForestalled(Sentence s, Member person, Member body) {
        return !isNamedBy(s.index() + AHEAD, person)
                && persons.stream().anyMatch(m -> m.titles.isEmpty() && isNamedBy(s.index(), m) && mayServe(m, body));
    }

    private static boolean isNamedBy(int sentence, Member person) {
        return person.names.stream().anyMatch(n -> n.sentence() <= sentence);
    }

    /** Whether the sentences before spoke of one who is not named by the same noun: "an official said … The official added". */
    private boolean isIntroduced(Sentence s, Token noun) {
        for (int i = s.index(); i >= Math.max(0, s.index() - BACK); i--) {
            Sentence before = text.sentences().get(i);
            for (Token t : before.tokens()) {
                boolean earlier = i < s.index() || t.index() < noun.index();
                if (earlier
                        && t.tag().equals("NN")
                        && t.lemma().equals(noun.lemma())
                        && before.children(t, "det").stream()
                                .anyMatch(
                                        d -> d.lemma().equals("a") || d.lemma().equals("an"))
                        && before.children(t, "appos").isEmpty()
                        && !isOfNamed(before, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a noun is the title of somebody who is named beside it or after it. */
    private boolean isOfNamed(Sentence s, Token noun) {
        return delayed.stream().anyMatch(d -> d.sentence() == s.index() && d.noun() == noun.index())
                || persons.stream()
                        .flatMap(m -> m.titles.stream())
                        .anyMatch(t -> t.person().sentence() == s.index()
                                && t.first() <= noun.index()
                                && noun.index() <= t.last());
    }

    /**
     * Whether somebody has a title of an office whose body nothing tells, while one beside him, of whom the text tells no
     * office, may be the one of that body.
     */
    private boolean isRivalled(Sentence s, Member person, Title title, @Nullable Member body) {
        boolean told = body == null
                || person.country != null
                || person.titles.stream().anyMatch(t -> t.of() != null && matches(person, t, title, body));
        return !told
                && history.since(s.index() - 2).stream()
                        .map(History.Entry::member)
                        .anyMatch(m -> m.isPerson() && m != person && m.titles.isEmpty());
    }

    /** Whether a noun stands within what is said of a person beside the name: nobody is "an adviser to" himself. */
    private static boolean isWithin(Sentence s, Member person, Token noun) {
        return !noun.relates("appos")
                && !noun.relates("conj")
                && person.names.stream()
                        .filter(n -> n.sentence() == s.index())
                        .map(n -> Words.headOf(s, n.core(), n.last()))
                        .anyMatch(h -> noun.index() > h.index() && s.isUnder(noun, h) && isApposed(s, noun, h));
    }

    private static boolean isApposed(Sentence s, Token noun, Token name) {
        Token at = noun;
        while (at != name && !at.relates("appos")) {
            Token up = s.head(at).orElse(name);
            if (up.is("VB")) {
                return false;
            }
            at = up;
        }
        return at != name;
    }

    /** Whether a person does what is done to somebody, or with somebody, in one clause: nobody meets himself. */
    private boolean actsOn(Sentence s, Member person, Token other) {
        Token at = other;
        while (at.relates("nmod") && s.head(at).filter(Words::noun).isPresent()) {
            at = s.head(at).orElse(at);
        }
        return Optional.of(at)
                .filter(n -> n.relates("obj") || n.relates("obl"))
                .flatMap(s::head)
                .filter(v -> v.is("VB"))
                .flatMap(v -> s.child(v, "nsubj"))
                .filter(d -> history.since(s.index()).stream()
                                .anyMatch(e -> e.member() == person && e.token() == d.index())
                        || person.names.stream()
                                .anyMatch(n ->
                                        n.sentence() == s.index() && n.first() <= d.index() && d.index() <= n.last()))
                .isPresent();
    }

    private boolean matches(Member person, TitleFound held, Title wanted, @Nullable Member body) {
        String has = held.title().text();
        String text = wanted.text();
        boolean state = body != null && STATE.contains(body.kind);
        boolean same = last(has).equals(last(text)) && isBelow(has) == isBelow(text)
                || !state && LEADS.contains(has) && LEADS.contains(text)
                || text.equals("official") && OFFICIALS.contains(held.title().sort()) && !HEADS.contains(has)
                || text.equals("diplomat") && held.title().sort() == Title.Sort.DIPLOMAT;
        return same
                && (body == null
                        || (held.of() == null
                                ? state && mayServe(person, body) && !isOfGroup(held)
                                : sameBody(held.of(), body)));
    }

    /** Whether a title tells of leading what has no name: "the opposition faction leader", "leader of a breakaway group". */
    private boolean isOfGroup(TitleFound held) {
        Sentence s = text.sentences().get(held.person().sentence());
        return LEADS.contains(held.title().text())
                && (held.last() > held.noun()
                        || s.tokens().subList(held.first(), held.noun()).stream()
                                .anyMatch(t -> t.tag().matches("NNS?")));
    }

    /** Whether nothing tells that a person serves another country than a body's. */
    private static boolean mayServe(Member person, Member body) {
        return person.country == null || body.country == null || person.country.equals(body.country);
    }

    private boolean isDelayed(Member person, Title title) {
        return delayed.stream()
                .anyMatch(d -> d.person() == person && last(d.title().text()).equals(last(title.text())));
    }

    private boolean isBelow(String title) {
        return knowledge.titles().isBelow(title);
    }

    /** Whether "the Norwegian leader" means a person with a title: the head of that state. */
    private boolean leads(Member person, TitleFound held, Title wanted, @Nullable Member body) {
        return LEADERS.contains(wanted.text())
                && body != null
                && body.country != null
                && body.country.equals(person.country)
                && (HEADS.contains(held.title().text()) || held.title().text().equals("leader"))
                && !(FIRST_MINISTERS.contains(held.title().text())
                        && persons.stream().anyMatch(p -> isAbove(p, body)));
    }

    /** Whether somebody leads a state who is not its first minister only. */
    private static boolean isAbove(Member person, Member body) {
        return body.country != null
                && body.country.equals(person.country)
                && person.titles.stream()
                        .map(t -> t.title().text())
                        .anyMatch(t -> (HEADS.contains(t) || t.equals("leader")) && !FIRST_MINISTERS.contains(t));
    }

    private static boolean sameBody(Found of, Member body) {
        return body.names.contains(of) || (of.country() != null && of.country().equals(body.country));
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** "The East African nation": of several in a part of the world. */
    private static boolean isOfRegion(Sentence s, Token noun) {
        return s.children(noun).stream()
                .anyMatch(c -> (c.relates("amod") || c.relates("compound")) && Words.capital(c) && c.index() > 0);
    }

    private Optional<History.Choice> body(Sentence s, Token noun, String lemma) {
        if (GROUPS.contains(lemma)) {
            return lately(s, 4, m -> m.kind == ActorKind.ARMED_GROUP)
                    .or(() -> lately(s, 2, m -> m.kind == ActorKind.PARTY))
                    .or(() -> GENERAL.contains(lemma)
                            ? lately(s, 1, m -> m.kind == ActorKind.OTHER || m.kind == ActorKind.IGO)
                            : Optional.empty());
        }
        Optional<History.Choice> force = lately(
                s,
                8,
                m -> m.kind == ActorKind.OTHER
                        && m.name.toLowerCase(Locale.ROOT).startsWith(lemma + " of "));
        if (force.isPresent()) {
            return force;
        }
        Optional<History.Choice> called = lately(s, 6, m -> isCalled(m, lemma));
        if (called.isPresent() && noun.tag().equals("NN")) {
            return called;
        }
        if (BLOCS.contains(lemma)) {
            return lately(s, 4, m -> m.kind == ActorKind.IGO);
        }
        if (STATES.contains(lemma)) {
            return isOfRegion(s, noun) ? Optional.empty() : only(s, m -> m.kind == ActorKind.STATE);
        }
        Optional<ActorKind> kind = knowledge.bodyNouns().table().get(lemma).map(BodyNoun::kind);
        if (kind.isEmpty() || !noun.tag().equals("NN")) {
            return Optional.empty();
        }
        return switch (kind.get()) {
            case GOVERNMENT ->
                lately(s, 12, m -> isNamedBy(m, lemma))
                        .or(() -> lately(
                                s,
                                12,
                                m -> m.kind == ActorKind.GOVERNMENT
                                        && Keys.isLeader(m.key) == lemma.equals("administration")))
                        .or(() -> AT_HOME.contains(lemma) && home != null
                                ? Optional.of(new History.Choice(home, 0.6))
                                : Optional.empty());
            case MINISTRY, PARTY -> lately(s, 3, m -> m.kind == kind.get());
            case MEDIA -> MEDIA.contains(lemma) ? lately(s, 3, m -> m.kind == ActorKind.MEDIA) : Optional.empty();
            case OFFICE ->
                lemma.equals("presidency") && home != null
                        ? Optional.of(new History.Choice(home, 0.6))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** "the junta" of one that the text has named "the Norwegian junta". */
    private boolean isNamedBy(Member m, String lemma) {
        return m.kind == ActorKind.GOVERNMENT
                && m.names.stream().anyMatch(f -> {
                    Token last = text.sentences().get(f.sentence()).token(f.last());
                    return last.lemma().equalsIgnoreCase(lemma);
                });
    }

    /** "the council" of one whose name ends so. */
    private boolean isCalled(Member m, String lemma) {
        return (m.kind == ActorKind.OTHER || m.kind == ActorKind.IGO || m.kind == ActorKind.PARTY)
                && m.name.toLowerCase(Locale.ROOT).endsWith(" " + lemma)
                && knowledge.bodyNouns().table().get(lemma).isPresent();
    }

    /** The last party of a kind within some sentences. */
    private Optional<History.Choice> lately(Sentence s, int reach, Predicate<Member> kind) {
        return history.last(s.index() - reach, kind).map(e -> new History.Choice(e.member(), 0.75));
    }

    /** The only party of a kind that this sentence and the one before speak of. */
    private Optional<History.Choice> only(Sentence s, Predicate<Member> kind) {
        List<Member> members = history.since(s.index() - 1).stream()
                .map(History.Entry::member)
                .filter(kind)
                .distinct()
                .toList();
        return members.size() == 1 ? Optional.of(new History.Choice(members.get(0), 0.6)) : Optional.empty();
    }
}
