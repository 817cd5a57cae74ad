package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.store.RecordException;

/** The pages of actors, of outlets, of the graph and of the gaps. */
class ProfilesTest {
    private static Served served;

    @BeforeAll
    static void serve() throws RecordException, IOException {
        Path record = Served.record(3);
        served = new Served(record, "127.0.0.1");
    }

    @AfterAll
    static void end() throws RecordException {
        served.close();
    }

    @Test
    void aProfileSaysWhatThePagesTell() {
        Document page = page("/actors/delegation-of-examplia");

        assertThat(page.select("h1").text()).isEqualTo("delegation of Examplia");
        assertThat(page.select("#roles ~ .scroll td.c-title").eachText()).containsOnly("guests");
        assertThat(page.select("#meetings ~ .scroll tbody tr")).hasSize(1).allSatisfy(row -> assertThat(row.text())
                .contains("Port Example meeting")
                .contains("hosted"));
        assertThat(page.select("#statements ~ .scroll td.c-content").eachText()).containsOnly("The door is open");
        assertThat(page.select("#calls ~ .scroll td.c-outlet").eachText()).containsExactly("An outlet");
    }

    @Test
    void everyLinkToAMarkFindsIt() {
        List<Element> links = page("/actors/delegation-of-examplia").select("main a[href*=#fact-]");

        assertThat(links).hasSizeGreaterThan(3);
        for (Element link : links) {
            String[] address = link.attr("href").split("#");
            assertThat(page(address[0]).getElementById(address[1]))
                    .as(link.outerHtml())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/actors?kind=person, 0",
        "/actors?kind=government, 1",
        "/actors?q=delegation, 1",
        "/actors?q=%25, 0",
        "/sources?q=outlet, 1",
        "/gaps/undated-articles, 0",
        "/gaps/single-source?kind=meeting, 1",
        "/gaps/single-source?outlet=Another, 0",
        "/gaps/left-out?outlet=An%20outlet, 0",
        "/graph?kind=quoted, 1",
        "/graph?kind=quoted&min=3, 1",
        "/graph?kind=quoted&min=4, 0",
        "/graph?kind=quoted&to=2017, 0",
        "/graph/facts?kind=quoted&a=outlet:An%20outlet&b=delegation-of-examplia, 3"
    })
    void filtersKeepWhatFits(String path, int rows) throws IOException {
        assertThat(page(path).select("table.list tbody tr")).hasSize(rows);
        JsonNode json = new ObjectMapper()
                .readTree(served.get(path.replaceFirst("(\\?|$)", ".json$1")).body());
        assertThat(json).hasSize(rows);
        assertThat(served.get(path.replaceFirst("(\\?|$)", ".csv$1")).body().lines())
                .hasSize(rows + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "/actors/nobody, 404",
        "/sources/Nobody, 404",
        "/actors?kind=tree, 400",
        "/gaps/left-out, 400",
        "/graph?min=many, 400",
        "/graph?kind=loved, 400",
        "/graph?from=soon, 400"
    })
    void whatIsNotThereIsSaid(String path, int status) {
        assertThat(served.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void everyEdgeOfTheDrawingStandsInTheTableAndLeadsToItsFacts() {
        Document page = page("/graph?kind=quoted");

        List<Element> edges = page.select("svg.graph > a:has(path)");
        assertThat(edges).hasSameSizeAs(page.select("table.list tbody tr")).isNotEmpty();
        assertThat(page.select("svg.graph a.node")).hasSize(2);
        for (Element edge : edges) {
            assertThat(page(edge.attr("href")).select("table.list tbody tr")).isNotEmpty();
        }
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    }

    @Test
    void theGapsAreCounted() {
        Document page = page("/gaps");

        assertThat(page.select(".counts li").eachText()).contains("Told by one outlet alone 1");
        assertThat(page.select("a:contains(the whole list)").eachAttr("href")).contains("/gaps/single-source");
    }

    private static Document page(String path) {
        var answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
