package org.rapporteur.page.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.ArticleHtml;
import org.rapporteur.page.Lines;
import org.rapporteur.page.Page;

/** An article as a JSON object: schema.org's, or any with fields of the names in {@code json-fields.tsv}. */
final class JsonArticle {
    private static final Map<String, List<String>> FIELDS = Lines.of(JsonArticle.class, "json-fields.tsv").stream()
            .map(l -> l.split("\t", -1))
            .collect(Collectors.groupingBy(c -> c[0], Collectors.mapping(c -> c[1], Collectors.toList())));

    private static final Pattern TAGS = Pattern.compile("<(?:p|br|div|h[1-6]|li|html|body)\\b[^<>]{0,500}>");

    private JsonArticle() {}

    /** @return null when the object has no text */
    static @Nullable Page page(JsonNode object, String source, String fallback) {
        String text = text(object, "text");
        if (text == null) {
            return null;
        }
        String url = text(object, "url");
        url = url != null && url.matches("https?://\\S{1,2000}") ? url : null;
        String name = url != null ? url : fallback;
        ArticleHtml html = new ArticleHtml("the JSON")
                .url(url)
                .title(text(object, "title"))
                .publisher(text(object, "publisher"))
                .published(text(object, "published"))
                .updated(text(object, "updated"))
                .authors(names(object))
                .language(text(object, "language"));
        boolean tagged =
                TAGS.matcher(text.substring(0, Math.min(text.length(), 5000))).find();
        byte[] bytes = (tagged ? html.html(text) : html.text(text)).bytes();
        return new Page(source + "!/" + name, name, bytes);
    }

    /** The first field of this meaning that holds words; of an object its name, of a list its first. */
    private static @Nullable String text(JsonNode object, String meaning) {
        for (String field : FIELDS.getOrDefault(meaning, List.of())) {
            String text = words(object.path(field), 0);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String words(JsonNode value, int depth) {
        if (depth < 4 && value.isArray() && !value.isEmpty()) {
            return words(value.get(0), depth + 1);
        }
        if (depth < 4 && value.isObject()) {
            String name = words(value.path("name"), depth + 1);
            return name != null ? name : words(value.path("@id"), depth + 1);
        }
        return value.isValueNode()
                        && !value.isNull()
                        && !value.isBoolean()
                        && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }

    private static List<String> names(JsonNode object) {
        List<String> out = new ArrayList<>();
        for (String field : FIELDS.getOrDefault("authors", List.of())) {
            JsonNode value = object.path(field);
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                String name = words(one, 0);
                if (name != null && !out.contains(name) && out.size() < 50) {
                    out.add(name);
                }
            }
            if (!out.isEmpty()) {
                break;
            }
        }
        return out;
    }
}
