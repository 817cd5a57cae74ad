package org.rapporteur.parties;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.RoleHeld;

/** Tells who the two are that a text calls "both sides" or "the two delegations": those it last named together. */
final class Both {
    private static final Set<ActorKind> PARTIES =
            Set.of(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.OTHER);
    /** Who may be a side against the state of the same country. */
    private static final Set<ActorKind> INSIDE = Set.of(ActorKind.ARMED_GROUP, ActorKind.PARTY, ActorKind.PERSON);

    private static final String LEADER = "leader";
    private static final Set<String> THEY = Set.of("they", "them");
    private static final int REACH = 3;
    /** How many sentences must name the two main sides together. */
    private static final int OFTEN = 3;
    /** The most sentences before that tell the main sides: the time stays linear. */
    private static final int MOST = 300;

    private final Text text;
    private final Cast cast;

    Both(Text text, Cast cast) {
        this.text = text;
        this.cast = cast;
    }

    /** The local ids of the two parties; empty where the words mean no two, or it is not clear which. */
    List<String> meant(Sentence s, Token head) {
        List<String> pair = candidates(s, head);
        return areOfOneState(pair) ? List.of() : pair;
    }

    /** A state and its parliament are no two sides. */
    private boolean areOfOneState(List<String> pair) {
        List<Actor> actors = pair.stream().map(cast::actor).toList();
        return actors.size() == 2
                && actors.get(0).country() != null
                && actors.stream().map(Actor::country).distinct().count() == 1
                && actors.stream().anyMatch(a -> a.kind() == ActorKind.STATE)
                && actors.stream().noneMatch(a -> INSIDE.contains(a.kind()));
    }

    private List<String> candidates(Sentence s, Token head) {
        boolean alone = Words.lower(head).equals("both");
        boolean two = s.children(head).stream()
                .anyMatch(c -> c.index() < head.index()
                        && (c.text().equalsIgnoreCase("both") || c.text().equals("two")));
        boolean they = THEY.contains(Words.lower(head));
        boolean people = two && PairNouns.is(head.lemma(), PairNouns.Kind.PEOPLE);
        boolean persons = people && !PairNouns.is(head.lemma(), PairNouns.Kind.PARTIES);
        if (they) {
            return subjects(s, head);
        }
        boolean sides = PairNouns.is(head.lemma(), PairNouns.Kind.SIDES) && (two || areKnown(s, head));
        if (!alone && !people && !sides && !(two && PairNouns.is(head.lemma(), PairNouns.Kind.PARTIES))) {
            return List.of();
        }
        if (people) {
            List<String> pair = titled(s, head);
            if (pair.isEmpty() && isBare(s, head)) {
                pair = holders(s, head);
            }
            if (!pair.isEmpty()) {
                return pair;
            }
        }
        for (int i = s.index(); i >= 0 && i >= s.index() - REACH; i--) {
            Sentence before = text.sentences().get(i);
            List<Mention> mentions = cast.in(before).stream()
                    .filter(m -> before.index() < s.index() || m.last() < head.index())
                    .filter(m ->
                            !persons && PARTIES.contains(cast.actor(m.actor()).kind())
                                    || people && cast.actor(m.actor()).kind() == ActorKind.PERSON)
                    .toList();
            List<String> pair = joined(before, mentions);
            if (!pair.isEmpty()) {
                return pair;
            }
            List<String> all = mentions.stream()
                    .filter(m -> m.kind() != Mention.Kind.MODIFIER)
                    .map(Mention::actor)
                    .distinct()
                    .toList();
            if (all.size() >= 2) {
                return all.size() == 2 ? all : List.of();
            }
            List<String> pairOfSides = sides && before.index() < s.index() ? sides(before) : List.of();
            if (pairOfSides.size() == 2) {
                return pairOfSides;
            }
        }
        return sides ? main(s) : List.of();
    }

    /** The two sides that a text names together most up to a sentence, if no other two are nearly as often. */
    private List<String> main(Sentence s) {
        Map<List<String>, Integer> count = new HashMap<>();
        for (Sentence before : text.sentences().subList(Math.max(0, s.index() - MOST), s.index())) {
            List<String> here = sides(before).stream().sorted().toList();
            if (here.size() == 2) {
                count.merge(here, 1, Integer::sum);
            }
        }
        int most = count.values().stream().max(Comparator.naturalOrder()).orElse(0);
        List<List<String>> first = count.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return most >= OFTEN && first.size() == 1 ? first.get(0) : List.of();
    }

    /** "the sides", "the warring parties": those whom the text has told of. */
    private static boolean areKnown(Sentence s, Token head) {
        List<Token> before =
                s.children(head).stream().filter(c -> c.index() < head.index()).toList();
        boolean the = before.stream().anyMatch(c -> c.text().equalsIgnoreCase("the"));
        boolean plain =
                before.stream().allMatch(c -> c.relates("det") || c.tag().equals("VBG") || c.relates("case"));
        return head.tag().equals("NNS")
                && the
                && plain
                && s.children(head, "nmod").isEmpty();
    }

    /** The sides of a sentence: its parties, and those for whom its persons act. */
    private List<String> sides(Sentence s) {
        return cast.in(s).stream()
                .filter(m -> m.kind() == Mention.Kind.NAME)
                .map(m -> cast.actor(m.actor()))
                .flatMap(a -> side(a).stream())
                .distinct()
                .toList();
    }

    private Optional<String> side(Actor actor) {
        if (PARTIES.contains(actor.kind())) {
            return Optional.of(actor.id());
        }
        return actor.roles().stream()
                .map(RoleHeld::of)
                .filter(b -> b != null
                        && cast.actors().stream().anyMatch(a -> a.id().equals(b) && PARTIES.contains(a.kind())))
                .findFirst();
    }

    /** "the two presidents": the last two before, wherever they stand, that "and" joins and the text calls so. */
    private List<String> titled(Sentence s, Token head) {
        for (int i = s.index(); i >= 0; i--) {
            Sentence before = text.sentences().get(i);
            List<String> pair = joined(
                    before,
                    cast.in(before).stream()
                            .filter(m -> before.index() < s.index() || m.last() < head.index())
                            .filter(m -> isCalled(cast.actor(m.actor()), head.lemma()))
                            .toList());
            if (!pair.isEmpty()) {
                return pair;
            }
        }
        return List.of();
    }

    /** Whether nothing before or after a noun says more of whom it means. */
    private static boolean isBare(Sentence s, Token head) {
        return s.children(head).stream()
                .filter(c -> !c.relates("case") && !c.relates("punct"))
                .allMatch(c -> c.is("DT") || c.is("PDT") || c.is("CD") || c.relates("cc"));
    }

    /** "both leaders": the only two persons named before whom the text calls so, of two sides, if it names no other more. */
    private List<String> holders(Sentence s, Token head) {
        Map<String, Long> persons = text.sentences().subList(0, s.index() + 1).stream()
                .flatMap(before ->
                        cast.in(before).stream().filter(m -> before.index() < s.index() || m.last() < head.index()))
                .map(Mention::actor)
                .filter(a -> cast.actor(a).kind() == ActorKind.PERSON)
                .collect(Collectors.groupingBy(a -> a, LinkedHashMap::new, Collectors.counting()));
        List<String> all = persons.keySet().stream()
                .filter(a -> isCalled(cast.actor(a), head.lemma()))
                .toList();
        long least =
                all.stream().mapToLong(a -> persons.getOrDefault(a, 0L)).min().orElse(0);
        boolean most = persons.entrySet().stream().noneMatch(e -> !all.contains(e.getKey()) && e.getValue() >= least);
        boolean apart = all.stream().map(a -> side(cast.actor(a))).distinct().count() == 2;
        return all.size() == 2 && most && apart ? all : List.of();
    }

    private static boolean isCalled(Actor actor, String noun) {
        return actor.kind() == ActorKind.PERSON
                && actor.roles().stream()
                        .map(r -> r.title().toLowerCase(Locale.ROOT))
                        .anyMatch(t -> t.contains(noun)
                                || noun.equals(LEADER)
                                        && PairNouns.of(PairNouns.Kind.RULER).stream()
                                                .anyMatch(t::contains));
    }

    /**
     * Whom "they" mean that did something with each other: the two persons, or else the two states, that the words before
     * name, of this sentence or else of the one before; empty where there are not two.
     */
    List<String> withEachOther(Sentence s, Token they) {
        List<String> here = two(s, they.index());
        return here.isEmpty() && s.index() > 0 ? two(text.sentences().get(s.index() - 1), Integer.MAX_VALUE) : here;
    }

    private List<String> two(Sentence s, int before) {
        Set<String> persons = new LinkedHashSet<>();
        Set<String> states = new LinkedHashSet<>();
        cast.in(s).stream()
                .filter(m -> m.last() < before && m.kind() != Mention.Kind.MODIFIER)
                .map(Mention::actor)
                .forEach(a -> {
                    switch (cast.actor(a).kind()) {
                        case PERSON -> persons.add(a);
                        case STATE, GOVERNMENT -> states.add(a);
                        default -> {}
                    }
                });
        Set<String> meant = persons.isEmpty() ? states : persons;
        return meant.size() == 2 ? List.copyOf(meant) : List.of();
    }

    /** The two whom the clause before, or the sentence before, has as its subjects. */
    private List<String> subjects(Sentence s, Token they) {
        for (int i = s.index(); i >= 0 && i >= s.index() - 1; i--) {
            Sentence before = text.sentences().get(i);
            List<Mention> mentions = cast.in(before).stream()
                    .filter(m -> before.index() < s.index() || m.last() < they.index())
                    .toList();
            List<String> pair = joined(
                    before,
                    mentions.stream()
                            .filter(m -> Words.firstConjunct(before, before.token(m.head()))
                                    .relates("nsubj"))
                            .toList());
            if (!pair.isEmpty()) {
                return pair;
            }
        }
        return List.of();
    }

    /** Two parties that "and" joins, and no third. */
    private static List<String> joined(Sentence s, List<Mention> mentions) {
        for (Mention m : mentions) {
            List<String> with = mentions.stream()
                    .filter(o -> s.token(o.head()).relates("conj")
                            && s.token(o.head()).head() == m.head())
                    .map(Mention::actor)
                    .filter(a -> !a.equals(m.actor()))
                    .distinct()
                    .toList();
            if (with.size() == 1) {
                return List.of(m.actor(), with.get(0));
            }
        }
        return List.of();
    }
}
