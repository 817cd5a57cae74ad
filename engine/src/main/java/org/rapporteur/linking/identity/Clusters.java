package org.rapporteur.linking.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Clusters tellings: connected components over pairs that share a key and reach the bar, inside each the two groups that are
 * most alike on average first (average linkage, Sokal and Michener 1958), until the best is under the bar; a veto between any
 * two keeps their groups apart. The outcome depends on the set of tellings alone, whatever their order.
 *
 * <p>Two groups reach the bar on average only where two of their tellings do, so what lies in different components is never
 * made one: the work grows with the pairs that share a key, and nowhere with the square of the record.
 */
public final class Clusters {
    private Clusters() {}

    /**
     * The clusters.
     *
     * @param tellings in an order that depends on them alone, by which ties are settled
     * @param bar the least average score of two groups that are made one
     */
    public static <A> List<List<A>> of(List<A> tellings, Identity<A> identity, double bar) {
        int[] home = new int[tellings.size()];
        Arrays.setAll(home, i -> i);
        Map<String, List<Integer>> byKey = new HashMap<>();
        Map<String, List<Integer>> byLook = new HashMap<>();
        int[] heldAgainst = new int[home.length];
        for (int i = 0; i < home.length; i++) {
            A telling = tellings.get(i);
            Set<String> keys = identity.keys(telling);
            Set<String> looks = identity.looks(telling);
            List<List<Integer>> near = new ArrayList<>();
            keys.forEach(key -> near.add(byKey.getOrDefault(key, List.of())));
            keys.forEach(key -> near.add(byLook.getOrDefault(key, List.of())));
            looks.forEach(key -> near.add(byKey.getOrDefault(key, List.of())));
            for (List<Integer> sharing : near) {
                for (int other : sharing) {
                    boolean first = heldAgainst[other] != i;
                    heldAgainst[other] = i;
                    if (first
                            && root(home, other) != root(home, i)
                            && identity.score(tellings.get(other), telling) >= bar) {
                        join(home, other, i);
                    }
                }
            }
            for (String key : keys) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
            for (String key : looks) {
                byLook.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        Map<Integer, List<A>> components = new TreeMap<>();
        for (int i = 0; i < home.length; i++) {
            components.computeIfAbsent(root(home, i), k -> new ArrayList<>()).add(tellings.get(i));
        }
        List<List<A>> out = new ArrayList<>();
        components.values().forEach(c -> out.addAll(averageLink(c, identity, bar)));
        return out;
    }

    private static int root(int[] home, int i) {
        int at = i;
        while (home[at] != at) {
            home[at] = home[home[at]];
            at = home[at];
        }
        return at;
    }

    private static void join(int[] home, int a, int b) {
        int x = root(home, a);
        int y = root(home, b);
        home[Math.max(x, y)] = Math.min(x, y);
    }

    private static <A> List<List<A>> averageLink(List<A> component, Identity<A> identity, double bar) {
        int n = component.size();
        double[][] sums = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sums[i][j] = identity.score(component.get(i), component.get(j));
                sums[j][i] = sums[i][j];
            }
        }
        List<List<A>> groups = new ArrayList<>();
        component.forEach(a -> groups.add(new ArrayList<>(List.of(a))));
        TreeSet<Integer> open = new TreeSet<>();
        for (int i = 0; i < n; i++) {
            open.add(i);
        }
        int[] nearest = new int[n];
        open.forEach(i -> nearest[i] = nearest(i, open, sums, groups));
        while (open.size() > 1) {
            int best = -1;
            double bestScore = Double.NEGATIVE_INFINITY;
            for (int i : open) {
                if (nearest[i] >= 0) {
                    double score = average(i, nearest[i], sums, groups);
                    if (score > bestScore) {
                        bestScore = score;
                        best = i;
                    }
                }
            }
            if (best < 0 || bestScore < bar) {
                break;
            }
            int into = Math.min(best, nearest[best]);
            int from = Math.max(best, nearest[best]);
            groups.get(into).addAll(groups.get(from));
            open.remove(from);
            for (int i : open) {
                sums[into][i] += sums[from][i];
                sums[i][into] = sums[into][i];
            }
            for (int i : open) {
                if (i == into || nearest[i] == into || nearest[i] == from) {
                    nearest[i] = nearest(i, open, sums, groups);
                } else if (nearest[i] < 0 || average(i, into, sums, groups) > average(i, nearest[i], sums, groups)) {
                    nearest[i] = average(i, into, sums, groups) > Double.NEGATIVE_INFINITY ? into : nearest[i];
                }
            }
        }
        return open.stream().map(groups::get).toList();
    }

    private static <A> double average(int i, int j, double[][] sums, List<List<A>> groups) {
        return sums[i][j] / ((double) groups.get(i).size() * groups.get(j).size());
    }

    /** The group most like this one, of equals the first; -1 where all are ruled out. */
    private static <A> int nearest(int i, TreeSet<Integer> open, double[][] sums, List<List<A>> groups) {
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int j : open) {
            if (j != i) {
                double score = average(i, j, sums, groups);
                if (score > bestScore) {
                    bestScore = score;
                    best = j;
                }
            }
        }
        return best;
    }
}
