package org.rapporteur.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The articles as CSL-JSON and RIS, read back with citeproc-java. */
class SourcesTest extends Written {
    @Test
    void sourcesAreReadByAReferenceManager() throws Exception {
        RISLibrary ris = new RISParser().parse(new StringReader(text("ris")));
        assertThat(ris.getReferences()).hasSize(3).allSatisfy(r -> {
            assertThat(r.getTitle()).startsWith("=HYPERLINK");
            assertThat(r.getType().toString()).isEqualTo("NEWS");
        });

        for (Object item : new JsonParser(
                        new de.undercouch.citeproc.helper.json.JsonLexer(new StringReader(text("csl"))))
                .parseArray()) {
            @SuppressWarnings("unchecked")
            CSLItemData source = CSLItemData.fromJson((Map<String, Object>) item);
            assertThat(source.getType()).isEqualTo(CSLType.ARTICLE_NEWSPAPER);
            assertThat(source.getTitle()).isEqualTo(HostileRecord.TITLE);
            assertThat(source.getIssued().getDateParts()[0]).containsExactly(2018, 5, 4);
            assertThat(source.getAuthor()[0].getLiteral()).isEqualTo("+Desk\tOne");
        }
    }

    @Test
    void sourcesHaveTheirAddressAndTheDayOfTheVisit() throws Exception {
        assertThat(text("csl").replaceAll("\\s", ""))
                .contains("\"URL\":\"https://news.example/stated\"")
                .contains("\"accessed\":{\"date-parts\":[[2018,6,1]]}");
        assertThat(text("ris"))
                .contains("UR  - https://news.example/stated\r\n")
                .contains("Y2  - 2018/06/01/\r\n");
        assertThat(text("ftm")).contains("\"sourceUrl\":[\"https://news.example/stated\"]", "\"language\":[\"eng\"]");
    }
}
