package org.rapporteur.reading.events;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.language.Sentence;
import org.rapporteur.parties.Level;
import org.rapporteur.parties.Mention;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;

/**
 * Says whom somebody deals with where a sentence leaves it open ("the rebels refused"): the other party that the text speaks
 * of there, nearest first, and most of all the one it speaks of most.
 */
final class Counterparts {
    private static final Set<ActorKind> PARTIES = Set.of(
            ActorKind.PERSON,
            ActorKind.STATE,
            ActorKind.GOVERNMENT,
            ActorKind.ARMED_GROUP,
            ActorKind.PARTY,
            ActorKind.IGO,
            ActorKind.MINISTRY,
            ActorKind.OTHER);

    /** What a mention weighs in the same sentence, one before, two before …. */
    private static final double[] NEAR = {1.0, 0.7, 0.5, 0.3, 0.2};

    /** What a party weighs that has all of a text's mentions. */
    private static final double OFTEN = 1.5;

    private static final double MODIFIER = 0.6;
    private static final double TOGETHER = 0.8;
    private static final double BAR = 0.5;

    /** How far the first must be ahead of the next of another side. */
    private static final double AHEAD = 0.1;

    private final Understood understood;
    private final Map<String, Double> share = new HashMap<>();
    private final Map<String, String> sides = new HashMap<>();
    private final Map<String, Map<String, Double>> together = new HashMap<>();

    Counterparts(Understood understood) {
        this.understood = understood;
        List<Mention> all = understood.cast().mentions().stream()
                .filter(m -> isParty(m.actor()))
                .toList();
        all.forEach(m -> share.merge(m.actor(), 1.0 / all.size(), Double::sum));
        for (Sentence s : understood.text().sentences()) {
            List<String> here = understood.cast().in(s).stream()
                    .map(Mention::actor)
                    .filter(this::isParty)
                    .distinct()
                    .toList();
            for (String a : here) {
                for (String b : here) {
                    if (!side(a).equals(side(b))) {
                        together.computeIfAbsent(side(a), k -> new HashMap<>())
                                .merge(side(b), 1.0 / (here.size() - 1), Double::sum);
                    }
                }
            }
        }
    }

    /**
     * The party that somebody deals with by what a sentence tells; empty where the text has none in mind.
     *
     * @param besides parties that are not meant
     */
    Optional<String> of(Sentence s, String doer, Set<String> besides) {
        Map<String, Double> near = new LinkedHashMap<>();
        for (int d = 0; d < NEAR.length && d <= s.index(); d++) {
            Sentence at = understood.text().sentences().get(s.index() - d);
            double weight = NEAR[d];
            for (Mention m : understood.cast().in(at)) {
                double w = m.kind() == Mention.Kind.MODIFIER ? weight * MODIFIER : weight;
                near.merge(m.actor(), w, Math::max);
            }
        }
        Map<String, Double> scores = new TreeMap<>();
        Map<String, Double> with = together.getOrDefault(side(doer), Map.of());
        double most = with.values().stream().mapToDouble(x -> x).max().orElse(1);
        for (Actor a : understood.cast().actors()) {
            if (isParty(a.id()) && !side(a.id()).equals(side(doer)) && !besides.contains(a.id())) {
                scores.put(
                        a.id(),
                        near.getOrDefault(a.id(), 0.0)
                                + OFTEN * share.getOrDefault(a.id(), 0.0)
                                + TOGETHER * with.getOrDefault(side(a.id()), 0.0) / most);
            }
        }
        List<Map.Entry<String, Double>> best = scores.entrySet().stream()
                .filter(e -> e.getValue() >= BAR)
                .sorted(Comparator.comparing((Map.Entry<String, Double> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        boolean open = best.size() > 1
                && !same(best.get(0).getKey(), best.get(1).getKey())
                && best.get(0).getValue() - best.get(1).getValue() < AHEAD;
        return best.isEmpty() || open
                ? Optional.empty()
                : Optional.of(best.get(0).getKey());
    }

    private boolean isParty(String actor) {
        return PARTIES.contains(understood.cast().actor(actor).kind());
    }

    /** Whether two act for one. */
    boolean same(String a, String b) {
        return side(a).equals(side(b));
    }

    private String side(String actor) {
        return sides.computeIfAbsent(actor, a -> understood.parties().roll(a, Level.SIDE));
    }
}
