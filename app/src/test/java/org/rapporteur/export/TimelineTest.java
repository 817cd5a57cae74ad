package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The timeline. */
class TimelineTest extends Written {
    @Test
    void timelineTextsCarryNoMarkupOfPages() throws Exception {
        JsonNode timeline = JSON.readTree(bytes("timelinejs"));

        assertThat(timeline.get("events")).isNotEmpty();
        for (JsonNode slide : timeline.get("events")) {
            assertThat(slide.at("/start_date/year").asInt()).isEqualTo(2018);
            assertThat(slide.at("/text/headline").asText()).doesNotContain("<");
            assertThat(slide.at("/text/text").asText().replaceAll("</?(p|blockquote)>", ""))
                    .doesNotContain("<");
        }
    }
}
