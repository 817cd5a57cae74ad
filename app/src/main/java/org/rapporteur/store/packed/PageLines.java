package org.rapporteur.store.packed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines that one page tells alone, by their types. Those of a type are put together when they are asked for. */
public final class PageLines {
    /** No lines. */
    public static final PageLines NONE = new PageLines(Map.of());

    private final Map<String, List<String>> known;
    private final JsonNode laid;
    private final Columns columns;

    /** @param lines each a JSON object */
    public PageLines(Map<String, List<String>> lines) {
        this.known = new TreeMap<>(lines);
        this.laid = JsonNodeFactory.instance.objectNode();
        this.columns = new Columns("", "");
    }

    private PageLines(JsonNode laid, Columns columns) {
        this.known = new HashMap<>();
        this.laid = laid;
        this.columns = columns;
    }

    /** The lines of a type, in their order. */
    public List<String> of(String type) {
        return known.computeIfAbsent(type, t -> columns.list(laid.path(t)).stream()
                .map(line -> line.isTextual() ? line.asText() : Columns.write(line))
                .toList());
    }

    /**
     * Packs them.
     *
     * @param text of the article
     * @param reading what is packed of its reading, with which most lines are alike
     */
    public byte[] pack(String article, String text, byte[] reading) {
        Columns page = new Columns(article, text);
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        known.forEach((type, lines) -> {
            if (!lines.isEmpty()) {
                all.set(type, laid(lines, page));
            }
        });
        return Packing.packWith(reading, text, Columns.write(all));
    }

    private static JsonNode laid(List<String> lines, Columns page) {
        String laid = page.lay(lines.stream().collect(Collectors.joining(",", "[", "]")));
        if (laid != null) {
            return Columns.read(laid);
        }
        ArrayNode plain = JsonNodeFactory.instance.arrayNode();
        lines.forEach(plain::add);
        return plain;
    }

    /** What was packed with this text and this reading. */
    public static PageLines unpack(byte[] packed, String article, String text, byte[] reading) {
        return new PageLines(Columns.read(Packing.unpackWith(reading, text, packed)), new Columns(article, text));
    }
}
