package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.store.RecordException;

/** The bargaining table, the distances and the graph of conditions. */
class BargainingTest {
    private static Served served;

    @BeforeAll
    static void serve() throws RecordException, IOException, SQLException {
        Path record = Served.record(1);
        try (Crowd crowd = Crowd.in(record)) {
            crowd.actor("north", "North Bank", "state", "")
                    .actor("cabinet", "Cabinet of North Bank", "government", "north")
                    .actor("south", "South Bank", "armed-group", "")
                    .actor("guide", "Ann Guide", "person", "")
                    .position("b-1", "north", "rejects", "ceasefire", "a ceasefire on the river", "2018-01-02", "")
                    .position("b-2", "cabinet", "rejects", "ceasefire", "the ceasefire", "2018-02-02", "")
                    .position("b-3", "cabinet", "offers", "ceasefire", "a ceasefire on the river", "2018-03-02", "")
                    .position("b-4", "south", "rejects", "ceasefire", "the truce", "2018-03-05", "")
                    .position("b-5", "south", "demands", "troop withdrawal", "troops to leave", "2018-03-01", "")
                    .position("b-6", "north", "rejects", "troop withdrawal", "to let troops stay", "2018-03-02", "")
                    .position("b-7", "guide", "demands", "ceasefire", "a ceasefire", "2018-04-01", "")
                    .position("u-1", "guide", "demands", "prisoners", "the captives", "2018-01-01", "")
                    .position("u-2", "guide", "demands", "prisoners", "all captives", "2018-01-01", "")
                    .position("u-3", "guide", "offers", "prisoners", "ten captives", "2018-04-01", "")
                    .run("UPDATE positions SET day = NULL, date = 'XXXX-06' WHERE id IN ('u-1', 'u-2')")
                    .run("UPDATE positions SET change = 'hardened' WHERE id = 'b-4'")
                    .position("w-1", "south", "conditions", "talks", "to talk", "2018-03-05", "troops withdraw first")
                    .position("w-2", "north", "conditions", "", "to withdraw troops", "2018-03-06", "talks have begun")
                    .position(
                            "w-3",
                            "guide",
                            "conditions",
                            "",
                            "the grain to cross",
                            "2018-03-07",
                            "the bridge is mended")
                    .position("w-4", "guide", "conditions", "", "a song", "2018-03-07", "Tuesday");
        }
        served = new Served(record, "127.0.0.1");
    }

    @AfterAll
    static void end() throws RecordException {
        served.close();
    }

    @Test
    void aCellTellsHowASideMoved() {
        Element cell = cell(page("/bargaining"), "ceasefire", "North Bank");

        assertThat(cell.select("li").eachText())
                .containsExactly("rejects 2018-01-02 – 2018-02-02 (2×)", "offers 2018-03-02 softened");
        assertThat(cell.select("li a").last().attr("title")).startsWith("Cabinet of North Bank offers “a ceasefire");
        assertThat(cell.select(".told-so")).isEmpty();
        assertThat(cell(page("/bargaining"), "ceasefire", "South Bank")
                        .select(".told-so")
                        .text())
                .isEqualTo("hardened");
    }

    @Test
    void whatHasNoYearStandsFirstAndOnce() {
        assertThat(cell(page("/bargaining"), "prisoners", "Ann Guide")
                        .select("li")
                        .eachText())
                .containsExactly("demands June, no year (2×)", "offers 2018-04-01");
    }

    @Test
    void everyMarkOpensItsSentence() {
        List<String> marks =
                page("/bargaining").select(".steps a, .distances dd a").eachAttr("href");
        assertThat(marks).hasSizeGreaterThan(6);
        for (String mark : marks) {
            String[] address = mark.split("#");
            assertThat(page(address[0]).getElementById(address[1])).as(mark).isNotNull();
        }
    }

    @Test
    void distanceIsThatOfTheLastStancesAndKnowsOpposites() throws IOException {
        JsonNode all = json("/bargaining/distances.json");
        assertThat(distance(all, "ceasefire", "North Bank", "South Bank")).isEqualTo(2);
        assertThat(distance(all, "ceasefire", "North Bank", "Ann Guide")).isZero();
        assertThat(distance(all, "troop withdrawal", "North Bank", "South Bank"))
                .isZero();
        assertThat(page("/bargaining").select(".distances dd").eachText())
                .contains("two steps North Bank offers, South Bank rejects");
    }

    @Test
    void theTableStandsAsItDidAtADateAndOpensToMembers() {
        assertThat(cell(page("/bargaining?at=2018-02"), "ceasefire", "North Bank")
                        .text())
                .contains("rejects")
                .doesNotContain("offers");
        assertThat(page("/bargaining?by=persons").select("thead th").text()).contains("Cabinet of North Bank");
        assertThat(page("/bargaining?at=1999").select(".empty").text()).contains("Show the whole table");
        assertThat(served.get("/bargaining?at=soon").statusCode()).isEqualTo(400);
        assertThat(page("/bargaining?topic=ceasefire&actor=north").select(".steps li"))
                .hasSize(2);
    }

    @Test
    void theTableIsThereAsCsvAndJson() throws IOException {
        List<String> csv =
                served.get("/bargaining.csv?topic=ceasefire").body().lines().toList();
        assertThat(csv).hasSize(6);
        assertThat(csv.get(0)).startsWith("id,topic,side,party,date,stance,change,change_basis,before");
        JsonNode moves = json("/bargaining.json?topic=ceasefire&actor=north");
        assertThat(moves).hasSize(3);
        assertThat(moves.get(2).path("change").asText()).isEqualTo("softened");
        assertThat(moves.get(2).path("change_basis").asText()).isEqualTo("derived");
        assertThat(moves.get(2).path("before").asText()).isEqualTo("rejects");
    }

    @Test
    void thingsThatWaitForEachOtherAreMarkedAsACycle() throws IOException {
        Document page = page("/bargaining/conditions");

        assertThat(page.select("ol.cycle")).hasSize(1);
        assertThat(page.select("ol.cycle li").eachText())
                .containsExactly(
                        "South Bank: “talks” waits for “troop withdrawal”",
                        "North Bank: “troop withdrawal” waits for “talks”");
        assertThat(page.select("svg.waits a:has(path.wait)")).hasSize(3);
        assertThat(page.select("svg.waits a:has(path.in-cycle)").eachAttr("aria-label"))
                .containsExactly(
                        "South Bank: “talks” waits for “troop withdrawal”, 2018-03-05",
                        "North Bank: “troop withdrawal” waits for “talks”, 2018-03-06");
        assertThat(page.select("svg.waits rect.in-cycle")).hasSize(2);
        assertThat(page.select("table.list tbody tr")).hasSize(3);
        JsonNode all = json("/bargaining/conditions.json");
        assertThat(all).hasSize(3);
        assertThat(all.findValuesAsText("cycle")).containsExactly("yes", "yes", "null");
        assertThat(served.get("/bargaining/conditions.csv?actor=guide").body().lines())
                .hasSize(2);
        assertThat(page("/bargaining/conditions?actor=nobody").select(".empty").text())
                .contains("no condition");
    }

    @Test
    void whatWasMetWaitsNoMore() throws SQLException, IOException, RecordException {
        Path record = Served.record(1);
        try (Crowd crowd = Crowd.in(record)) {
            crowd.actor("south", "South Bank", "armed-group", "")
                    .actor("north", "North Bank", "state", "")
                    .position("w-1", "south", "conditions", "talks", "to talk", "2018-03-05", "troops withdraw first")
                    .position("w-2", "north", "conditions", "", "to withdraw troops", "2018-03-06", "talks have begun")
                    .run("UPDATE positions SET change = 'met' WHERE id = 'w-2'");
        }
        try (Served own = new Served(record, "127.0.0.1")) {
            Document page = Jsoup.parse(own.get("/bargaining/conditions").body());
            assertThat(page.select("ol.cycle, svg.waits path.in-cycle:not(.head)"))
                    .hasSize(0);
            assertThat(page.select("svg.waits a:has(path.over)").attr("aria-label"))
                    .endsWith(", met");
        }
    }

    private static Element cell(Document page, String issue, String side) {
        List<String> heads = page.select(".moves thead th").eachText();
        Element row =
                page.select(".moves tbody tr:has(th:contains(" + issue + "))").first();
        assertThat(row).as(issue).isNotNull();
        return row.child(heads.indexOf(side));
    }

    private static int distance(JsonNode all, String topic, String one, String other) {
        for (JsonNode d : all) {
            List<String> sides =
                    List.of(d.path("side").asText(), d.path("other_side").asText());
            if (d.path("topic").asText().equals(topic) && sides.contains(one) && sides.contains(other)) {
                return d.path("distance").asInt();
            }
        }
        throw new AssertionError(topic + " of " + one + " and " + other);
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(served.get(path).body());
    }

    private static Document page(String path) {
        var answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
