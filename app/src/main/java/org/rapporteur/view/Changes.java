package org.rapporteur.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;

/**
 * What one record says otherwise than an earlier one. A fact is the same one where its id is, else where it stands on most of
 * the same words as one that is gone.
 */
public final class Changes {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A fact that is new, dropped or changed.
     *
     * @param before the earlier record's, null where it is new
     * @param after the later record's, null where it was dropped
     * @param fields that differ, each with what it was and what it is, as JSON
     */
    public record Change(@Nullable Fact before, @Nullable Fact after, Map<String, List<JsonNode>> fields) {}

    private Changes() {}

    /**
     * The changes, those dropped, then those changed, then those new, each in the order of the record.
     *
     * @param fields of the export that count
     */
    public static List<Change> between(List<? extends Fact> before, List<? extends Fact> after, List<String> fields) {
        Map<Fact, Fact> same = pairs(before, after);
        List<Change> out = new ArrayList<>();
        before.stream().filter(b -> !same.containsKey(b)).forEach(b -> out.add(new Change(b, null, Map.of())));
        for (Fact b : before) {
            Fact a = same.get(b);
            Map<String, List<JsonNode>> differing = a == null ? Map.of() : differing(b, a, fields);
            if (!differing.isEmpty()) {
                out.add(new Change(b, a, differing));
            }
        }
        Set<Fact> known = new HashSet<>(same.values());
        after.stream().filter(a -> !known.contains(a)).forEach(a -> out.add(new Change(null, a, Map.of())));
        return List.copyOf(out);
    }

    private static Map<Fact, Fact> pairs(List<? extends Fact> before, List<? extends Fact> after) {
        Map<String, Fact> byId = new HashMap<>();
        Map<Cite, List<Fact>> byCite = new HashMap<>();
        after.forEach(a -> byId.put(id(a), a));
        Map<Fact, Fact> out = new HashMap<>();
        for (Fact b : before) {
            Fact a = byId.get(id(b));
            if (a != null) {
                out.put(b, a);
            }
        }
        Set<Fact> taken = new HashSet<>(out.values());
        after.stream().filter(a -> !taken.contains(a)).forEach(a -> Cites.of(a)
                .forEach(c -> byCite.computeIfAbsent(c, k -> new ArrayList<>()).add(a)));
        for (Fact b : before) {
            if (!out.containsKey(b)) {
                Map<Fact, Integer> shared = new HashMap<>();
                Cites.of(b)
                        .forEach(c -> byCite.getOrDefault(c, List.of()).forEach(a -> shared.merge(a, 1, Integer::sum)));
                shared.entrySet().stream()
                        .filter(e -> !taken.contains(e.getKey()))
                        .max(Map.Entry.<Fact, Integer>comparingByValue()
                                .thenComparing(e -> id(e.getKey()), Comparator.reverseOrder()))
                        .ifPresent(e -> {
                            out.put(b, e.getKey());
                            taken.add(e.getKey());
                        });
            }
        }
        return out;
    }

    private static Map<String, List<JsonNode>> differing(Fact before, Fact after, List<String> fields) {
        JsonNode b = json(before);
        JsonNode a = json(after);
        Map<String, List<JsonNode>> out = new TreeMap<>();
        for (String field : fields) {
            if (!b.path(field).equals(a.path(field))) {
                out.put(field, List.of(b.path(field), a.path(field)));
            }
        }
        return out;
    }

    /** The id that the export gives a fact. */
    public static String id(Fact fact) {
        return json(fact).path("id").asText();
    }

    /** A fact as the export writes it. */
    public static JsonNode json(Fact fact) {
        try {
            return JSON.readTree(JsonLines.write(fact));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
