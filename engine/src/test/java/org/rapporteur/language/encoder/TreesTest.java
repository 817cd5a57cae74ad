package org.rapporteur.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreesTest {
    @Test
    void theBestTreeIsTheBestOfAllTrees() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            int n = 2 + random.nextInt(4);
            float[][] scores = new float[n][n];
            for (float[] row : scores) {
                for (int i = 0; i < n; i++) {
                    row[i] = random.nextInt(100);
                }
            }

            assertThat(sum(scores, Trees.heads(scores))).as("round %d", round).isEqualTo(best(scores, new int[n], 1));
        }
    }

    @Test
    void oneWordAloneStandsUnderTheRoot() {
        float[][] allUnderRoot = {{0, 0, 0, 0}, {9, 0, 1, 1}, {9, 2, 0, 1}, {9, 1, 1, 0}};

        assertThat(Trees.heads(allUnderRoot)).containsExactly(0, 0, 1, 1);
    }

    /** The sum of the best tree with one word under the root, by trying all. */
    private static float best(float[][] scores, int[] heads, int node) {
        if (node == scores.length) {
            return isTree(heads) ? sum(scores, heads) : Float.NEGATIVE_INFINITY;
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int head = 0; head < scores.length; head++) {
            heads[node] = head;
            best = head == node ? best : Math.max(best, best(scores, heads, node + 1));
        }
        return best;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int i = 1; i < heads.length; i++) {
            roots += heads[i] == 0 ? 1 : 0;
            int at = i;
            for (int steps = 0; at != 0; at = heads[at], steps++) {
                if (steps > heads.length) {
                    return false;
                }
            }
        }
        return roots == 1;
    }

    private static float sum(float[][] scores, int[] heads) {
        float out = 0;
        for (int i = 1; i < heads.length; i++) {
            out += scores[i][heads[i]];
        }
        return out;
    }
}
