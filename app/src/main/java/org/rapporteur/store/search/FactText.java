package org.rapporteur.store.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.record.JsonLines;

/** What a line of the export says in words, and whom and which articles it names. */
final class FactText {
    /** For each type the fields whose words are searched; a type that is not here is not searched. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "article", List.of("title"),
            "actor", List.of("name", "aliases"),
            "statement", List.of("content"),
            "meeting", List.of("name", "place", "format", "outcome"),
            "event", List.of("place"),
            "position", List.of("issue", "condition"),
            "claim", List.of("proposition"),
            "figure", List.of("what", "unit"),
            "difference", List.of("topic"),
            "label", List.of("text"));

    /** Types that are known by the sentences they stand on. */
    private static final Set<String> CITED =
            Set.of("meeting", "event", "position", "claim", "figure", "difference", "label");

    /** The roles of segments that facts come from, but for the title. */
    private static final Set<String> EVIDENCE = Set.of("caption", "subheading", "body");

    private FactText() {}

    static boolean isSearched(String type) {
        return WORDS.containsKey(type);
    }

    /** The words of a fact; of an article without those of its text. */
    static String words(JsonNode fact) {
        String type = fact.path("type").asText();
        Set<String> out = new LinkedHashSet<>();
        for (String field : WORDS.getOrDefault(type, List.of())) {
            texts(fact.path(field), out);
        }
        if (CITED.contains(type)) {
            for (JsonNode cite : cites(fact)) {
                out.add(cite.path("exact").asText());
            }
        }
        return String.join(" · ", out);
    }

    /** The parts of an article's text that facts come from; its title stands by itself. */
    static String evidence(JsonNode article, String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        int chars = 0;
        for (JsonNode segment : article.path("segments")) {
            String role = segment.path("role").asText();
            int start = segment.path("start").asInt();
            int end = segment.path("end").asInt();
            if (EVIDENCE.contains(role) && start >= at && end >= start) {
                int from = forward(text, chars, start - at);
                int to = forward(text, from, end - start);
                out.append(text, from, to).append('\n');
                chars = to;
                at = end;
            }
        }
        return out.toString();
    }

    private static int forward(String text, int chars, int codePoints) {
        int i = chars;
        for (int n = 0; n < codePoints && i < text.length(); n++) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static void texts(JsonNode value, Set<String> out) {
        if (value.isArray()) {
            value.forEach(v -> out.add(v.asText()));
        } else if (value.isTextual()) {
            out.add(value.asText());
        }
    }

    /** The ids that a fact has where those of actors stand, in the order in which it names them. */
    static Set<String> actors(JsonNode fact) {
        Set<String> out = new LinkedHashSet<>();
        if (fact.path("type").asText().equals("actor")) {
            out.add(fact.path("id").asText());
        } else if (!fact.path("type").asText().equals("article")) {
            collect(fact, out);
        }
        return out;
    }

    private static void collect(JsonNode node, Set<String> out) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            if (JsonLines.ACTOR_FIELDS.contains(field.getKey())) {
                texts(value, out);
            }
            if (value.isArray()) {
                value.forEach(v -> collect(v, out));
            }
        }
    }

    /** The ids of the articles that tell a fact, in the order of its cites. */
    static Set<String> articles(JsonNode fact) {
        Set<String> out = new LinkedHashSet<>();
        if (fact.path("type").asText().equals("article")) {
            out.add(fact.path("id").asText());
        } else {
            cites(fact).forEach(c -> out.add(c.path("article").asText()));
        }
        return out;
    }

    /** Every cite of a fact. */
    static List<JsonNode> cites(JsonNode fact) {
        List<JsonNode> out = new ArrayList<>();
        cites(fact, out);
        return out;
    }

    private static void cites(JsonNode node, List<JsonNode> out) {
        if (node.has("exact") && node.has("start")) {
            out.add(node);
            return;
        }
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                cites(child, out);
            }
        }
    }
}
