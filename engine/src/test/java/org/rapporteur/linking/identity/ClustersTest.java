package org.rapporteur.linking.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tellings here are numbers on a line; two are the more one the nearer they lie. */
class ClustersTest {
    private static final double BAR = 0;

    private static class Near implements Identity<Integer> {
        private final Function<Integer, Set<String>> keys;
        private int asked;

        Near(Function<Integer, Set<String>> keys) {
            this.keys = keys;
        }

        @Override
        public Set<String> keys(Integer telling) {
            return keys.apply(telling);
        }

        @Override
        public List<Evidence> weigh(Integer one, Integer other) {
            asked++;
            return List.of(new Evidence("place", "", "", weight(one, other)));
        }
    }

    private static double weight(int one, int other) {
        return one % 7 == 3 && other % 7 == 4 || one % 7 == 4 && other % 7 == 3
                ? Evidence.VETO
                : 10 - Math.abs(one - other);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tellingsThatShareAKeyAreLinkedAsIfAllWereHeldAgainstAll(long seed) {
        List<Integer> tellings =
                new Random(seed).ints(0, 300).distinct().limit(60).boxed().toList();

        assertThat(Clusters.of(tellings, new Near(t -> Set.of("all")), BAR))
                .map(c -> c.stream().sorted().toList())
                .containsExactlyInAnyOrderElementsOf(allAgainstAll(tellings));
    }

    @Test
    void whatHangsTogetherByKeysAloneIsNotHeldAgainstAll() {
        Near chain = new Near(t -> Set.of("k" + t, "k" + (t + 100)));
        List<Integer> tellings = IntStream.range(0, 2000).mapToObj(i -> 100 * i).toList();

        assertThat(Clusters.of(tellings, chain, BAR)).hasSize(2000);
        assertThat(chain.asked).isLessThan(2000);
    }

    @Test
    void thoseThatLookForOthersAreNotHeldAgainstEachOther() {
        List<Integer> tellings = IntStream.range(0, 2000).boxed().toList();
        Near lookers = new Near(t -> t == 1000 ? Set.of("found") : Set.of("k" + t)) {
            @Override
            public Set<String> looks(Integer telling) {
                return telling == 1000 ? Set.of() : Set.of("found");
            }
        };

        assertThat(Clusters.of(tellings, lookers, BAR))
                .filteredOn(c -> c.contains(1000))
                .singleElement()
                .satisfies(c -> assertThat(c).hasSizeGreaterThan(1));
        assertThat(lookers.asked).isLessThan(3000);
    }

    /** Average linkage in so many words. */
    private static List<List<Integer>> allAgainstAll(List<Integer> tellings) {
        List<List<Integer>> groups = new ArrayList<>();
        tellings.forEach(t -> groups.add(new ArrayList<>(List.of(t))));
        while (true) {
            double best = Double.NEGATIVE_INFINITY;
            int into = -1;
            int from = -1;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = i + 1; j < groups.size(); j++) {
                    List<Integer> other = groups.get(j);
                    double sum = groups.get(i).stream()
                            .mapToDouble(a -> other.stream()
                                    .mapToDouble(b -> weight(a, b))
                                    .sum())
                            .sum();
                    double average = sum / (groups.get(i).size() * other.size());
                    if (average > best) {
                        best = average;
                        into = i;
                        from = j;
                    }
                }
            }
            if (best < BAR) {
                return groups.stream().map(g -> g.stream().sorted().toList()).toList();
            }
            groups.get(into).addAll(groups.remove(from));
        }
    }
}
