package org.rapporteur.second;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.rapporteur.reading.second.Question;
import org.rapporteur.record.Ids;

/** What a model is asked of a page. */
final class Instructions {
    /** Changes whenever the words of the instructions, or the form of the answer, do. */
    private static final String VERSION = "1";
    /** So many chars of a page are shown; a longer one to the paragraph before. */
    static final int MOST_TEXT = 24_000;

    private static final int MOST_PARTIES = 100;
    private static final int MOST_TOKENS = 4096;
    private static final String WORDS = text("instructions.txt");
    private static final String SCHEMA = text("schema.json");
    private static final JsonMapper MAPPER = new JsonMapper();

    private Instructions() {}

    /** What an answer is kept under: the page's text, these instructions and the model. */
    static String key(Question question, String model) {
        return Ids.hash("second reader", VERSION, model, shown(question));
    }

    private static String shown(Question question) {
        String text = question.text();
        if (text.length() <= MOST_TEXT) {
            return text;
        }
        int end = text.lastIndexOf('\n', MOST_TEXT);
        return text.substring(0, end > 0 ? end : MOST_TEXT);
    }

    /** The request by which a model is asked. */
    static String request(Question question, String model) {
        // a mark that no page can have written into itself
        String mark = "=== " + key(question, model) + " ===";
        String parties = String.join(
                "\n", question.parties().stream().limit(MOST_PARTIES).toList());
        ObjectNode out = MAPPER.createObjectNode();
        out.put("model", model).put("temperature", 0).put("seed", 0);
        out.put("max_tokens", MOST_TOKENS).put("stream", false);
        out.putArray("messages")
                .add(message("system", WORDS))
                .add(message(
                        "user",
                        "Mark: " + mark + "\n\nParties:\n" + parties + "\n\n" + mark + "\n" + shown(question) + "\n"
                                + mark));
        try {
            ObjectNode form = out.putObject("response_format").put("type", "json_schema");
            form.putObject("json_schema")
                    .put("name", "page")
                    .put("strict", true)
                    .set("schema", MAPPER.readTree(SCHEMA));
            return MAPPER.writeValueAsString(out);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode message(String role, String content) {
        return MAPPER.createObjectNode().put("role", role).put("content", content);
    }

    private static String text(String name) {
        try (InputStream in = Instructions.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
