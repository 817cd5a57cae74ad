package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.store.RecordException;

/** Those of one side stand together on every page, and can be seen one by one. */
class SidesTest {
    private static Served served;

    @BeforeAll
    static void serve() throws RecordException, IOException, SQLException {
        Path record = Served.record(1);
        try (Crowd crowd = Crowd.in(record)) {
            crowd.actor("land", "Land of Ten", "state", "")
                    .actor("rule", "Government of Ten", "government", "land")
                    .actor("envoy", "Ann Envoy", "person", "land")
                    .actor("rival", "Rival", "armed-group", "")
                    .meeting("first", "2018-05-10", "Doha", "participant", "rule", "rival")
                    .meeting("second", "2018-05-11", "Doha", "host", "envoy", "rival")
                    .meeting("inner", "2018-05-12", "Doha", "participant", "rule", "envoy")
                    .position("p-1", "envoy", "demands", "talks", "talks", "2018-05-10", "");
        }
        served = new Served(record, "127.0.0.1");
    }

    @AfterAll
    static void end() throws RecordException {
        served.close();
    }

    @Test
    void theMatrixHasARowForASideThatOpensToItsMembers() {
        Document page = page("/meetings");
        Element side = page.select(".matrix tbody:has(.opens)").first();
        assertThat(side).isNotNull();

        assertThat(side.select("th a").eachText()).containsExactly("Land of Ten", "Ann Envoy", "Government of Ten");
        assertThat(side.select("tr:first-child td a").eachText()).hasSize(3);
        assertThat(side.select("tr.member")).hasSize(2);
        assertThat(side.select("tr:first-child td a.p-participant").attr("aria-label"))
                .startsWith("Land of Ten (Government of Ten) took part: ");

        Document single = page("/meetings?by=persons");
        assertThat(single.select(".matrix .opens, .matrix .member")).isEmpty();
        assertThat(single.select(".matrix .group").text()).isEqualTo("Persons");
        assertThat(single.select(".ways a").attr("href")).isEqualTo("/meetings");
        assertThat(served.get("/meetings?by=nobody").statusCode()).isEqualTo(400);
    }

    @Test
    void theGraphLinksSidesAndNotWhoIsOnOne() {
        assertThat(page("/graph").select("svg.graph a[aria-label*=met]").eachAttr("aria-label"))
                .contains("Land of Ten met Rival, 2 facts");
        assertThat(page("/graph?by=persons")
                        .select("svg.graph a[aria-label*=met]")
                        .eachAttr("aria-label"))
                .contains("Ann Envoy met Government of Ten, 1 fact", "Rival met Government of Ten, 1 fact");
        Document page = page("/graph");
        String facts = page.select("td.c-facts a").attr("href");
        assertThat(page(facts).select("table.list tbody tr")).hasSize(2);
        assertThat(page.select(".sides-of summary").text()).isEqualTo("Land of Ten 2");
        assertThat(page.select(".sides-of details a").eachText())
                .containsExactly("Land of Ten", "Ann Envoy", "Government of Ten");
    }

    @Test
    void aPositionNamesItsSide() {
        assertThat(page("/positions").select(".board td").text()).contains("Land of Ten (Ann Envoy): talks");
        assertThat(page("/positions?by=persons").select(".board td").text())
                .contains("Ann Envoy: talks")
                .doesNotContain("Land of Ten");
    }

    @Test
    void colourAndOrderAreTheSameOnEveryPage() {
        String inMatrix = page("/meetings?actor=envoy")
                .select(".matrix tr:has(.opens) .swatch")
                .attr("class");
        assertThat(inMatrix).startsWith("swatch s");
        assertThat(page("/graph").select(".sides-of .swatch").attr("class")).isEqualTo(inMatrix);
        assertThat(page("/positions")
                        .select(".board li:contains(Land of Ten) .swatch")
                        .attr("class"))
                .isEqualTo(inMatrix);
    }

    private static Document page(String path) {
        var answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
