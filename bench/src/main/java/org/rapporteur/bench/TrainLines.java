package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.page.TrainingLines;

/**
 * Trains the scorer of lines: {@code TrainLines html|plain OUT SET...}. A SET is a folder with {@code gold.json} and
 * {@code html/} (body text told), or with {@code gold/} and {@code pages/} (role of each line told). Prints what five-fold
 * cross-validation by page gives, then writes the trees, trained on all pages, to OUT.
 */
public final class TrainLines {
    private static final Boosting.Settings FIRST = new Boosting.Settings(120, 3, 0.1, 1, 1);
    private static final Boosting.Settings SECOND = new Boosting.Settings(60, 3, 0.1, 1, 1);
    private static final int FOLDS = 5;
    private static final int TRIALS_MAX_WORDS = 80;

    /** @param gold the article's text, or empty where only the lines' roles are known */
    private record Sample(String name, TrainingLines lines, boolean[] labels, double[] weights, String gold) {}

    private TrainLines() {}

    public static void main(String[] args) throws IOException {
        boolean html = args[0].equals("html");
        List<Sample> samples = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            Path set = Path.of(args[i]);
            samples.addAll(Files.exists(set.resolve("gold.json")) ? bodies(set) : roles(set));
        }
        System.out.println(samples.size() + " pages, "
                + samples.stream().mapToInt(s -> s.labels.length).sum() + " lines");
        report(
                "perfect choice",
                samples,
                samples.stream().map(s -> toScores(s.labels)).toList());
        List<double[]> first = heldOut(samples, FIRST, TrainingLines.firstPass());
        report("first pass", samples, first);
        fill(samples, first);
        report(
                "second pass",
                samples,
                heldOut(samples, SECOND, TrainingLines.columns().size()));
        write(
                Path.of(args[1]).resolve("lines-" + args[0] + "-1.tsv"),
                args[0],
                train(samples, FIRST, TrainingLines.firstPass()));
        write(
                Path.of(args[1]).resolve("lines-" + args[0] + "-2.tsv"),
                args[0],
                train(samples, SECOND, TrainingLines.columns().size()));
    }

    private static List<Sample> bodies(Path set) throws IOException {
        List<Sample> out = new ArrayList<>();
        JsonNode gold = new ObjectMapper().readTree(set.resolve("gold.json").toFile());
        for (Map.Entry<String, JsonNode> e : gold.properties()) {
            String body = e.getValue().path("body").asText("");
            if (body.isBlank()) {
                continue;
            }
            TrainingLines lines = TrainingLines.html(
                    Files.readString(set.resolve(e.getValue().path("html").asText())));
            out.add(sample(e.getKey(), lines, Shingles.align(lines.texts(), body), body));
        }
        return out;
    }

    private static List<Sample> roles(Path set) throws IOException {
        List<Sample> out = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> list = Files.list(set.resolve("gold"))) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".json", ".txt");
            String text = Files.readString(set.resolve("pages").resolve(name));
            TrainingLines lines = TrainingLines.plain(text);
            boolean[] body = new boolean[text.split("\n", -1).length + 2];
            for (JsonNode l : new ObjectMapper().readTree(file.toFile()).path("lines")) {
                for (int n = l.path("first_line").asInt();
                        n <= l.path("last_line").asInt() && n < body.length;
                        n++) {
                    body[n] = l.path("role").asText().equals("body");
                }
            }
            boolean[] labels = new boolean[lines.texts().size()];
            for (int i = 0; i < labels.length; i++) {
                int start = lines.places().get(i)[0];
                labels[i] = body[
                        1
                                + (int) text.chars()
                                        .limit(start)
                                        .filter(c -> c == '\n')
                                        .count()];
            }
            out.add(sample(name, lines, labels, ""));
        }
        return out;
    }

    /** Pages weigh alike; a line weighs more the more words it has. */
    private static Sample sample(String name, TrainingLines lines, boolean[] labels, String gold) {
        double[] weights = new double[labels.length];
        double total = 0;
        for (int i = 0; i < labels.length; i++) {
            int words = Shingles.tokens(lines.texts().get(i)).size();
            weights[i] = gold.isEmpty() ? 1 : 1 + Math.min(words, TRIALS_MAX_WORDS) / 4.0;
            total += labels[i] ? weights[i] : 0;
        }
        double mean = Math.max(total, 10);
        for (int i = 0; i < labels.length; i++) {
            weights[i] = gold.isEmpty() ? 0.1 : weights[i] * 10 / mean;
        }
        return new Sample(name, lines, labels, weights, gold);
    }

    private static List<double[]> heldOut(List<Sample> samples, Boosting.Settings settings, int columns) {
        double[][] out = new double[samples.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<Sample> rest = IntStream.range(0, samples.size())
                    .filter(i -> i % FOLDS != held)
                    .mapToObj(samples::get)
                    .toList();
            List<List<Boosting.Node>> trees = train(rest, settings, columns);
            for (int i = held; i < out.length; i += FOLDS) {
                double[][] rows = samples.get(i).lines.rows();
                out[i] = new double[rows.length];
                for (int j = 0; j < rows.length; j++) {
                    out[i][j] = Boosting.likely(trees, rows[j]);
                }
            }
        }
        return List.of(out);
    }

    private static List<List<Boosting.Node>> train(List<Sample> samples, Boosting.Settings settings, int columns) {
        int n = samples.stream().mapToInt(s -> s.labels.length).sum();
        double[][] rows = new double[n][];
        boolean[] labels = new boolean[n];
        double[] weights = new double[n];
        int at = 0;
        for (Sample s : samples) {
            for (int i = 0; i < s.labels.length; i++, at++) {
                rows[at] = s.lines.rows()[i];
                labels[at] = s.labels[i];
                weights[at] = s.weights[i];
            }
        }
        return Boosting.train(settings, rows, labels, weights, columns);
    }

    private static void fill(List<Sample> samples, List<double[]> scores) {
        for (int i = 0; i < samples.size(); i++) {
            samples.get(i).lines.fill(scores.get(i));
        }
    }

    private static void report(String what, List<Sample> samples, List<double[]> scores) {
        double tp = 0;
        double fp = 0;
        double fn = 0;
        double p = 0;
        double r = 0;
        int np = 0;
        int nr = 0;
        for (int i = 0; i < samples.size(); i++) {
            Sample s = samples.get(i);
            StringBuilder found = new StringBuilder();
            for (int j = 0; j < s.labels.length; j++) {
                boolean yes = scores.get(i)[j] >= 0.5;
                tp += yes && s.labels[j] ? 1 : 0;
                fp += yes && !s.labels[j] ? 1 : 0;
                fn += !yes && s.labels[j] ? 1 : 0;
                if (yes) {
                    found.append(s.lines.texts().get(j)).append('\n');
                }
            }
            double[] c = Shingles.compare(s.gold, found.toString());
            if (c[0] + c[1] > 0) {
                p += c[0] / (c[0] + c[1]);
                np++;
            }
            if (c[0] + c[2] > 0) {
                r += c[0] / (c[0] + c[2]);
                nr++;
            }
        }
        System.out.printf(
                "%-15s lines P %.3f R %.3f F1 %.4f", what, tp / (tp + fp), tp / (tp + fn), 2 * tp / (2 * tp + fp + fn));
        if (nr > 0) {
            p /= np;
            r /= nr;
            System.out.printf("   body P %.4f R %.4f F1 %.4f", p, r, 2 * p * r / (p + r));
        }
        System.out.println();
    }

    private static double[] toScores(boolean[] labels) {
        double[] out = new double[labels.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = labels[i] ? 1 : 0;
        }
        return out;
    }

    private static void write(Path file, String kind, List<List<Boosting.Node>> trees) throws IOException {
        List<String> names = TrainingLines.columns();
        try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
            out.println(
                    "# How likely a line is text of the article: boosted trees. Written by org.rapporteur.bench.TrainLines "
                            + kind + "; not edited by hand.");
            out.println(
                    "# tree, node, then: feature, threshold, next node below the threshold, next node from it on; or: leaf, value.");
            for (int t = 0; t < trees.size(); t++) {
                for (int n = 0; n < trees.get(t).size(); n++) {
                    Boosting.Node node = trees.get(t).get(n);
                    out.println(t + "\t" + n + "\t"
                            + (node.feature() < 0
                                    ? "leaf\t" + node.value()
                                    : names.get(node.feature()) + "\t" + node.threshold() + "\t" + node.below() + "\t"
                                            + node.above()));
                }
            }
        }
    }
}
