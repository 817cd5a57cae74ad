package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The entities of FollowTheMoney. */
class FollowTheMoneyTest extends Written {
    @Test
    void followTheMoneyRefersToWhatIsThere() throws Exception {
        Map<String, JsonNode> entities = new LinkedHashMap<>();
        for (String line : text("ftm").split("\n")) {
            JsonNode entity = JSON.readTree(line);
            assertThat(entities.put(entity.get("id").asText(), entity)).isNull();
        }
        Set<String> references = Set.of(
                "organizer", "involved", "subject", "object", "proof", "holder", "post", "organization", "entity");
        for (JsonNode entity : entities.values()) {
            entity.get("properties").fields().forEachRemaining(p -> {
                assertThat(p.getValue()).isNotEmpty().allMatch(JsonNode::isTextual);
                if (references.contains(p.getKey())) {
                    p.getValue().forEach(v -> assertThat(entities).containsKey(v.asText()));
                }
            });
        }
        assertThat(entities.values())
                .extracting(e -> e.at("/properties/name/0").asText())
                .allMatch(n -> n.length() <= 384)
                .anyMatch(n -> n.endsWith(" …"));
        assertThat(entities.values())
                .extracting(e -> e.get("schema").asText())
                .contains(
                        "Article",
                        "PublicBody",
                        "Person",
                        "Organization",
                        "Event",
                        "Occupancy",
                        "Position",
                        "UnknownLink",
                        "Note");
        assertThat(entities.values())
                .anyMatch(e -> e.at("/properties/role/0").asText().equals("declined to take part"));
        assertThat(entities.values())
                .filteredOn(e -> e.get("schema").asText().equals("Person"))
                .allMatch(e -> e.at("/properties/country/0").asText().equals("xk"));
    }
}
