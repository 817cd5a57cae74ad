package org.rapporteur.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.linking.NameSimilarity;

/**
 * Measures how often the name most like a query is the right one: {@code FindNames FOLDER} with {@code
 * candidates.jsonl} ({@code ref}, {@code name}) and {@code queries.jsonl} ({@code ref}, {@code query}, {@code kind}).
 */
public final class FindNames {
    private FindNames() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Map<String, NameSimilarity.Form> candidates = new LinkedHashMap<>();
        for (JsonNode c : read(folder.resolve("candidates.jsonl"))) {
            candidates.put(
                    c.path("ref").asText(), NameSimilarity.form(c.path("name").asText()));
        }
        Map<String, int[]> right = new TreeMap<>();
        for (JsonNode q : read(folder.resolve("queries.jsonl"))) {
            NameSimilarity.Form query = NameSimilarity.form(q.path("query").asText());
            String best = candidates.entrySet().stream()
                    .max(Comparator.comparingDouble(c -> NameSimilarity.of(query, c.getValue())))
                    .orElseThrow()
                    .getKey();
            int[] count = right.computeIfAbsent(q.path("kind").asText(), k -> new int[2]);
            count[0] += best.equals(q.path("ref").asText()) ? 1 : 0;
            count[1]++;
        }
        right.forEach((kind, n) -> System.out.printf(
                Locale.ROOT, "%-16s top-1 %.3f (%d of %d)%n", kind, (double) n[0] / n[1], n[0], n[1]));
    }

    private static List<JsonNode> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        return json.readerFor(JsonNode.class)
                .<JsonNode>readValues(Files.newBufferedReader(file))
                .readAll();
    }
}
