package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.record.Article;
import org.rapporteur.record.JsonLines;

/** The JSON Schema of the export against real exports. */
class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = Cli.run("export", "--schema").out();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

    @Test
    void holdsForEveryLineOfTheSample() throws IOException {
        List<String> lines =
                Cli.run("export", "-r", SampleRecord.folder()).out().lines().toList();

        assertThat(lines).hasSizeGreaterThan(100);
        for (String line : lines) {
            assertThat(SCHEMA.validate(JSON.readTree(line))).as(line).isEmpty();
        }
    }

    @Test
    void namesEveryFieldThatIsWritten() throws IOException {
        JsonNode kinds = JSON.readTree(TEXT).path("$defs");
        for (String line :
                Cli.run("export", "-r", SampleRecord.folder()).out().lines().toList()) {
            JsonNode fact = JSON.readTree(line);
            JsonNode kind = kinds.path(fact.path("type").asText());
            List<String> fields = new ArrayList<>();
            kind.path("properties").fieldNames().forEachRemaining(fields::add);
            // marked only on what a second reader proposed, and on dates that no page tells
            fields.removeIf(f -> Set.of("reader", "dateBasis").contains(f) && !fact.has(f));
            assertThat(fields).as(fact.path("type").asText()).containsExactlyElementsOf(fact::fieldNames);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "genre, rumour",
        "published, May 2019",
        "published, 2019-5-1",
        "publishedBasis, guessed",
        "language, the English language",
        "type, gossip"
    })
    void failsForAWrongValue(String field, String value) throws IOException {
        ObjectNode line = article();

        assertThat(SCHEMA.validate(line)).isEmpty();
        line.put(field, value);
        assertThat(SCHEMA.validate(line)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"id", "segments", "type", "via"})
    void failsForAMissingField(String field) throws IOException {
        ObjectNode line = article();
        line.remove(field);

        assertThat(SCHEMA.validate(line)).isNotEmpty();
    }

    private static ObjectNode article() throws IOException {
        Article article = Cli.run("export", "-r", SampleRecord.folder()).facts().stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .findFirst()
                .orElseThrow();
        return (ObjectNode) JSON.readTree(JsonLines.write(article));
    }
}
