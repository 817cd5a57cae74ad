package org.rapporteur.page;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A sum of small decision trees that says how likely something is: gradient boosting with logistic loss (Friedman 2001).
 * The file has one line a node: the tree, the node, then either a feature, a threshold and the nodes to go on with below
 * it and not below it, or a leaf's value.
 */
final class Forest {
    /** The column that a node asks for; -1 in a leaf. */
    private final int[] feature;
    /** The threshold of a node, or the value of a leaf. */
    private final double[] value;
    /** The node to go on with below the threshold. */
    private final int[] below;
    /** The node to go on with from the threshold on. */
    private final int[] above;
    /** The first node of each tree. */
    private final int[] roots;

    private Forest(List<String[]> nodes) {
        this.feature = new int[nodes.size()];
        this.value = new double[nodes.size()];
        this.below = new int[nodes.size()];
        this.above = new int[nodes.size()];
        this.roots = IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i)[1].equals("0"))
                .toArray();
        int root = 0;
        for (int i = 0; i < feature.length; i++) {
            String[] c = nodes.get(i);
            root = c[1].equals("0") ? i : root;
            boolean leaf = c[2].equals("leaf");
            feature[i] = leaf ? -1 : Feature.valueOf(c[2]).ordinal();
            value[i] = Double.parseDouble(c[3]);
            below[i] = leaf ? 0 : root + Integer.parseInt(c[4]);
            above[i] = leaf ? 0 : root + Integer.parseInt(c[5]);
        }
    }

    /** Reads the trees from a resource. */
    static Forest load(String file) {
        return new Forest(Lines.columns(file));
    }

    /** How likely, from 0 to 1. */
    double likely(double[] row) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            while (feature[node] >= 0) {
                node = row[feature[node]] < value[node] ? below[node] : above[node];
            }
            sum += value[node];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    double[] likely(double[][] rows) {
        double[] out = new double[rows.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = likely(rows[i]);
        }
        return out;
    }
}
