package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The meetings as rows. */
class MeetingsTest extends Written {
    @Test
    void meetingsHaveARowForEachPartysPart() throws Exception {
        List<CSVRecord> rows = csv(text("meetings"));
        int part = rows.get(0).toList().indexOf("part");
        int first = rows.get(0).toList().indexOf("date_first");

        assertThat(rows.stream().skip(1).map(r -> r.get(part)).distinct())
                .containsExactlyInAnyOrder("host", "participant", "declined");
        assertThat(rows.get(1).get(first)).isEqualTo("2018-02-01");
    }
}
