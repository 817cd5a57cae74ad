package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The events as rows of PLOVER. */
class PloverTest extends Written {
    @Test
    void ploverRowsHaveCodesPlacesAndSentences() throws Exception {
        List<CSVRecord> rows = csv(text("plover"));
        List<String> heads = rows.get(0).toList();
        CSVRecord first = rows.get(1);

        assertThat(rows).hasSize(4);
        assertThat(first.get(heads.indexOf("Event Type"))).isEqualTo("ACCUSE");
        assertThat(first.get(heads.indexOf("Quad Code"))).isEqualTo("Q3 (Verbal Conflict)");
        assertThat(first.get(heads.indexOf("CAMEO Code"))).matches("\\d{2,4}");
        assertThat(first.get(heads.indexOf("Actor Country"))).isEqualTo("QAT");
        assertThat(first.get(heads.indexOf("Latitude"))).isEqualTo("25.29");
        assertThat(first.get(heads.indexOf("Sentence"))).contains("14 envoys of");
    }
}
