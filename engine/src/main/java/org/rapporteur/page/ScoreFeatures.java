package org.rapporteur.page;

import static org.rapporteur.page.Feature.*;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the first pass made of the lines around a line of an HTML page. */
final class ScoreFeatures {
    private static final int WINDOW = 6;

    private ScoreFeatures() {}

    static void fill(List<Line> lines, double[] score, double[][] rows) {
        int n = rows.length;
        Map<Element, double[]> parents = new IdentityHashMap<>();
        Map<String, double[]> kinds = new HashMap<>();
        double total = 0;
        for (int i = 0; i < n; i++) {
            int words = lines.get(i).words();
            total += score[i] * words;
            Element block = block(lines.get(i));
            add(parents.computeIfAbsent(parent(block), k -> new double[2]), score[i], words);
            add(kinds.computeIfAbsent(DomFeatures.kind(block), k -> new double[2]), score[i], words);
        }
        double before = 0;
        for (int i = 0; i < n; i++) {
            double own = score[i] * lines.get(i).words();
            set(rows, i, SCORE, score[i]);
            set(rows, i, SCORE_1_BEFORE, at(score, i - 1));
            set(rows, i, SCORE_2_BEFORE, at(score, i - 2));
            set(rows, i, SCORE_3_BEFORE, at(score, i - 3));
            set(rows, i, SCORE_1_AFTER, at(score, i + 1));
            set(rows, i, SCORE_2_AFTER, at(score, i + 2));
            set(rows, i, SCORE_3_AFTER, at(score, i + 3));
            set(rows, i, MASS_BEFORE, total == 0 ? 0 : before / total);
            before += own;
            set(rows, i, MASS_AFTER, total == 0 ? 0 : (total - before) / total);
            double window = 0;
            double weight = 0;
            for (int j = Math.max(0, i - WINDOW); j <= Math.min(n - 1, i + WINDOW); j++) {
                if (j != i) {
                    window += score[j] * lines.get(j).words();
                    weight += lines.get(j).words();
                }
            }
            set(rows, i, SCORE_WINDOW, weight == 0 ? 0 : window / weight);
            Element block = block(lines.get(i));
            int words = lines.get(i).words();
            set(rows, i, SCORE_PARENT, without(parents.get(parent(block)), score[i], words));
            set(rows, i, SCORE_ALIKE, without(kinds.get(DomFeatures.kind(block)), score[i], words));
        }
    }

    private static Element block(Line line) {
        return Objects.requireNonNull(line.markup()).block();
    }

    private static Element parent(Element block) {
        return Objects.requireNonNullElse(block.parent(), block);
    }

    private static void add(double[] sum, double score, int words) {
        sum[0] += score * words;
        sum[1] += words;
    }

    private static double without(double @Nullable [] sum, double score, int words) {
        double rest = sum == null ? 0 : sum[1] - words;
        return sum == null || rest <= 0 ? -1 : (sum[0] - score * words) / rest;
    }

    private static double at(double[] score, int i) {
        return i < 0 || i >= score.length ? -1 : score[i];
    }

    private static void set(double[][] rows, int line, Feature feature, double value) {
        rows[line][feature.ordinal()] = value;
    }
}
