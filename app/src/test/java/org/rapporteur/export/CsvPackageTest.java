package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The CSV package, read back with Commons CSV against its own descriptor. */
class CsvPackageTest extends Written {
    @Test
    void csvKeepsToItsDescriptor() throws Exception {
        Map<String, String> files = unzip(bytes("csv"));
        JsonNode descriptor = JSON.readTree(files.get("datapackage.json"));
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        Map<String, List<CSVRecord>> tables = new LinkedHashMap<>();
        for (JsonNode resource : descriptor.get("resources")) {
            List<CSVRecord> rows = csv(files.get(resource.get("path").asText()));
            List<String> fields = resource.at("/schema/fields").findValuesAsText("name");
            assertThat(rows.get(0).toList()).isEqualTo(fields);
            assertThat(rows).allMatch(r -> r.size() == fields.size());
            tables.put(resource.get("name").asText(), rows);
            if (fields.contains("id")) {
                Set<String> known = new HashSet<>();
                rows.stream().skip(1).forEach(r -> assertThat(known.add(r.get(0)))
                        .isTrue());
                ids.put(resource.get("name").asText(), known);
            }
        }
        assertThat(files).hasSize(tables.size() + 2);
        assertThat(tables.get("articles")).hasSize(4);
        for (JsonNode resource : descriptor.get("resources")) {
            List<CSVRecord> rows = tables.get(resource.get("name").asText());
            List<String> fields = rows.get(0).toList();
            for (JsonNode key : resource.at("/schema/foreignKeys")) {
                Set<String> known = ids.get(key.at("/reference/resource").asText());
                int column = fields.indexOf(key.get("fields").asText());
                rows.stream()
                        .skip(1)
                        .map(r -> r.get(column))
                        .filter(v -> !v.isEmpty())
                        .forEach(v -> assertThat(known).contains(v));
            }
        }
    }
}
