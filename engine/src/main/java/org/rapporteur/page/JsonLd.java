package org.rapporteur.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The schema.org description that a page carries in its JSON-LD scripts, as far as it speaks of the article. */
final class JsonLd {
    private static final Set<String> ARTICLES = Set.copyOf(Lines.of("article-types.tsv"));
    private static final Set<String> PAGES = Set.of("WebPage", "ItemPage");
    private static final int MAX_NODES = 5000;
    private static final JsonMapper JSON = mapper();

    private final List<JsonNode> nodes = new ArrayList<>();
    /** The entries of a live page, which are not the article. */
    private final Set<JsonNode> entries = Collections.newSetFromMap(new IdentityHashMap<>());

    private String giver = "JSON-LD";

    private JsonLd() {}

    static JsonLd of(Document page) {
        JsonLd out = new JsonLd();
        for (Element script : page.select("script[type*=ld+json]")) {
            out.giver = script.hasAttr(ArticleHtml.GIVER) ? script.attr(ArticleHtml.GIVER) : out.giver;
            String data = script.data().strip();
            data = data.replaceFirst("^(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[|/\\*.{0,20}?\\*/)", "")
                    .replaceFirst("(?:-->|//\\]\\]>|\\]\\]>)$", "");
            try {
                out.collect(JSON.readTree(data), 0);
            } catch (JsonProcessingException e) {
                // A description that cannot be read tells nothing; the page's other marks do.
                continue;
            }
        }
        return out;
    }

    private void collect(JsonNode node, int depth) {
        if (depth > 12 || nodes.size() > MAX_NODES) {
            return;
        }
        if (node.isObject()) {
            nodes.add(node);
            node.path("liveBlogUpdate").forEach(entries::add);
        }
        if (node.isContainerNode()) {
            node.forEach(child -> collect(child, depth + 1));
        }
    }

    /**
     * An entry of a live page.
     *
     * @param url its address, or empty
     */
    record Update(String headline, String url, String published) {}

    /** The entries of a live page, as far as their days are told. */
    List<Update> updates() {
        List<Update> out = new ArrayList<>();
        for (JsonNode node : nodes) {
            for (JsonNode update : node.path("liveBlogUpdate")) {
                String published = string(update.path("datePublished"));
                String url = string(update.path("url"));
                url = url == null ? string(update.path("@id")) : url;
                String headline = string(update.path("headline"));
                if (published != null) {
                    out.add(new Update(headline == null ? "" : headline, url == null ? "" : url, published));
                }
            }
        }
        return out;
    }

    /** Who gives the description, in words: the page itself, or what it was taken from. */
    String giver() {
        return giver;
    }

    /** The node that describes the article; null when there is none. */
    @Nullable
    JsonNode article() {
        JsonNode best = null;
        int bestScore = 0;
        for (JsonNode node : nodes) {
            int score = entries.contains(node) ? 0 : is(node, ARTICLES) ? 4 : is(node, PAGES) ? 1 : 0;
            if (score > 0) {
                score += node.has("headline") ? 2 : 0;
                score += node.has("datePublished") ? 2 : 0;
                score += node.has("author") ? 1 : 0;
                score += node.has("articleBody") ? 1 : 0;
                if (score > bestScore) {
                    best = node;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** A text of the article's description, or null. */
    @Nullable
    String text(String field) {
        JsonNode article = article();
        return article == null ? null : string(article.path(field));
    }

    /** The names of the people or bodies that a field holds, whether as text, objects or references. */
    List<String> names(String field) {
        List<String> out = new ArrayList<>();
        JsonNode article = article();
        if (article != null) {
            names(article.path(field), out);
        }
        return out;
    }

    private void names(JsonNode node, List<String> out) {
        if (node.isArray()) {
            node.forEach(n -> names(n, out));
        } else if (node.isObject()) {
            String name = string(node.path("name"));
            JsonNode target = name == null ? byId(string(node.path("@id"))) : null;
            name = target == null ? name : string(target.path("name"));
            if (name != null && !out.contains(name)) {
                out.add(name);
            }
        } else if (node.isTextual()
                && !node.asText().isBlank()
                && !node.asText().startsWith("http")) {
            out.add(node.asText().strip());
        }
    }

    private @Nullable JsonNode byId(@Nullable String id) {
        for (JsonNode node : nodes) {
            if (id != null && id.equals(node.path("@id").asText(null)) && node.has("name")) {
                return node;
            }
        }
        return null;
    }

    private static boolean is(JsonNode node, Set<String> types) {
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            for (JsonNode t : type) {
                if (types.contains(t.asText())) {
                    return true;
                }
            }
            return false;
        }
        return types.contains(type.asText());
    }

    private static @Nullable String string(JsonNode node) {
        if (node.isArray() && !node.isEmpty()) {
            return string(node.get(0));
        }
        if (node.isObject() && node.has("@value")) {
            return string(node.path("@value"));
        }
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank()
                ? node.asText().strip()
                : null;
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(200).build());
        return mapper;
    }
}
