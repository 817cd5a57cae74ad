package org.rapporteur.language.encoder;

import java.util.Arrays;

/**
 * The best tree over a sentence's words by the scores of its arcs (Chu and Liu 1965, Edmonds 1967), with one word alone under
 * the root (Zmigrod, Vieira and Cotterell 2020 say why it has to be asked for).
 */
final class Trees {
    private static final double NEVER = -1e9;

    private Trees() {}

    /**
     * The head of each node.
     *
     * @param scores by dependent and head; node 0 is the root, which has no head
     */
    static int[] heads(float[][] scores) {
        int n = scores.length;
        double[][] s = new double[n][n];
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < n; j++) {
                s[i][j] = i == j ? NEVER : scores[i][j];
            }
        }
        int[] heads = best(s);
        if (rooted(heads) < 2) {
            return heads;
        }
        // one word alone may stand under the root: each of those that do is tried
        int[] best = heads;
        double most = Double.NEGATIVE_INFINITY;
        for (int top = 1; top < n; top++) {
            if (heads[top] != 0) {
                continue;
            }
            double[][] one = new double[n][];
            for (int i = 0; i < n; i++) {
                one[i] = s[i].clone();
                one[i][0] = i == top ? s[i][0] : NEVER;
            }
            int[] found = best(one);
            double sum = sum(s, found);
            if (rooted(found) == 1 && sum > most) {
                most = sum;
                best = found;
            }
        }
        return best;
    }

    private static int rooted(int[] heads) {
        int out = 0;
        for (int i = 1; i < heads.length; i++) {
            out += heads[i] == 0 ? 1 : 0;
        }
        return out;
    }

    private static double sum(double[][] s, int[] heads) {
        double out = 0;
        for (int i = 1; i < heads.length; i++) {
            out += s[i][heads[i]];
        }
        return out;
    }

    private static int[] best(double[][] s) {
        int n = s.length;
        int[] heads = new int[n];
        for (int i = 1; i < n; i++) {
            heads[i] = greatest(s[i]);
        }
        boolean[] inside = cycle(heads);
        if (inside.length == 0) {
            return heads;
        }
        return withoutCycle(s, heads, inside);
    }

    /** The cycle becomes one node, the last, of a smaller graph. */
    private static int[] withoutCycle(double[][] s, int[] heads, boolean[] inside) {
        int n = s.length;
        int[] rest = new int[n];
        int m = 0;
        for (int i = 0; i < n; i++) {
            if (!inside[i]) {
                rest[m++] = i;
            }
        }
        double[][] small = new double[m + 1][m + 1];
        int[] enter = new int[m];
        int[] leave = new int[m];
        for (double[] row : small) {
            Arrays.fill(row, NEVER);
        }
        for (int a = 0; a < m; a++) {
            double in = Double.NEGATIVE_INFINITY;
            double out = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < n; c++) {
                if (!inside[c]) {
                    continue;
                }
                double entering = s[c][rest[a]] - s[c][heads[c]];
                if (entering > in) {
                    in = entering;
                    enter[a] = c;
                }
                if (s[rest[a]][c] > out) {
                    out = s[rest[a]][c];
                    leave[a] = c;
                }
            }
            small[m][a] = in;
            if (rest[a] != 0) {
                small[a][m] = out;
                for (int b = 0; b < m; b++) {
                    small[a][b] = s[rest[a]][rest[b]];
                }
            }
        }
        int[] above = best(small);
        int[] result = heads.clone();
        for (int a = 0; a < m; a++) {
            if (rest[a] != 0) {
                result[rest[a]] = above[a] == m ? leave[a] : rest[above[a]];
            }
        }
        result[enter[above[m]]] = rest[above[m]];
        return result;
    }

    private static int greatest(double[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The nodes of a cycle; an empty array where there is none. */
    private static boolean[] cycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int i = 1; i < heads.length; i++) {
            int j = i;
            while (j != 0 && seen[j] == 0) {
                seen[j] = i;
                j = heads[j];
            }
            if (j != 0 && seen[j] == i) {
                boolean[] inside = new boolean[heads.length];
                for (int k = j; !inside[k]; k = heads[k]) {
                    inside[k] = true;
                }
                return inside;
            }
        }
        return new boolean[0];
    }
}
