package org.rapporteur.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Gradient boosting of small decision trees with logistic loss (Friedman 2001), second-order leaf values (Chen and
 * Guestrin 2016). Each tree sees some of the columns, drawn with a fixed seed (Friedman 2002 draws rows so).
 */
final class Boosting {
    /**
     * How the trees are grown.
     *
     * @param share of the columns, that a tree sees
     */
    record Settings(int trees, int depth, double rate, double minWeight, double shrink, double share) {}

    private static final int BINS = 48;

    /** A node; {@code feature} is -1 in a leaf. */
    record Node(int feature, double threshold, int below, int above, double value) {}

    private final Settings settings;
    private final double[][] rows;
    private final boolean[] labels;
    private final double[] weights;
    private final int columns;
    private final double[][] edges;
    private final byte[][] bins;
    private final double[] gradient;
    private final double[] curvature;
    private final boolean[] seen;

    private Boosting(Settings settings, double[][] rows, boolean[] labels, double[] weights, int columns) {
        this.settings = settings;
        this.rows = rows;
        this.labels = labels;
        this.weights = weights;
        this.columns = columns;
        this.edges = new double[columns][];
        this.bins = new byte[columns][rows.length];
        this.gradient = new double[rows.length];
        this.curvature = new double[rows.length];
        this.seen = new boolean[columns];
    }

    /**
     * @param columns how many columns of the rows to look at, from the first
     */
    static List<List<Node>> train(Settings settings, double[][] rows, boolean[] labels, double[] weights, int columns) {
        Boosting b = new Boosting(settings, rows, labels, weights, columns);
        b.bin();
        return b.grow();
    }

    static double likely(List<List<Node>> trees, double[] row) {
        double sum = 0;
        for (List<Node> tree : trees) {
            sum += leaf(tree, row);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double leaf(List<Node> tree, double[] row) {
        Node node = tree.get(0);
        while (node.feature >= 0) {
            node = tree.get(row[node.feature] < node.threshold ? node.below : node.above);
        }
        return node.value;
    }

    private void bin() {
        for (int c = 0; c < columns; c++) {
            double[] values = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                values[i] = rows[i][c];
            }
            double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
            int n = Math.min(BINS, sorted.length);
            edges[c] = new double[n - 1];
            double[] all = Arrays.stream(values).sorted().toArray();
            for (int k = 1; k < n; k++) {
                // Rounded, as the resource holds them, so that training and reading agree.
                double edge =
                        n == sorted.length ? (sorted[k - 1] + sorted[k]) / 2 : all[(int) ((long) k * all.length / n)];
                edges[c][k - 1] = Math.round(edge * 1e4) / 1e4;
            }
            edges[c] = Arrays.stream(edges[c]).distinct().toArray();
            for (int i = 0; i < rows.length; i++) {
                int at = Arrays.binarySearch(edges[c], values[i]);
                bins[c][i] = (byte) (at >= 0 ? at + 1 : -at - 1);
            }
        }
    }

    private List<List<Node>> grow() {
        double[] sum = new double[rows.length];
        List<List<Node>> trees = new ArrayList<>();
        int[] all = new int[rows.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        for (int t = 0; t < settings.trees; t++) {
            for (int i = 0; i < rows.length; i++) {
                double p = 1 / (1 + Math.exp(-sum[i]));
                gradient[i] = weights[i] * ((labels[i] ? 1 : 0) - p);
                curvature[i] = weights[i] * p * (1 - p);
            }
            Random random = new Random(t);
            for (int c = 0; c < columns; c++) {
                seen[c] = random.nextDouble() < settings.share;
            }
            List<Node> tree = new ArrayList<>();
            split(tree, all, 0);
            trees.add(tree);
            for (int i = 0; i < rows.length; i++) {
                sum[i] += leaf(tree, rows[i]);
            }
        }
        return trees;
    }

    private int split(List<Node> tree, int[] members, int depth) {
        int index = tree.size();
        double g = 0;
        double h = 0;
        for (int i : members) {
            g += gradient[i];
            h += curvature[i];
        }
        double value = Math.round(settings.rate * g / (h + settings.shrink) * 1e4) / 1e4;
        tree.add(new Node(-1, 0, 0, 0, value));
        if (depth == settings.depth) {
            return index;
        }
        int feature = -1;
        int cut = 0;
        double bestGain = 1e-6;
        double whole = g * g / (h + settings.shrink);
        double[] gs = new double[BINS + 1];
        double[] hs = new double[BINS + 1];
        for (int c = 0; c < columns; c++) {
            if (!seen[c] || edges[c].length == 0) {
                continue;
            }
            Arrays.fill(gs, 0);
            Arrays.fill(hs, 0);
            for (int i : members) {
                gs[bins[c][i]] += gradient[i];
                hs[bins[c][i]] += curvature[i];
            }
            double gl = 0;
            double hl = 0;
            for (int k = 0; k < edges[c].length; k++) {
                gl += gs[k];
                hl += hs[k];
                if (hl < settings.minWeight || h - hl < settings.minWeight) {
                    continue;
                }
                double gain =
                        gl * gl / (hl + settings.shrink) + (g - gl) * (g - gl) / (h - hl + settings.shrink) - whole;
                if (gain > bestGain) {
                    bestGain = gain;
                    feature = c;
                    cut = k;
                }
            }
        }
        if (feature < 0) {
            return index;
        }
        int f = feature;
        int k = cut;
        int below =
                split(tree, Arrays.stream(members).filter(i -> bins[f][i] <= k).toArray(), depth + 1);
        int above =
                split(tree, Arrays.stream(members).filter(i -> bins[f][i] > k).toArray(), depth + 1);
        tree.set(index, new Node(f, edges[f][k], below, above, 0));
        return index;
    }
}
