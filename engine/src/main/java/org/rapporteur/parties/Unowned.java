package org.rapporteur.parties;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Bond;
import org.rapporteur.knowledge.PartyNoun;
import org.rapporteur.knowledge.PartyNouns;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;

/**
 * Tells whose those are whom a noun means that says nothing of it: the "government" of "government planes" is the one that
 * the text calls so, "the army" that of the state which the text is about.
 */
final class Unowned {
    /** A state is what a text is about when it speaks of it so many times as often as of any other. */
    private static final double CLEARLY = 1.5;

    private static final int OFTEN = 3;
    private static final double CALLED = 0.6;
    private static final double AT_HOME = 0.5;
    private static final Set<ActorKind> NATIONAL = Set.of(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MINISTRY);

    private final Cast cast;
    private final PartyNouns nouns;
    private final Optional<Actor> home;
    /** Where parties that are no persons are named, by the last word, in the order of the text. */
    private final Map<String, List<Mention>> byNoun;

    Unowned(Text text, Cast cast, PartyNouns nouns) {
        this.cast = cast;
        this.nouns = nouns;
        this.home = home();
        this.byNoun = cast.mentions().stream()
                .filter(m -> cast.actor(m.actor()).kind() != ActorKind.PERSON)
                .collect(Collectors.groupingBy(
                        m -> noun(text.sentences().get(m.sentence()).token(m.last()))));
    }

    /** The party that a noun without an owner means, or whose it is; none where the text does not tell. */
    List<Party> meant(Sentence s, Token noun) {
        if (!noun.is("NN") && !noun.is("JJ") || noun.is("NNP")) {
            return List.of();
        }
        Optional<PartyNoun> known = Words.partyNoun(nouns, s, noun);
        if (known.isEmpty()) {
            return List.of();
        }
        boolean party = known.get().state() == Bond.ITSELF || known.get().party() != null;
        if (noun.relates("compound") || noun.relates("amod")) {
            if (PairNouns.is(noun.lemma(), PairNouns.Kind.SIDES)) {
                // "a side deal", "party members"
                return List.of();
            }
            return (party ? called(s, noun) : Optional.<Actor>empty())
                            .or(() -> known.get().state() == Bond.ITSELF ? home : Optional.empty())
                            .map(a -> new Party(a.id(), Bond.ITSELF, CALLED, "called so: " + a.name()))
                            .stream()
                            .toList();
        }
        return known.get().home() && isWhole(s, noun)
                ? home
                        .map(a ->
                                new Party(a.id(), bond(known.get()), AT_HOME, "of the state it is about: " + a.name()))
                        .stream()
                        .toList()
                : List.of();
    }

    private static Bond bond(PartyNoun noun) {
        return noun.state() == null ? Bond.PROPERTY_OF : noun.state();
    }

    /** The one that the text called so last, or the only one that it calls so. */
    private Optional<Actor> called(Sentence s, Token noun) {
        List<Mention> all = byNoun.getOrDefault(noun(noun), List.of());
        for (int i = all.size() - 1; i >= 0; i--) {
            Mention m = all.get(i);
            if (m.sentence() < s.index() || m.sentence() == s.index() && m.last() < noun.index()) {
                return Optional.of(cast.actor(m.actor()));
            }
        }
        boolean one = all.stream().map(Mention::actor).distinct().count() == 1;
        return one ? Optional.of(cast.actor(all.get(0).actor())) : Optional.empty();
    }

    private static String noun(Token t) {
        return t.lemma().toLowerCase(Locale.ROOT);
    }

    /** "The army", "police": all of them, and nothing beside the noun that says whose. */
    private static boolean isWhole(Sentence s, Token noun) {
        List<Token> beside = s.children(noun).stream()
                .filter(c -> !c.relates("punct") && !c.relates("case") && !c.relates("conj") && !c.relates("cc"))
                .toList();
        boolean bare = noun.relates("nsubj") && beside.isEmpty();
        boolean the = beside.stream().anyMatch(c -> Words.lower(c).equals("the"));
        return bare
                || the
                        && beside.stream()
                                .allMatch(c -> c.relates("det") || c.index() > noun.index() && !c.relates("nmod"));
    }

    /** The state that the text speaks of most, with its government and ministries; empty where another is nearly as often. */
    private Optional<Actor> home() {
        Map<String, Long> count = cast.mentions().stream()
                .map(m -> cast.actor(m.actor()))
                .filter(a -> NATIONAL.contains(a.kind()) && a.country() != null)
                .collect(Collectors.groupingBy(a -> String.valueOf(a.country()), TreeMap::new, Collectors.counting()));
        List<Map.Entry<String, Long>> ranked = count.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        boolean clear = !ranked.isEmpty()
                && ranked.get(0).getValue() >= OFTEN
                && (ranked.size() == 1
                        || ranked.get(0).getValue() >= CLEARLY * ranked.get(1).getValue());
        return cast.actors().stream()
                .filter(a -> clear
                        && NATIONAL.contains(a.kind())
                        && ranked.get(0).getKey().equals(a.country()))
                .min(Comparator.comparing((Actor a) -> a.kind() == ActorKind.MINISTRY)
                        .thenComparing(a -> a.kind() == ActorKind.STATE)
                        .thenComparing(Actor::id));
    }
}
