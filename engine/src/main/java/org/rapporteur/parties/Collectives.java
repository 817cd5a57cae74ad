package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Bond;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.PartyNoun;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/**
 * Finds parties that have no name of their own: "the rebels" of a country, "Western leaders", the forces of a ruler whose
 * country is divided. Those of one class and one owner are one party of a text. A noun alone makes none: somewhere in
 * the text they must act or be acted on, and whose they are must be told, by what stands with the noun or by the country
 * that the text is about. A bare "rebels" or "opposition" makes none where the text names a group or a party, for they
 * may be that one.
 */
final class Collectives {
    private static final String FORCES = "forces";
    private static final String STATES = "states";
    private static final String OPPOSITION = "opposition";
    /** Nouns that mean all of them in the singular. */
    private static final Set<String> WHOLES = Set.of(OPPOSITION, "insurgency");

    private static final Set<String> FOLLOWERS =
            Set.of("force", "forces", "troop", "troops", "fighter", "soldier", "loyalist", "militia");
    private static final Set<String> RULED =
            Set.of("leader", "power", "country", "nation", "state", "ally", "government");
    private static final Set<String> WHOSE = Set.of("in", "of", "from", "inside");
    private static final Set<String> INVOLVED =
            Set.of("by", "with", "against", "to", "between", "from", "on", "of", "for", "than");
    /** A country is what a text is about when it names it so many times as often as any other. */
    private static final double CLEARLY = 1.5;

    private static final int LOYAL_WITHIN = 5;

    private final Knowledge knowledge;
    private final Text text;
    private final List<List<Found>> names;

    /** @param names the names of each sentence */
    Collectives(Knowledge knowledge, Text text, List<List<Found>> names) {
        this.knowledge = knowledge;
        this.text = text;
        this.names = names;
    }

    /**
     * Words that may speak of a collective.
     *
     * @param party its class
     * @param first index of the first token of the noun
     */
    private record Told(
            Sentence sentence,
            Token head,
            int first,
            String party,
            ActorKind kind,
            @Nullable Owner owner,
            boolean acts) {

        Told of(Owner other) {
            return new Told(sentence, head, first, party, kind, other, acts);
        }

        String key() {
            return party + "@" + (owner == null ? "" : owner.key());
        }
    }

    /**
     * Whose a collective is.
     *
     * @param name of the country, the ruler, the people
     * @param before whether it stands before the class in the collective's name: "Tuareg rebels"
     */
    private record Owner(String key, String name, @Nullable String country, boolean before) {
        static Owner of(Country country) {
            return new Owner(country.iso3(), country.name(), country.iso3(), false);
        }
    }

    /** The names of collectives in each sentence. */
    List<List<Found>> find() {
        List<Told> all = text.sentences().stream()
                .flatMap(s -> s.tokens().stream().flatMap(t -> at(s, t).stream()))
                .toList();
        Map<String, List<Told>> parties = new TreeMap<>();
        Optional<Country> home = home();
        List<List<Found>> out = new ArrayList<>();
        text.sentences().forEach(s -> out.add(new ArrayList<>()));
        Optional<Found> opposition = opposition();
        Map<String, Optional<Found>> groups = new TreeMap<>();
        for (Told t : all) {
            Optional<Found> group = t.party().equals(OPPOSITION)
                    ? opposition
                    : t.owner() == null ? groups.computeIfAbsent(t.party(), this::calledSo) : Optional.empty();
            if (group.isPresent()) {
                out.get(t.sentence().index()).add(found(t).as(group.get()));
                continue;
            }
            whole(t, all, home).ifPresent(w -> parties.computeIfAbsent(w.key(), k -> new ArrayList<>())
                    .add(w));
        }
        boolean divided = parties.values().stream()
                .anyMatch(p -> p.get(0).kind() == ActorKind.ARMED_GROUP
                        && !p.get(0).party().equals(FORCES));
        parties.values().stream()
                .filter(p -> p.stream().anyMatch(Told::acts))
                .filter(p -> divided || !p.get(0).party().equals(FORCES))
                .flatMap(List::stream)
                .forEach(t -> out.get(t.sentence().index()).add(found(t)));
        out.forEach(f -> f.sort(Comparator.comparing(Found::first)));
        return out;
    }

    /** The one party that the text calls the opposition: "the opposition People's Front". */
    private Optional<Found> opposition() {
        List<Found> called = new ArrayList<>();
        for (Sentence s : text.sentences()) {
            for (Found f : names.get(s.index())) {
                Token head = Words.headOf(s, f.core(), f.last());
                boolean opposes = f.kind() == ActorKind.PARTY
                        && Stream.concat(s.children(head).stream(), Words.at(s, f.first() - 1).stream())
                                .anyMatch(t ->
                                        t.index() < f.first() && Words.lower(t).equals(OPPOSITION));
                if (opposes && called.stream().noneMatch(c -> c.key().equals(f.key()))) {
                    called.add(f);
                }
            }
        }
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /** The one group with a name that the text calls by a class of collectives too: "the M7 rebels". */
    private Optional<Found> calledSo(String party) {
        List<Found> called = new ArrayList<>();
        for (Sentence s : text.sentences()) {
            for (Found f : names.get(s.index())) {
                boolean so = f.kind() == ActorKind.ARMED_GROUP
                        && Stream.of(f.last(), f.last() + 1)
                                .flatMap(i -> Words.at(s, i).stream())
                                .flatMap(t -> Words.partyNoun(knowledge.partyNouns(), s, t).stream())
                                .anyMatch(n -> party.equals(n.party()));
                if (so && called.stream().noneMatch(c -> c.key().equals(f.key()))) {
                    called.add(f);
                }
            }
        }
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /** What a noun may be by itself and what stands with it. */
    private Optional<Told> at(Sentence s, Token t) {
        boolean modifier = t.is("JJ") && t.relates("amod");
        if (!Words.noun(t) && !modifier || isNamed(s, t)) {
            return Optional.empty();
        }
        Optional<String> region = region(s, t);
        if (region.isPresent()) {
            Owner owner = new Owner(region.get(), region.get(), null, true);
            return Optional.of(new Told(s, t, t.index(), STATES, ActorKind.OTHER, owner, acts(s, t)));
        }
        boolean plural = t.tag().endsWith("S");
        if (plural && FOLLOWERS.contains(t.lemma())) {
            Optional<Owner> ruler = ruler(s, t);
            if (ruler.isPresent()) {
                return Optional.of(new Told(s, t, t.index(), FORCES, ActorKind.ARMED_GROUP, ruler.get(), acts(s, t)));
            }
        }
        Optional<PartyNoun> noun = Words.partyNoun(knowledge.partyNouns(), s, t).filter(n -> n.party() != null);
        if (noun.isEmpty()) {
            return Optional.empty();
        }
        Optional<Token> over = over(s, t);
        boolean whole = plural || over.isPresent() || WHOLES.contains(noun.get().noun()) && !isIndefinite(s, t);
        return whole && !isOfGroup(s, t)
                ? Optional.of(new Told(
                        s,
                        t,
                        t.index() - noun.get().noun().split(" ").length + 1,
                        String.valueOf(noun.get().party()),
                        noun.get().kind() == null ? ActorKind.OTHER : noun.get().kind(),
                        owner(s, t).or(() -> over.flatMap(o -> owner(s, o))).orElse(null),
                        acts(s, over.orElse(t))))
                : Optional.empty();
    }

    private boolean isNamed(Sentence s, Token t) {
        return nameAt(s, t).isPresent();
    }

    private Optional<Found> nameAt(Sentence s, Token t) {
        return names.get(s.index()).stream().filter(f -> f.covers(t.index())).findFirst();
    }

    private static boolean isIndefinite(Sentence s, Token t) {
        return s.children(t, "det").stream().anyMatch(d -> Words.lower(d).matches("an?|no|any"));
    }

    /** The noun that a noun modifies where that acts for it: "forces" in "rebel forces". */
    private Optional<Token> over(Sentence s, Token t) {
        boolean modifies = t.relates("compound") || t.relates("amod");
        return s.head(t)
                .filter(h -> modifies && h.index() > t.index() && !isNamed(s, h))
                .filter(h -> Words.partyNoun(knowledge.partyNouns(), s, h)
                        .map(PartyNoun::group)
                        .filter(Bond::acts)
                        .isPresent());
    }

    /** Whether a noun is said of a group that has a name: "the front's rebels". */
    private boolean isOfGroup(Sentence s, Token t) {
        return s.children(t).stream()
                .filter(c -> c.relates("compound") || c.relates("amod") || c.relates("nmod") || c.relates("appos"))
                .flatMap(c -> nameAt(s, c).stream())
                .anyMatch(f -> f.kind() == ActorKind.ARMED_GROUP || f.kind() == ActorKind.PARTY);
    }

    /** "Western leaders", and "the West" by itself. */
    private Optional<String> region(Sentence s, Token t) {
        boolean alone =
                s.children(t, "det").stream().anyMatch(d -> Words.lower(d).equals("the"))
                        && Words.at(s, t.index() + 1)
                                .filter(n -> n.is("NNP") || n.text().equals("of"))
                                .isEmpty()
                        && Words.caseOf(s, t)
                                .filter(c -> c.text().matches("in|to|from|at"))
                                .isEmpty();
        if (alone
                && t.is("NNP")
                && knowledge.partyNouns().region("the " + t.text()).isPresent()) {
            return knowledge.partyNouns().region("the " + t.text());
        }
        return RULED.contains(t.lemma()) && t.tag().endsWith("S")
                ? s.children(t).stream()
                        .filter(c -> c.relates("amod") || c.relates("compound"))
                        .flatMap(c -> knowledge.partyNouns().region(c.text()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The person whose forces they are: "X's troops", "forces loyal to X", "pro-X fighters". */
    private Optional<Owner> ruler(Sentence s, Token t) {
        Optional<String> owned = s.children(t).stream()
                .filter(c -> c.relates("nmod:poss") || c.relates("compound"))
                .flatMap(c -> nameAt(s, c).stream())
                .filter(f -> f.kind() == ActorKind.PERSON)
                .map(Found::name)
                .findFirst();
        Optional<String> prefixed = s.children(t).stream()
                .map(Token::text)
                .filter(w -> w.toLowerCase(Locale.ROOT).startsWith("pro-"))
                .map(w -> w.substring(4))
                .filter(w -> isPerson(w))
                .findFirst();
        boolean loyal = Words.at(s, t.index() + 1)
                .filter(n -> n.lemma().equals("loyal"))
                .isPresent();
        Optional<String> loyalTo = names.get(s.index()).stream()
                .filter(f -> loyal && f.kind() == ActorKind.PERSON)
                .filter(f -> f.first() > t.index() && f.first() <= t.index() + LOYAL_WITHIN)
                .map(Found::name)
                .findFirst();
        return Stream.of(owned, prefixed, loyalTo)
                .flatMap(Optional::stream)
                .findFirst()
                .map(n -> n.substring(n.lastIndexOf(' ') + 1))
                .map(n -> new Owner(n.toLowerCase(Locale.ROOT), n, null, false));
    }

    private boolean isPerson(String surname) {
        return names.stream()
                .flatMap(List::stream)
                .anyMatch(f -> f.kind() == ActorKind.PERSON && f.name().endsWith(surname));
    }

    /** Whose those are whom a noun means: a country that is named with it, or another people. */
    private Optional<Owner> owner(Sentence s, Token t) {
        for (Token c : s.children(t)) {
            boolean before =
                    c.index() < t.index() && (c.relates("amod") || c.relates("compound") || c.relates("nmod:poss"));
            boolean after = c.relates("nmod")
                    && Words.caseOf(s, c)
                            .filter(p -> WHOSE.contains(Words.lower(p)))
                            .isPresent();
            if ((before || after) && !areJoined(s, c, t)) {
                Optional<Country> country = country(s, c);
                if (country.isPresent()) {
                    return country.map(Owner::of);
                }
                if (before
                        && !c.entity().equals("O")
                        && !c.entity().equals("PERSON")
                        && Words.capital(c)
                        && !isNamed(s, c)) {
                    return Optional.of(new Owner(Words.lower(c), c.text(), null, true));
                }
            }
        }
        return Optional.empty();
    }

    /** "talks with Chad and rebels": whom a conjunction parts are two, wherever the parser hangs the one. */
    private static boolean areJoined(Sentence s, Token a, Token b) {
        int from = Math.min(a.index(), b.index()) + 1;
        return s.tokens().subList(from, Math.max(a.index(), b.index())).stream().anyMatch(x -> x.is("CC"));
    }

    private Optional<Country> country(Sentence s, Token t) {
        return nameAt(s, t)
                .filter(f -> f.kind() == ActorKind.STATE || f.kind() == ActorKind.GOVERNMENT)
                .map(Found::country)
                .flatMap(knowledge.countries()::byCode)
                .or(() -> knowledge.countries().byAdjective(t.text()))
                .or(() -> knowledge.countries().byName(t.text()));
    }

    /** Whether what a noun means does or suffers something in its clause. */
    private static boolean acts(Sentence s, Token noun) {
        Token t = Words.firstConjunct(s, noun);
        return t.relates("nsubj")
                || t.relates("obj")
                || t.relates("iobj")
                || t.relates("nmod:poss")
                || (t.relates("obl") || t.relates("nmod"))
                        && Words.caseOf(s, t)
                                .filter(p -> INVOLVED.contains(Words.lower(p)))
                                .isPresent();
    }

    /** A place with its owner, if that is told there, by other words of the text, or by what the text is about. */
    private Optional<Told> whole(Told t, List<Told> all, Optional<Country> home) {
        if (t.owner() != null) {
            Owner owner = t.owner();
            String country = home.map(Country::iso3).orElse(null);
            return Optional.of(
                    t.party().equals(FORCES) ? t.of(new Owner(owner.key(), owner.name(), country, false)) : t);
        }
        List<Owner> owners = all.stream()
                .filter(o -> o.party().equals(t.party()))
                .map(Told::owner)
                .filter(o -> o != null)
                .distinct()
                .toList();
        if (owners.size() == 1) {
            return Optional.of(t.of(owners.get(0)));
        }
        boolean open = t.kind() == ActorKind.ARMED_GROUP
                && names.stream().flatMap(List::stream).noneMatch(f -> f.kind() == ActorKind.ARMED_GROUP);
        return home.filter(h -> open || !owners.isEmpty()).map(h -> t.of(Owner.of(h)));
    }

    /** The country that the text names most, as a party or a place; empty where another is named nearly as often. */
    private Optional<Country> home() {
        Map<String, Integer> count = new TreeMap<>();
        for (Sentence s : text.sentences()) {
            for (Token t : s.tokens()) {
                boolean within = nameAt(s, t).filter(f -> f.last() != t.index()).isPresent();
                if (Words.capital(t) && !within) {
                    country(s, t).ifPresent(c -> count.merge(c.iso3(), 1, Integer::sum));
                }
            }
        }
        List<Map.Entry<String, Integer>> ranked = count.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        boolean clear = !ranked.isEmpty()
                && (ranked.size() == 1
                        || ranked.get(0).getValue() >= CLEARLY * ranked.get(1).getValue());
        return clear ? knowledge.countries().byCode(ranked.get(0).getKey()) : Optional.empty();
    }

    private static Found found(Told t) {
        Owner owner = t.owner() == null ? new Owner("", "", null, false) : t.owner();
        int first = first(t);
        String party =
                t.party().substring(0, 1).toUpperCase(Locale.ROOT) + t.party().substring(1);
        String name = owner.before() ? owner.name() + " " + t.party() : party + " of " + owner.name();
        return new Found(
                t.sentence().index(),
                first,
                t.party().equals(FORCES) || t.party().equals(STATES) ? first : t.first(),
                t.head().index(),
                Keys.collective(t.key()),
                t.kind(),
                name,
                owner.country(),
                true,
                0.75);
    }

    /** The first token of the phrase, without its article. */
    private static int first(Told t) {
        int first = t.first();
        while (first > 0) {
            Token before = t.sentence().token(first - 1);
            boolean modifies = before.head() == t.head().index()
                    && (before.relates("amod") || before.relates("compound") || before.relates("nmod:poss"));
            boolean sign = Words.possessive(before) && first > 1;
            if (!modifies && !sign) {
                break;
            }
            first--;
        }
        return first;
    }
}
