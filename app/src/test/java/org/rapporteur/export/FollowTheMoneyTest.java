package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Held against the schema of FollowTheMoney itself, where Python has it. */
    @Test
    void followTheMoneyIsOfItsSchema() throws Exception {
        Path file = Files.write(FOLDER.resolve("entities.ftm.json"), bytes("ftm"));
        String check = """
                import json, sys
                try:
                    from followthemoney import model
                except ImportError:
                    sys.exit(77)
                for line in open(sys.argv[1], encoding="utf-8"):
                    entity = json.loads(line)
                    schema = model.get(entity["schema"])
                    for name in schema.required:
                        assert name in entity["properties"], (name, entity)
                    for name, values in entity["properties"].items():
                        for value in values:
                            assert schema.get(name).type.clean(value) is not None, (name, value)
                """;
        Process python;
        try {
            python = new ProcessBuilder("python3", "-c", check, file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            python = null;
        }
        assumeTrue(python != null, "there is no python3");
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = python.waitFor();
        assumeTrue(exit != 77, "python3 has no package followthemoney");
        assertThat(said).isEmpty();
        assertThat(exit).isZero();
    }
}
