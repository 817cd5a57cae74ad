package org.rapporteur.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Multinomial logistic regression over named features that are present or not, by full gradient with momentum. */
final class Softmax {
    private static final int ROUNDS = 400;
    private static final double RATE = 0.5;
    private static final double MOMENTUM = 0.9;

    /** What is to be learned: the features of a thing and its class. */
    record Example(Set<String> features, String label) {}

    private final List<String> labels;
    private final Map<String, Integer> index = new TreeMap<>();
    private final double[][] weights;

    /**
     * @param rarest how many examples must have a feature for it to be used
     * @param penalty of the squared weights
     */
    Softmax(List<Example> examples, int rarest, double penalty) {
        labels = List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(e -> e.features().forEach(f -> counts.merge(f, 1, Integer::sum)));
        counts.forEach((f, n) -> {
            if (n >= rarest) {
                index.put(f, index.size());
            }
        });
        weights = new double[index.size()][labels.size()];
        List<int[]> rows = new ArrayList<>();
        examples.forEach(e -> rows.add(e.features().stream()
                .filter(index::containsKey)
                .mapToInt(index::get)
                .toArray()));
        int[] gold = examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
        learn(rows, gold, penalty);
    }

    private void learn(List<int[]> rows, int[] gold, double penalty) {
        double[][] speed = new double[weights.length][labels.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] slope = new double[weights.length][labels.size()];
            for (int i = 0; i < gold.length; i++) {
                double[] p = probabilities(rows.get(i));
                p[gold[i]] -= 1;
                for (int f : rows.get(i)) {
                    for (int k = 0; k < p.length; k++) {
                        slope[f][k] += p[k];
                    }
                }
            }
            for (int f = 0; f < weights.length; f++) {
                for (int k = 0; k < labels.size(); k++) {
                    double g = slope[f][k] / gold.length + penalty * weights[f][k];
                    speed[f][k] = MOMENTUM * speed[f][k] - RATE * g;
                    weights[f][k] += speed[f][k];
                }
            }
        }
    }

    private double[] probabilities(int[] row) {
        double[] score = new double[labels.size()];
        for (int f : row) {
            for (int k = 0; k < score.length; k++) {
                score[k] += weights[f][k];
            }
        }
        double max = Arrays.stream(score).max().orElse(0);
        double sum = 0;
        for (int k = 0; k < score.length; k++) {
            score[k] = Math.exp(score[k] - max);
            sum += score[k];
        }
        for (int k = 0; k < score.length; k++) {
            score[k] /= sum;
        }
        return score;
    }

    /** The likeliest class. */
    String label(Set<String> features) {
        double[] p = probabilities(features.stream()
                .filter(index::containsKey)
                .mapToInt(index::get)
                .toArray());
        int best = 0;
        for (int k = 1; k < p.length; k++) {
            if (p[k] > p[best]) {
                best = k;
            }
        }
        return labels.get(best);
    }

    /** Each feature with its weights by class, those under a size left out; in order of the features' names. */
    Map<String, Map<String, Double>> weights(double smallest) {
        Map<String, Map<String, Double>> out = new TreeMap<>();
        index.forEach((feature, f) -> {
            Map<String, Double> row = new TreeMap<>();
            for (int k = 0; k < labels.size(); k++) {
                if (Math.abs(weights[f][k]) >= smallest) {
                    row.put(labels.get(k), weights[f][k]);
                }
            }
            if (!row.isEmpty()) {
                out.put(feature, row);
            }
        });
        return out;
    }
}
