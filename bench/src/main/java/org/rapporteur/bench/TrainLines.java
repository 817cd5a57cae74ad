package org.rapporteur.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.rapporteur.page.TrainingLines;

/**
 * Trains the scorer of lines: {@code TrainLines html|plain OUT SET...}. A SET is a folder with {@code gold.json} and
 * {@code html/} (body text told), or with {@code gold/} and {@code pages/} (role of each line told). For {@code plain}, pages
 * of the first kind are read as the text that is left of them without markup, unless a set of the second kind has them.
 * Prints what five-fold cross-validation by site gives, for the scorer alone and for the whole reader with it, then writes
 * the trees, trained on all pages, to OUT. With {@code -} for OUT it writes none.
 */
public final class TrainLines {
    private static final Boosting.Settings HTML_FIRST = new Boosting.Settings(250, 3, 0.05, 3, 3, 0.25);
    private static final Boosting.Settings HTML_SECOND = new Boosting.Settings(100, 3, 0.05, 3, 3, 0.25);
    private static final Boosting.Settings PLAIN = new Boosting.Settings(120, 3, 0.1, 3, 3, 0.4);
    private static final int FOLDS = 5;

    private TrainLines() {}

    public static void main(String[] args) throws IOException {
        List<Sample> samples = Sample.read(args[0], List.of(args).subList(2, args.length));
        System.out.println(samples.size() + " pages, "
                + samples.stream().mapToInt(s -> s.labels().length).sum() + " lines");
        int[] folds = folds(samples);
        boolean html = args[0].equals("html");
        Boosting.Settings one = html ? HTML_FIRST : PLAIN;
        List<double[]> perfect = samples.stream().map(Sample::perfect).toList();
        Held.report("perfect choice", samples, perfect);
        List<double[]> first = heldOut(samples, folds, one, TrainingLines.firstPass());
        Held.report("first pass", samples, first);
        int columns = TrainingLines.columns().size();
        if (html) {
            fill(samples, first);
            Held.report("second pass", samples, heldOut(samples, folds, HTML_SECOND, columns));
        }
        if (!args[1].equals("-")) {
            Path out = Path.of(args[1]);
            write(out.resolve("lines-" + args[0] + "-1.tsv"), args[0], train(samples, one, TrainingLines.firstPass()));
            if (html) {
                write(out.resolve("lines-html-2.tsv"), args[0], train(samples, HTML_SECOND, columns));
            }
        }
    }

    /** Pages of one site are in one fold. */
    private static int[] folds(List<Sample> samples) {
        List<String> sites =
                List.copyOf(new TreeSet<>(samples.stream().map(Sample::site).toList()));
        return samples.stream().mapToInt(s -> sites.indexOf(s.site()) % FOLDS).toArray();
    }

    private static List<double[]> heldOut(List<Sample> samples, int[] folds, Boosting.Settings settings, int columns) {
        double[][] out = new double[samples.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Sample> rest = new ArrayList<>();
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] != fold) {
                    rest.add(samples.get(i));
                }
            }
            List<List<Boosting.Node>> trees = train(rest, settings, columns);
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                    double[][] rows = samples.get(i).lines().rows();
                    out[i] = new double[rows.length];
                    for (int j = 0; j < rows.length; j++) {
                        out[i][j] = Boosting.likely(trees, rows[j]);
                    }
                }
            }
        }
        return List.of(out);
    }

    private static List<List<Boosting.Node>> train(List<Sample> samples, Boosting.Settings settings, int columns) {
        int n = samples.stream().mapToInt(s -> s.labels().length).sum();
        double[][] rows = new double[n][];
        boolean[] labels = new boolean[n];
        double[] weights = new double[n];
        int at = 0;
        for (Sample s : samples) {
            for (int i = 0; i < s.labels().length; i++, at++) {
                rows[at] = s.lines().rows()[i];
                labels[at] = s.labels()[i];
                weights[at] = s.weights()[i];
            }
        }
        return Boosting.train(settings, rows, labels, weights, columns);
    }

    private static void fill(List<Sample> samples, List<double[]> scores) {
        for (int i = 0; i < samples.size(); i++) {
            samples.get(i).lines().fill(scores.get(i));
        }
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
