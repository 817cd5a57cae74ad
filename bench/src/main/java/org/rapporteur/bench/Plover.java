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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.bench.Softmax.Example;
import org.rapporteur.language.EncoderModel;
import org.rapporteur.language.Sentence;
import org.rapporteur.reading.events.RootClassifier;
import org.rapporteur.reading.events.RootClassifier.Span;
import org.rapporteur.record.EventType;

/**
 * Measures how often the root of an event is right, source and target given, on sentences as JSON Lines with {@code
 * marked} ({@code <s>} and {@code <t>} around the parties) and {@code label_root}: {@code Plover PARSES test FILE} with
 * the shipped weights, {@code Plover PARSES cross FILE} with weights learned on nine tenths for the tenth part, {@code
 * Plover PARSES train FILE WEIGHTS} to learn the weights that are shipped.
 */
public final class Plover {
    private static final int FOLDS = 10;
    private static final int RAREST = 2;
    private static final double PENALTY = 0.002;
    private static final double SMALLEST = 0.02;

    private Plover() {}

    private record Item(String marked, Set<String> features, String label, EventType shipped) {}

    public static void main(String[] args) throws IOException {
        List<Item> items = read(Path.of(args[0]), Path.of(args[2]));
        switch (args[1]) {
            case "test" ->
                report(items, items.stream().map(i -> name(i.shipped().name())).toList());
            case "cross" -> report(items, cross(items));
            case "train" -> write(items, Path.of(args[3]));
            default -> throw new IllegalArgumentException("test, cross or train, not " + args[1]);
        }
    }

    private static List<Item> read(Path parses, Path file) throws IOException {
        ParseCache model = new ParseCache(parses, EncoderModel::load);
        RootClassifier classifier = new RootClassifier();
        List<Item> out = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode o = new ObjectMapper().readTree(line);
            String marked = o.path("marked").asText();
            String text = marked.replaceAll("</?[st]>", "");
            List<Sentence> sentences = model.sentences(text);
            Span source = span(marked, "s");
            Span target = span(marked, "t");
            out.add(new Item(
                    marked,
                    classifier.features(sentences, source, target),
                    name(o.path("label_root").asText()),
                    classifier.root(sentences, source, target)));
        }
        return out;
    }

    private static Span span(String marked, String tag) {
        int from = marked.indexOf("<" + tag + ">");
        int to = marked.indexOf("</" + tag + ">");
        return new Span(plain(marked, Math.max(from, 0)), plain(marked, Math.max(to, 0)));
    }

    private static int plain(String marked, int offset) {
        return marked.substring(0, offset).replaceAll("</?[st]>", "").length();
    }

    /** The roots of today under the name they had in the older PLOVER. */
    private static String name(String root) {
        return switch (root) {
            case "CONCEDE", "RETREAT" -> RootClassifier.YIELD;
            case "DEMAND" -> "REQUEST";
            default -> root;
        };
    }

    private static List<String> cross(List<Item> items) {
        List<String> out = new ArrayList<>();
        List<Softmax> models = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> rest = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                if (i % FOLDS != fold) {
                    rest.add(new Example(items.get(i).features(), items.get(i).label()));
                }
            }
            models.add(new Softmax(rest, RAREST, PENALTY));
        }
        for (int i = 0; i < items.size(); i++) {
            out.add(models.get(i % FOLDS).label(items.get(i).features()));
        }
        return out;
    }

    private static void write(List<Item> items, Path file) throws IOException {
        List<Example> examples =
                items.stream().map(i -> new Example(i.features(), i.label())).toList();
        StringBuilder out =
                new StringBuilder("# Weights of RootClassifier: feature, then ROOT:weight. Learned by the bench"
                        + " module: Plover PARSES train dev.jsonl THIS_FILE\n");
        new Softmax(examples, RAREST, PENALTY).weights(SMALLEST).forEach((feature, row) -> out.append(feature)
                .append('\t')
                .append(row.entrySet().stream()
                        .map(e -> e.getKey() + ":" + String.format(Locale.ROOT, "%.2f", e.getValue()))
                        .collect(Collectors.joining(" ")))
                .append('\n'));
        Files.writeString(file, out);
    }

    private static void report(List<Item> items, List<String> answers) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, int[]> byRoot = new TreeMap<>();
        int right = 0;
        for (int i = 0; i < items.size(); i++) {
            String gold = items.get(i).label();
            boolean ok = gold.equals(answers.get(i));
            right += ok ? 1 : 0;
            int[] n = byRoot.computeIfAbsent(gold, k -> new int[2]);
            n[0] += ok ? 1 : 0;
            n[1]++;
            if (!ok) {
                out.println(
                        gold + " not " + answers.get(i) + "\t" + items.get(i).marked());
            }
        }
        byRoot.forEach((root, n) -> out.printf(Locale.ROOT, "%-10s %d of %d%n", root, n[0], n[1]));
        out.printf(Locale.ROOT, "root accuracy %.3f (%d of %d)%n", (double) right / items.size(), right, items.size());
    }
}
