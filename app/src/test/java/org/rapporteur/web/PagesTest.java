package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.store.RecordException;

/** What every page has, and what the lists and the pages of facts say. */
class PagesTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles",
                "/meetings",
                "/map",
                "/statements",
                "/events",
                "/claims",
                "/positions",
                "/positions/history",
                "/bargaining",
                "/bargaining/conditions",
                "/differences",
                "/figures",
                "/export",
                "/rulings?id=port-example",
                "/rulings/queue"
            })
    void everyPageHasLandmarksAHeadingAndNothingInline(String path) {
        HttpResponse<String> answer = served.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("header, nav, main, footer, a.skip[href='#content']"))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(e -> e.attributes().asList().stream())
                        .map(a -> a.getKey())
                        .filter(a -> a.startsWith("on")))
                .isEmpty();
        assertThat(page.select("input:not([type=hidden]), select"))
                .allSatisfy(e ->
                        assertThat(page.select("label[for=" + e.id() + "]")).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "meetings", "statements", "events", "positions/history", "figures"})
    void csvAndJsonHoldWhatTheTableHolds(String list) throws IOException {
        Document page = Jsoup.parse(served.get("/" + list).body());
        JsonNode json =
                new ObjectMapper().readTree(served.get("/" + list + ".json").body());
        List<String> csv = served.get("/" + list + ".csv").body().lines().toList();

        List<Element> rows = page.select("table.list tbody tr");
        assertThat(rows).isNotEmpty().hasSameSizeAs(json).hasSize(csv.size() - 1);
        List<String> keys = List.of(csv.get(0).split(","));
        List<String> fields = new ArrayList<>();
        json.get(0).fieldNames().forEachRemaining(fields::add);
        assertThat(fields).isEqualTo(keys);
        for (int i = 0; i < rows.size(); i++) {
            String id = json.get(i).path("id").asText();
            assertThat(csv.get(i + 1)).startsWith(id + ",");
            assertThat(rows.get(i).select("a[href$=/" + id + "]")).isNotEmpty();
        }
    }

    @Test
    void filtersKeepWhatFits() {
        assertThat(rows("/meetings?place=Port&from=2018-05&to=2018-05&status=held"))
                .hasSize(1);
        assertThat(rows("/meetings?place=Elsewhere")).isEmpty();
        assertThat(rows("/meetings?to=2017")).isEmpty();
        assertThat(rows("/meetings?actor=Examplia")).hasSize(1);
        assertThat(rows("/meetings?actor=nobody")).isEmpty();
        assertThat(rows("/articles?outlet=An+outlet&genre=report")).hasSize(3);
        assertThat(served.get("/meetings?to=2017").body()).contains("Nothing in this record fits these filters");
        assertThat(served.get("/meetings.csv?to=2017").body().lines()).hasSize(1);
        assertThat(served.get("/meetings.json?to=2017").body()).isEqualTo("[]");
    }

    @Test
    void theTimelineDrawsWhatTheFiltersLetThrough() {
        Document all = Jsoup.parse(served.get("/").body());
        assertThat(all.select("svg.timeline rect.t-meeting")).hasSize(1);
        assertThat(all.select("svg.timeline rect.t-event title").eachText()).containsExactly("3 events, 2018-05-03");
        Element statements = all.select("svg.timeline a:has(rect.t-statement)").first();
        assertThat(statements).isNotNull();
        assertThat(statements.attr("aria-label")).isEqualTo("delegation of Examplia: 3 statements, 2018-05-01");
        assertThat(rows(statements.attr("href"))).hasSize(3);

        assertThat(Jsoup.parse(served.get("/?kind=event").body()).select("svg.timeline rect"))
                .hasSize(1);
        assertThat(Jsoup.parse(served.get("/?from=2019&to=2020").body()).select("svg.timeline rect"))
                .isEmpty();
        assertThat(served.get("/?from=2019&to=2020").body()).contains("7 lie before or after");
        assertThat(Jsoup.parse(served.get("/?place=Elsewhere").body()).select("svg.timeline rect"))
                .isEmpty();
        assertThat(served.get("/?from=2020&to=2019").statusCode()).isEqualTo(400);
    }

    @Test
    void positionsStandAsTheyDidAtADate() {
        assertThat(rows("/positions?at=2017")).isEmpty();
        List<Element> standing = rows("/positions?at=2018-05");
        assertThat(standing).hasSize(1);
        assertThat(standing.get(0).text()).contains("talks").contains("delegation of Examplia");
        assertThat(rows("/positions/history")).hasSize(3);
    }

    @Test
    void aCellOfTheMatrixOpensItsSentence() {
        Element cell = Jsoup.parse(served.get("/meetings").body())
                .select(".matrix td a.p-host")
                .first();
        assertThat(cell).isNotNull();
        assertThat(cell.attr("aria-label")).contains("hosted").contains("Port Example meeting");
        String[] address = cell.attr("href").split("#");

        Document article = Jsoup.parse(served.get(address[0]).body());

        Element target = article.getElementById(address[1]);
        assertThat(target).isNotNull();
        assertThat(target.text()).isEqualTo("14 envoys");
    }

    @Test
    void aMeetingSaysWhoCameForAPartyAndWhoWasNotThere() {
        String meeting =
                Jsoup.parse(served.get("/meetings").body()).select("td.prose a").attr("href");
        Document page = Jsoup.parse(served.get(meeting).body());

        assertThat(page.select(".parts dt").eachText()).containsExactly("Hosted", "Was not invited");
        assertThat(page.select(".parts dd").eachText())
                .containsExactly("delegation of Examplia, 14 people, chief guest sentence", "Port Example sentence");
        for (Element sentence : page.select(".parts a.sentence")) {
            String[] address = sentence.attr("href").split("#");
            assertThat(Jsoup.parse(served.get(address[0]).body()).getElementById(address[1]))
                    .as(address[1])
                    .isNotNull();
        }
        Document list = Jsoup.parse(served.get("/meetings").body());
        assertThat(list.select("td.c-away").text()).isEqualTo("Port Example was not invited");
        assertThat(list.select(".matrix a.p-not-invited").attr("aria-label"))
                .startsWith("Port Example was not invited: Port Example meeting");
        assertThat(list.select(".legend").text()).contains("hosted").doesNotContain("declined");
        assertThat(Jsoup.parse(served.get(meeting.replace("/meetings/", "/fact/"))
                                .body())
                        .select(".fields")
                        .text())
                .contains("Port Example was not invited")
                .contains("delegation of Examplia took part: 14 people, chief guest");
    }

    @Test
    void anEventSaysHowManyItHit() throws IOException {
        Document page = Jsoup.parse(served.get("/events").body());
        assertThat(page.select("td.c-counts li").eachText()).contains("10 to 14 wounded", "3 captured");

        Element fact = page.select("td.c-words a").first();
        assertThat(fact).isNotNull();
        assertThat(Jsoup.parse(served.get(fact.attr("href")).body())
                        .select("h1")
                        .text())
                .endsWith("CONSULT: 10 to 14 wounded, 3 captured");
        assertThat(new ObjectMapper()
                        .readTree(served.get("/events.json").body())
                        .at("/0/counts/1")
                        .asText())
                .isEqualTo("3 captured");
        assertThat(Jsoup.parse(served.get("/actors/delegation-of-examplia").body())
                        .select("#events ~ .scroll td.c-counts")
                        .text())
                .contains("3 captured");
    }

    @Test
    void anArticleMarksItsFactsAndTheyLeadBack() {
        String id =
                Jsoup.parse(served.get("/articles").body()).select("td.prose a").attr("href");
        Document article = Jsoup.parse(served.get(id).body());

        Element mark = article.select("mark.k-statement").first();
        assertThat(mark).isNotNull();
        assertThat(mark.text()).isEqualTo("The door is open");
        String fact = mark.select("a").attr("href");
        Document page = Jsoup.parse(served.get(fact).body());
        Element hit = page.select(".quote a.hit").first();
        assertThat(hit).isNotNull();
        assertThat(hit.text()).isEqualTo("The door is open");
        String[] back = hit.attr("href").split("#");
        assertThat(back[0]).isEqualTo(id);
        assertThat(article.getElementById(back[1])).isNotNull();
        assertThat(page.select(".cite pre").text())
                .contains("TextQuoteSelector")
                .contains("\"exact\" : \"The door is open\"");
    }

    @Test
    void aTimeIsCitedByItsPlace() {
        String id =
                Jsoup.parse(served.get("/articles").body()).select("td.prose a").attr("href");
        Element note = Jsoup.parse(served.get(id + "?show=time").body())
                .select(".notes a")
                .first();
        assertThat(note).isNotNull();
        assertThat(note.attr("href")).startsWith("/fact/time%40");

        Document page = Jsoup.parse(served.get(note.attr("href")).body());
        assertThat(page.select("h1").text()).isEqualTo("3 May 2018: 2018-05-03");
        assertThat(page.select(".cite pre").text()).contains("TextQuoteSelector");
        String[] back = page.select(".quote a.hit").attr("href").split("#");
        String anchor = URLDecoder.decode(back[1], StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(served.get(back[0]).body()).getElementById(anchor))
                .isNotNull();
        assertThat(served.get(note.attr("href") + ".json").body()).contains("\"type\":\"time\"");
        assertThat(served.get("/fact/time%40none:1-2").statusCode()).isEqualTo(404);
    }

    @Test
    void theTextOfAnArticleIsShownWhole() {
        String id =
                Jsoup.parse(served.get("/articles").body()).select("td.prose a").attr("href");
        Document article = Jsoup.parse(served.get(id).body());

        assertThat(article.select(".page .text p:not(.role)").eachText())
                .startsWith(
                        "The delegation of Examplia met 14 envoys in Port Example on 3 May 2018.",
                        "\"The door is open,\" the delegation's speaker said \uD83D\uDD4A.");
    }

    private static List<Element> rows(String path) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body()).select("table.list tbody tr");
    }

    @Test
    void theOverviewSaysWhatItIsAboutInSentencesWithSources() {
        Document page = Jsoup.parse(served.get("/").body());

        assertThat(page.select(".about li"))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(5)
                .allSatisfy(sentence -> {
                    assertThat(sentence.select("> bdi").text()).matches("\\p{Lu}.*\\.");
                    assertThat(sentence.select(".cited a")).isNotEmpty().allSatisfy(a -> assertThat(
                                    served.get(a.attr("href")).statusCode())
                            .isEqualTo(200));
                });
        assertThat(page.select(".about li").eachText()).doesNotHaveDuplicates();
        assertThat(page.select(".state dt").eachText())
                .containsExactly("Last meeting held", "Planned next", "Stayed away", "Conditions that stand");
    }

    @Test
    void whatChangedBetweenTwoDays() {
        assertThat(served.get("/changes").statusCode()).isEqualTo(200);
        Document all = Jsoup.parse(served.get("/changes?since=1000&until=2999").body());
        Document none = Jsoup.parse(served.get("/changes?since=1000&until=1001").body());

        assertThat(all.select("h1").text()).isEqualTo("What changed since 1 January 1000 and until 31 December 2999");
        assertThat(all.select("#new-meetings").text()).doesNotStartWith("New: 0");
        assertThat(none.select(".told")).isEmpty();
        assertThat(none.select("main").text()).contains("No article was published in this time.");
        assertThat(served.get("/changes?since=2000&until=1999").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNewIsWhatNoEarlierPageTells() {
        Document all = Jsoup.parse(served.get("/?since=1000").body());
        Document none = Jsoup.parse(served.get("/?since=2999").body());

        assertThat(all.select("#new-meetings").text()).doesNotStartWith("New: 0");
        assertThat(none.select("#news .told")).isEmpty();
        assertThat(none.select("#news").text()).contains("No article was published since.");
        assertThat(served.get("/?since=soon").statusCode()).isEqualTo(400);
    }
}
