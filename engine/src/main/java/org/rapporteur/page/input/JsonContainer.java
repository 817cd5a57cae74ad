package org.rapporteur.page.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Lines;
import org.rapporteur.page.Page;

/**
 * Articles as JSON: one object, a list of them, an object with such a list in it, or objects one after the other. A list is
 * read one element at a time.
 */
final class JsonContainer implements Container {
    static final ObjectMapper JSON = new ObjectMapper();

    /** Fields that hold articles, not parts of one. */
    private static final Set<String> LISTS = Set.copyOf(Lines.of(JsonContainer.class, "json-lists.tsv"));

    private final Content content;
    private final Bounded in;
    private final JsonParser parser;
    /** The objects that are being read, the innermost first. */
    private final Deque<ObjectNode> around = new ArrayDeque<>();

    /** Whether what ends next only holds what has ended. */
    private boolean wrapping;

    private int count;
    private int textless;
    private boolean ended;

    JsonContainer(Content content) throws IOException {
        this.content = content;
        this.in = Bounded.to(2L * Page.MAX_BYTES, content.in());
        this.parser = JSON.getFactory().createParser(in);
    }

    @Override
    public @Nullable Found next() throws IOException {
        try {
            while (!ended) {
                in.renew();
                JsonNode article = article();
                if (article == null) {
                    ended = true;
                } else {
                    count++;
                    Page page = JsonArticle.page(article, content.source(), content.name() + "#" + count, outlet());
                    if (page != null) {
                        return new One(page);
                    }
                    textless++;
                }
            }
        } catch (JsonProcessingException e) {
            ended = true;
            return new Bad(content.source(), "it is not well-formed JSON " + where(e) + "; what stands before is read");
        }
        int left = textless;
        textless = 0;
        return left == 0 ? null : new Bad(content.source(), without(left));
    }

    /** The title of a JSON Feed whose items are being read. */
    private @Nullable String outlet() {
        ObjectNode list = around.peek();
        return list != null && list.path("version").asText().startsWith("https://jsonfeed.org/")
                ? list.path("title").asText(null)
                : null;
    }

    static String without(int count) {
        return count + (count == 1 ? " object in it has" : " objects in it have") + " no text of an article";
    }

    static String where(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : "at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** The next object that is not only the wrapping of others; null at the end. */
    private @Nullable JsonNode article() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                around.push(JSON.createObjectNode());
                wrapping = false;
            } else if (token == JsonToken.FIELD_NAME && around.peek() != null) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (LISTS.contains(name) && value == JsonToken.START_OBJECT) {
                    around.push(JSON.createObjectNode());
                } else if (!LISTS.contains(name) || value != JsonToken.START_ARRAY) {
                    around.element().set(name, JSON.<JsonNode>readTree(parser));
                }
            } else if (token == JsonToken.END_ARRAY) {
                wrapping = true;
            } else if (token == JsonToken.END_OBJECT) {
                ObjectNode object = around.pop();
                boolean article = !wrapping && !object.isEmpty();
                wrapping = true;
                if (article) {
                    return object;
                }
            }
        }
        return null;
    }
}
