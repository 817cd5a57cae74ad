package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.page.TrainingLines;

/**
 * A page whose lines are labelled.
 *
 * @param set the name of its set
 * @param site the host it is of, or its own name where that is not known
 * @param labels for each line, whether it is text of the article
 * @param gold the article's text, or empty where only the lines' roles are known
 */
record Sample(
        String set, String name, String site, TrainingLines lines, boolean[] labels, double[] weights, String gold) {
    private static final int MOST_WORDS = 80;

    /** The pages of some sets; of each page the first. */
    static List<Sample> read(String kind, List<String> sets) throws IOException {
        Map<String, String> sites = new HashMap<>();
        for (String set : sets) {
            Path gold = Path.of(set, "gold.json");
            if (Files.exists(gold)) {
                for (Map.Entry<String, JsonNode> e :
                        new ObjectMapper().readTree(gold.toFile()).properties()) {
                    String host = URI.create(e.getValue().path("url").asText().replaceAll("[?#].*", ""))
                            .getHost();
                    sites.put(e.getKey(), host == null ? e.getKey() : host);
                }
            }
        }
        List<Sample> out = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (String set : sets) {
            Path folder = Path.of(set);
            for (Sample s :
                    Files.exists(folder.resolve("gold.json")) ? bodies(folder, kind, sites) : roles(folder, sites)) {
                if (seen.putIfAbsent(s.name, s.set) == null) {
                    out.add(s);
                }
            }
        }
        return out;
    }

    private static List<Sample> bodies(Path set, String kind, Map<String, String> sites) throws IOException {
        List<Sample> out = new ArrayList<>();
        JsonNode gold = new ObjectMapper().readTree(set.resolve("gold.json").toFile());
        for (Map.Entry<String, JsonNode> e : gold.properties()) {
            String body = e.getValue().path("body").asText("");
            if (body.isBlank()) {
                continue;
            }
            String html = Files.readString(set.resolve(e.getValue().path("html").asText()));
            boolean plain = kind.equals("plain");
            TrainingLines lines = plain ? TrainingLines.plain(TrainingLines.text(html)) : TrainingLines.html(html);
            out.add(of(set, e.getKey(), sites, lines, Shingles.align(lines.texts(), body), plain ? "" : body));
        }
        return out;
    }

    private static List<Sample> roles(Path set, Map<String, String> sites) throws IOException {
        List<Sample> out = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> list = Files.list(set.resolve("gold"))) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            JsonNode gold = new ObjectMapper().readTree(file.toFile());
            String text = Files.readString(set.resolve("pages")
                    .resolve(Objects.requireNonNull(file.getFileName())
                            .toString()
                            .replace(".json", ".txt")));
            TrainingLines lines = TrainingLines.plain(text);
            boolean[] body = new boolean[text.split("\n", -1).length + 2];
            for (JsonNode l : gold.path("lines")) {
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
            out.add(of(set, gold.path("id").asText(), sites, lines, labels, ""));
        }
        return out;
    }

    /** Pages weigh alike; a line weighs more the more words it has. */
    private static Sample of(
            Path set, String name, Map<String, String> sites, TrainingLines lines, boolean[] labels, String gold) {
        double[] weights = new double[labels.length];
        double total = 0;
        for (int i = 0; i < labels.length; i++) {
            int words = Shingles.tokens(lines.texts().get(i)).size();
            weights[i] = gold.isEmpty() ? 1 : 1 + Math.min(words, MOST_WORDS) / 4.0;
            total += labels[i] ? weights[i] : 0;
        }
        double mean = Math.max(total, 10);
        for (int i = 0; i < labels.length; i++) {
            weights[i] = gold.isEmpty() ? 0.1 : weights[i] * 10 / mean;
        }
        return new Sample(
                Objects.requireNonNull(set.getFileName()).toString(),
                name,
                sites.getOrDefault(name, name),
                lines,
                labels,
                weights,
                gold);
    }

    /** The scores that are right. */
    double[] perfect() {
        double[] out = new double[labels.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = labels[i] ? 1 : 0;
        }
        return out;
    }
}
