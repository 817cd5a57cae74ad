package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** The JSON-LD, expanded with Titanium. */
class SchemaOrgTest extends Written {
    @Test
    void jsonLdExpandsInTheVocabularyOfSchemaOrg() throws Exception {
        Document document = JsonDocument.of(new ByteArrayInputStream(bytes("jsonld")));
        JsonArray expanded = JsonLd.expand(document)
                .loader((url, options) ->
                        JsonDocument.of(new StringReader("{\"@context\": {\"@vocab\": \"https://schema.org/\"}}")))
                .get();

        JsonNode graph = JSON.readTree(expanded.toString());
        assertThat(graph).isNotEmpty();
        assertThat(graph.findValuesAsText("@id")).isNotEmpty().allMatch(id -> id.matches("[a-z]+:[\\x21-\\x7e]+"));
        assertThat(graph.findValues("@type"))
                .extracting(t -> t.get(0).asText())
                .contains(
                        "https://schema.org/NewsArticle",
                        "https://schema.org/Event",
                        "https://schema.org/Quotation",
                        "https://schema.org/RejectAction",
                        "https://schema.org/Person");
    }
}
