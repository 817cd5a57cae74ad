package org.rapporteur.page.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    private static final Pattern URL = Pattern.compile("https?://\\S{1,2000}");

    private JsonArticle() {}

    /**
     * @param outlet what the list in which the object stands says its publisher is, or null
     * @return null when the object has no text
     */
    static @Nullable Page page(JsonNode object, String source, String fallback, @Nullable String outlet) {
        String text = text(object, "text", t -> true);
        if (text == null) {
            return null;
        }
        String url = text(object, "url", t -> URL.matcher(t).matches());
        String name = url != null ? url : fallback;
        String publisher = text(
                object,
                "publisher",
                t -> Character.isLetterOrDigit(t.charAt(0)) && !URL.matcher(t).matches());
        ArticleHtml html = new ArticleHtml("the JSON")
                .url(url)
                .title(text(object, "title", t -> true))
                .publisher(publisher != null ? publisher : outlet)
                .published(date(text(object, "published", t -> true)))
                .updated(date(text(object, "updated", t -> true)))
                .authors(names(object))
                .language(text(object, "language", t -> true));
        boolean tagged =
                TAGS.matcher(text.substring(0, Math.min(text.length(), 5000))).find();
        byte[] bytes = (tagged ? html.html(text) : html.text(text)).bytes();
        return new Page(source + "!/" + name, name, bytes);
    }

    /** The first field of this meaning that holds words that fit; of an object its name, of a list its first. */
    private static @Nullable String text(JsonNode object, String meaning, Predicate<String> fits) {
        for (JsonNode part : parts(object)) {
            for (String field : FIELDS.getOrDefault(meaning, List.of())) {
                String text = words(part.path(field), 0);
                if (text != null && fits.test(text)) {
                    return text;
                }
            }
        }
        return null;
    }

    /** The object, and those in it that hold fields of the article too. */
    private static List<JsonNode> parts(JsonNode object) {
        List<JsonNode> out = new ArrayList<>(List.of(object));
        FIELDS.getOrDefault("within", List.of()).forEach(name -> out.add(object.path(name)));
        return out;
    }

    /** A date; of a number the day of so many seconds or thousandths after 1970 began. */
    private static @Nullable String date(@Nullable String value) {
        if (value == null || !value.matches("\\d{9,10}|\\d{12,13}")) {
            return value;
        }
        long number = Long.parseLong(value);
        return (value.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number)).toString();
    }

    private static @Nullable String words(JsonNode value, int depth) {
        if (depth < 4 && value.isArray() && !value.isEmpty()) {
            return words(value.get(0), depth + 1);
        }
        if (depth < 4 && value.isObject()) {
            for (String field : FIELDS.getOrDefault("value", List.of())) {
                String words = words(value.path(field), depth + 1);
                if (words != null) {
                    return words;
                }
            }
            return null;
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
        for (JsonNode part : parts(object)) {
            for (String field : FIELDS.getOrDefault("authors", List.of())) {
                JsonNode value = part.path(field);
                for (JsonNode one : value.isArray() ? value : List.of(value)) {
                    String name = words(one, 0);
                    boolean named = name != null && !URL.matcher(name).matches() && !name.matches("[\\d\\W]*");
                    if (named && !out.contains(name) && out.size() < 50) {
                        out.add(name);
                    }
                }
                if (!out.isEmpty()) {
                    return out;
                }
            }
        }
        return out;
    }
}
