package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.HostileRecord;
import org.rapporteur.store.RecordException;

/** Meetings and events on the map, and those that no map has. */
class MapPageTest {
    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() throws RecordException, IOException {
        HostileRecord.write(folder);
        served = new Served(folder, "127.0.0.1");
    }

    @AfterAll
    static void end() throws RecordException {
        served.close();
    }

    @Test
    void aMarkLeadsToItsMeetingsAndStandsInTheList() {
        Document page = page("/map");

        Element mark = page.select("svg.map a:has(circle.m-meeting)").first();
        assertThat(mark).isNotNull();
        assertThat(mark.attr("aria-label")).matches("\\d meetings? in Doha");
        Element listed = mark.attr("href").startsWith("#")
                ? page.getElementById(mark.attr("href").substring(1))
                : page.getElementById("place-1");
        assertThat(listed).isNotNull();
        assertThat(listed.text()).startsWith("Doha");
        String meeting = listed.select(".told a[href^=/meetings/]").attr("href");
        assertThat(served.get(meeting).statusCode()).isEqualTo(200);
        assertThat(page.select("svg.map text.m-name").text()).contains("Doha");
        assertThat(page.select("svg.map a:has(circle.m-event)").attr("aria-label"))
                .endsWith("in Doha");
    }

    @Test
    void whatNoMapHasIsListed() {
        assertThat(page("/map").select("section[aria-labelledby=unknown]").text())
                .contains("=Nowhere")
                .contains("not guessed");
    }

    @Test
    void filtersAndViewsKeepEachOther() {
        assertThat(page("/map?from=2100").select("svg.map")).isEmpty();
        assertThat(page("/map?kind=event").select("circle.m-meeting")).isEmpty();
        assertThat(page("/map?view=world&kind=meeting")
                        .select(".zooms a[href*=near]")
                        .first()
                        .attr("href"))
                .contains("kind=meeting")
                .doesNotContain("view=");
        assertThat(page("/map?near=Doha").select("svg.map circle")).isNotEmpty();
        assertThat(page("/map?near=Oslo").select("svg.map circle")).isEmpty();
        assertThat(served.get("/map?near=Utopia").statusCode()).isEqualTo(400);
        assertThat(served.get("/map?view=moon").statusCode()).isEqualTo(400);
    }

    private static Document page(String path) {
        var answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
