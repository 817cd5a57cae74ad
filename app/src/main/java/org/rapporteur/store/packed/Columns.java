package org.rapporteur.store.packed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Cite;

/**
 * JSON of one article laid out in columns, so that what is alike stands together: of objects with the same fields the values
 * of each field, of lists in a list all their elements, of numbers and places how far each is from the one before. A cite is
 * its place alone where the words there are those of the cite.
 *
 * <p>A list is laid out as one that begins with a sign for how it is: {@value #COLUMNS} names and columns, {@value #LISTS}
 * lengths and elements, {@value #PLACES} starts and lengths, of which one that is 0 stands for null, {@value #STEPS} numbers,
 * {@value #SAME} how often what, {@value #PLAIN} elements of which the first would be taken for a sign.
 */
final class Columns {
    private static final String COLUMNS = "#";
    private static final String LISTS = "*";
    private static final String PLACES = "@";
    private static final String STEPS = "+";
    private static final String SAME = "=";
    private static final String PLAIN = "-";
    private static final Set<String> SIGNS = Set.of(COLUMNS, LISTS, PLACES, STEPS, SAME, PLAIN);

    private static final List<String> CITE = List.of("article", "start", "end", "exact", "prefix", "suffix");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final String article;
    private final Texts texts;

    Columns(String article, String text) {
        this.article = article;
        this.texts = Texts.of(article, text);
    }

    /** Lays JSON out; null where it would not come back letter by letter. */
    @Nullable
    String lay(String json) {
        JsonNode tree = read(json);
        String laid = write(laid(tree));
        return write(raised(read(laid))).equals(json) ? laid : null;
    }

    /** What was laid out. */
    String raise(String laid) {
        return write(raised(read(laid)));
    }

    /** Parses JSON, with numbers as they are written. */
    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is packed is no JSON", e);
        }
    }

    static String write(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what cannot be written: " + tree, e);
        }
    }

    private JsonNode laid(JsonNode node) {
        if (node.isArray()) {
            List<JsonNode> all = new ArrayList<>();
            node.forEach(all::add);
            return laid(all);
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode out = JSON.createObjectNode();
        if (isPlace(node)) {
            out.set(PLACES, steps(List.of(start(node), length(node))));
        } else {
            node.properties().forEach(field -> out.set(field.getKey(), laid(field.getValue())));
        }
        return out;
    }

    private ArrayNode laid(List<JsonNode> all) {
        ArrayNode out = JSON.createArrayNode();
        if (all.size() > 2 && all.stream().allMatch(all.get(0)::equals)) {
            return out.add(SAME).add(all.size()).add(laid(all.get(0)));
        }
        if (all.stream().anyMatch(this::isPlace) && all.stream().allMatch(n -> n.isNull() || isPlace(n))) {
            List<Integer> starts = new ArrayList<>();
            List<Integer> lengths = new ArrayList<>();
            for (JsonNode n : all) {
                starts.add(n.isNull() ? starts.isEmpty() ? 0 : starts.get(starts.size() - 1) : (Integer) start(n));
                lengths.add(n.isNull() ? 0 : length(n));
            }
            return out.add(PLACES).add(steps(starts)).add(numbers(lengths));
        }
        if (all.size() > 2 && all.stream().allMatch(JsonNode::isInt)) {
            return out.add(STEPS)
                    .addAll(steps(all.stream().map(JsonNode::intValue).toList()));
        }
        if (all.size() > 1 && all.stream().allMatch(n -> n.isObject() && !isPlace(n)) && sameFields(all)) {
            List<String> names = names(all.get(0));
            ArrayNode heads = out.add(COLUMNS).addArray();
            names.forEach(heads::add);
            for (String name : names) {
                out.add(laid(all.stream().map(n -> n.path(name)).toList()));
            }
            return out;
        }
        if (all.size() > 1 && all.stream().allMatch(JsonNode::isArray)) {
            List<JsonNode> elements = new ArrayList<>();
            all.forEach(n -> n.forEach(elements::add));
            return out.add(LISTS)
                    .add(numbers(all.stream().map(JsonNode::size).toList()))
                    .add(laid(elements));
        }
        if (!all.isEmpty() && SIGNS.contains(all.get(0).asText())) {
            out.add(PLAIN);
        }
        all.forEach(n -> out.add(laid(n)));
        return out;
    }

    private static boolean sameFields(List<JsonNode> all) {
        List<String> names = names(all.get(0));
        return !names.isEmpty() && all.stream().allMatch(n -> names(n).equals(names));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private boolean isPlace(JsonNode node) {
        if (node.size() != CITE.size() || !node.path("article").asText().equals(article)) {
            return false;
        }
        Cite cite = names(node).equals(CITE) && node.path("start").isInt() ? cite(start(node), length(node)) : null;
        return cite != null
                && node.path("exact").asText().equals(cite.exact())
                && node.path("prefix").asText().equals(cite.prefix())
                && node.path("suffix").asText().equals(cite.suffix());
    }

    private @Nullable Cite cite(int start, int length) {
        return start < 0 ? null : texts.cite(article, start, start + length);
    }

    private static int start(JsonNode cite) {
        return cite.path("start").asInt();
    }

    private static int length(JsonNode cite) {
        return cite.path("end").asInt() - start(cite);
    }

    private static ArrayNode numbers(List<Integer> numbers) {
        ArrayNode out = JSON.createArrayNode();
        numbers.forEach(out::add);
        return out;
    }

    private static ArrayNode steps(List<Integer> numbers) {
        ArrayNode out = JSON.createArrayNode();
        int before = 0;
        for (int number : numbers) {
            out.add(number - before);
            before = number;
        }
        return out;
    }

    private static List<Integer> summed(Iterable<JsonNode> steps) {
        List<Integer> out = new ArrayList<>();
        int sum = 0;
        for (JsonNode step : steps) {
            sum += step.asInt();
            out.add(sum);
        }
        return out;
    }

    private JsonNode raised(JsonNode node) {
        if (node.isArray()) {
            return JSON.createArrayNode().addAll(list(node));
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.has(PLACES)) {
            List<Integer> place = summed(node.path(PLACES));
            return raisedCite(place.get(0), place.get(1));
        }
        ObjectNode out = JSON.createObjectNode();
        node.properties().forEach(field -> out.set(field.getKey(), raised(field.getValue())));
        return out;
    }

    /** The elements of a list that was laid out. */
    List<JsonNode> list(JsonNode laid) {
        String sign = laid.path(0).isTextual() ? laid.path(0).asText() : "";
        List<JsonNode> out = new ArrayList<>();
        switch (sign) {
            case SAME -> {
                JsonNode one = raised(laid.path(2));
                for (int i = 0; i < laid.path(1).asInt(); i++) {
                    out.add(one);
                }
            }
            case PLACES -> {
                List<Integer> starts = summed(laid.path(1));
                for (int i = 0; i < starts.size(); i++) {
                    int length = laid.path(2).path(i).asInt();
                    out.add(length == 0 ? NullNode.getInstance() : raisedCite(starts.get(i), length));
                }
            }
            case STEPS ->
                summed(elements(laid, 1))
                        .forEach(n -> out.add(JSON.getNodeFactory().numberNode(n)));
            case COLUMNS -> out.addAll(rows(laid));
            case LISTS -> {
                List<JsonNode> elements = list(laid.path(2));
                int from = 0;
                for (JsonNode length : laid.path(1)) {
                    int to = from + length.asInt();
                    out.add(JSON.createArrayNode().addAll(elements.subList(from, to)));
                    from = to;
                }
            }
            default -> elements(laid, sign.equals(PLAIN) ? 1 : 0).forEach(n -> out.add(raised(n)));
        }
        return out;
    }

    private List<JsonNode> rows(JsonNode laid) {
        List<JsonNode> out = new ArrayList<>();
        int column = 2;
        for (JsonNode name : laid.path(1)) {
            List<JsonNode> values = list(laid.path(column++));
            for (int i = 0; i < values.size(); i++) {
                if (out.size() <= i) {
                    out.add(JSON.createObjectNode());
                }
                ((ObjectNode) out.get(i)).set(name.asText(), values.get(i));
            }
        }
        return out;
    }

    private static List<JsonNode> elements(JsonNode list, int from) {
        List<JsonNode> out = new ArrayList<>();
        for (int i = from; i < list.size(); i++) {
            out.add(list.get(i));
        }
        return out;
    }

    private ObjectNode raisedCite(int start, int length) {
        Cite cite = Objects.requireNonNull(
                cite(start, length), () -> "there is no text at " + start + "-" + (start + length) + " of " + article);
        return JSON.createObjectNode()
                .put("article", article)
                .put("start", start)
                .put("end", start + length)
                .put("exact", cite.exact())
                .put("prefix", cite.prefix())
                .put("suffix", cite.suffix());
    }
}
