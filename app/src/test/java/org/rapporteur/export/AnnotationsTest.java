package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.store.RecordStore;

/** The annotations and what they select. */
class AnnotationsTest extends Written {
    @Test
    void annotationsSelectTheirWords() throws Exception {
        JsonNode collection = JSON.readTree(bytes("annotations"));
        JsonNode items = collection.at("/first/items");
        assertThat(collection.get("total").asInt()).isEqualTo(items.size()).isPositive();
        try (RecordStore store = RecordStore.open(FOLDER)) {
            int[] text = store.text(store.facts(org.rapporteur.record.Article.class)
                            .get(0)
                            .id())
                    .orElseThrow()
                    .codePoints()
                    .toArray();
            Set<String> ids = new HashSet<>();
            for (JsonNode item : items) {
                assertThat(ids.add(item.get("id").asText())).isTrue();
                JsonNode position = item.at("/target/selector/0");
                int start = position.get("start").asInt();
                assertThat(new String(text, start, position.get("end").asInt() - start))
                        .isEqualTo(item.at("/target/selector/1/exact").asText());
            }
        }
        assertThat(items.findValuesAsText("source")).contains("https://news.example/a?b=1&c=2");
    }
}
