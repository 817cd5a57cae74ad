package org.rapporteur.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A sum of small decision trees that says how likely something is: gradient boosting with logistic loss (Friedman 2001).
 * The file has one line a node: the tree, the node, then either a feature, a threshold and the nodes to go on with below
 * it and not below it, or a leaf's value.
 */
final class Forest {
    /** @param feature -1 in a leaf */
    record Node(int feature, double threshold, int below, int above, double value) {}

    private final List<Node[]> trees;

    Forest(List<Node[]> trees) {
        this.trees = List.copyOf(trees);
    }

    /** Reads the trees from a resource. */
    static Forest load(String file) {
        List<List<Node>> trees = new ArrayList<>();
        for (String[] c : Lines.columns(file)) {
            if (Integer.parseInt(c[0]) == trees.size()) {
                trees.add(new ArrayList<>());
            }
            trees.get(trees.size() - 1)
                    .add(
                            c[2].equals("leaf")
                                    ? new Node(-1, 0, 0, 0, Double.parseDouble(c[3]))
                                    : new Node(
                                            Feature.valueOf(c[2]).ordinal(),
                                            Double.parseDouble(c[3]),
                                            Integer.parseInt(c[4]),
                                            Integer.parseInt(c[5]),
                                            0));
        }
        return new Forest(trees.stream().map(t -> t.toArray(new Node[0])).toList());
    }

    /** How likely, from 0 to 1. */
    double likely(double[] row) {
        double sum = 0;
        for (Node[] tree : trees) {
            Node node = tree[0];
            while (node.feature >= 0) {
                node = tree[row[node.feature] < node.threshold ? node.below : node.above];
            }
            sum += node.value;
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
