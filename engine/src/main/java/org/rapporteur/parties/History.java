package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who was spoken of so far, and how much in the centre of attention each is. */
final class History {
    /** Parties that were not spoken of for so many sentences are out of mind. */
    private static final int REACH = 5;

    private static final double[] BY_DISTANCE = {1.0, 0.85, 0.65, 0.5, 0.4, 0.3};
    /** Two whose weights differ less than this are told apart by nothing. */
    private static final double CLOSE = 0.1;

    private final List<Entry> entries = new ArrayList<>();

    /**
     * A place where a party was spoken of.
     *
     * @param weight of its place in the sentence: subjects high, parts of other phrases low
     */
    record Entry(int sentence, int block, int token, Member member, double weight) {}

    /** The party in mind, and how sure it is. */
    record Choice(Member member, double confidence) {}

    void add(Entry entry) {
        entries.add(entry);
    }

    /** The most recent entry of a party that fulfils a condition, not older than a sentence. */
    Optional<Entry> last(int since, Predicate<Member> wanted) {
        for (int i = entries.size() - 1; i >= 0 && entries.get(i).sentence() >= since; i--) {
            if (wanted.test(entries.get(i).member())) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }

    /** The entries since a sentence, newest first. */
    List<Entry> since(int sentence) {
        List<Entry> out = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0 && entries.get(i).sentence() >= sentence; i--) {
            out.add(entries.get(i));
        }
        return out;
    }

    /**
     * Who of those that fulfil a condition is most in mind.
     *
     * @param sentence index of the sentence that refers
     * @param block its paragraph
     * @param near how much more those weigh whom the sentence itself speaks of
     */
    Optional<Choice> choose(int sentence, int block, double near, Predicate<Member> wanted) {
        Map<Member, Double> weights = new LinkedHashMap<>();
        for (Entry e : since(sentence - REACH)) {
            int distance = sentence - e.sentence();
            if (wanted.test(e.member())) {
                double w = BY_DISTANCE[distance]
                        + e.weight()
                        + (e.block() == block ? 0.1 : 0)
                        + (distance == 0 ? near : 0);
                weights.merge(e.member(), w, Math::max);
            }
        }
        List<Map.Entry<Member, Double>> ranked = weights.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Member, Double> e) -> -e.getValue()))
                .toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        double best = ranked.get(0).getValue();
        double margin = ranked.size() == 1 ? 1 : best - ranked.get(1).getValue();
        double confidence = margin >= 1 ? 0.85 : margin >= 2 * CLOSE ? 0.8 : margin >= CLOSE ? 0.65 : 0.45;
        return Optional.of(new Choice(ranked.get(0).getKey(), best < 0.5 ? confidence - 0.2 : confidence));
    }
}
