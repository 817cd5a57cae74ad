package org.rapporteur.language.encoder;

import java.util.List;

/** Spans by labels of words: {@code B-x} begins a span of x, {@code I-x} goes on with it, {@code O} is outside. */
final class Bio {
    private final List<String> labels;
    /** By label and the label before it. */
    private final boolean[][] follows;

    Bio(List<String> labels) {
        this.labels = labels;
        int n = labels.size();
        follows = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int before = 0; before < n; before++) {
                String label = labels.get(i);
                follows[i][before] = !label.startsWith("I")
                        || labels.get(before).length() > 1
                                && labels.get(before).substring(1).equals(label.substring(1));
            }
        }
    }

    /**
     * The labels of the best sequence (Viterbi 1967), no {@code I} without its beginning.
     *
     * @param scores of the words from one on, by label
     */
    int[] best(float[][] scores, int from, int to) {
        int n = labels.size();
        int[][] back = new int[to - from][n];
        float[] sums = new float[n];
        for (int l = 0; l < n; l++) {
            sums[l] = from == to || labels.get(l).startsWith("I") ? -1e9f : scores[from][l];
        }
        for (int i = from + 1; i < to; i++) {
            float[] next = new float[n];
            for (int l = 0; l < n; l++) {
                int best = -1;
                for (int before = 0; before < n; before++) {
                    if (follows[l][before] && (best < 0 || sums[before] > sums[best])) {
                        best = before;
                    }
                }
                next[l] = sums[best] + scores[i][l];
                back[i - from][l] = best;
            }
            sums = next;
        }
        int[] out = new int[to - from];
        if (from < to) {
            out[to - from - 1] = greatest(sums, n);
            for (int i = to - from - 1; i > 0; i--) {
                out[i - 1] = back[i][out[i]];
            }
        }
        return out;
    }

    /** The kind of a label: x of {@code B-x}; an empty string for {@code O}. */
    String kind(int label) {
        String name = labels.get(label);
        return name.length() > 2 ? name.substring(2) : "";
    }

    boolean begins(int label) {
        return labels.get(label).startsWith("B");
    }

    static int greatest(float[] row, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }
}
