package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.store.RecordException;

/** The same meeting and claim from article to article, and two articles side by side. */
class TellingsTest {
    private static Served served;

    @BeforeAll
    static void serve() throws RecordException, IOException {
        served = new Served(Served.record(3), "127.0.0.1");
    }

    @AfterAll
    static void end() throws RecordException {
        served.close();
    }

    @Test
    void aMeetingIsFollowedFromItsFirstTellingToItsLast() {
        List<String> articles = page("/articles").select("td.prose a").eachAttr("href");
        String first = articles.stream()
                .filter(a -> place(a).equals("1 of 3"))
                .findFirst()
                .orElseThrow();
        assertThat(shared(first).select("a[rel=prev]")).isEmpty();

        String at = first;
        for (String place : List.of("2 of 3", "3 of 3")) {
            String next = shared(at).select("a[rel=next]").attr("href");
            String[] address = next.split("#");
            assertThat(page(address[0]).getElementById(address[1])).isNotNull();
            assertThat(place(address[0])).isEqualTo(place);
            assertThat(shared(address[0]).select("a[rel=prev]").attr("href")).startsWith(at);
            at = address[0];
        }
        assertThat(shared(at).select("a[rel=next]")).isEmpty();
    }

    @Test
    void twoArticlesStandSideBySideWithWhatBothTell() {
        String meeting = page("/meetings").select("td.prose a").attr("href");
        String beside = page(meeting).select("a:contains(side by side)").attr("href");
        Document page = page(beside);

        assertThat(page.select(".beside > section")).hasSize(2);
        for (Element side : page.select(".beside > section")) {
            assertThat(side.select("mark.k-meeting")).isNotEmpty();
            assertThat(side.select(".block").size())
                    .isEqualTo(side.select(".block:has(mark)").size());
            assertThat(side.select(".others a")).hasSize(2);
        }
        String other =
                page.select(".beside > section:last-child .others a").last().attr("href");
        assertThat(page(other).select(".beside > section:last-child h2 a").attr("href"))
                .isNotEqualTo(page.select(".beside > section:last-child h2 a").attr("href"));
        Document whole = page(page.select(".byline a").attr("href"));
        assertThat(whole.select(".block").size())
                .isGreaterThan(page.select(".block").size());
    }

    @Test
    void whatTellsNothingOfItCannotStandThere() {
        String meeting = page("/meetings").select("td.prose a").attr("href").substring("/meetings/".length());
        assertThat(served.get("/tellings").statusCode()).isEqualTo(404);
        assertThat(served.get("/tellings?fact=" + meeting + "&left=x&right=y").statusCode())
                .isEqualTo(404);
        assertThat(served.get("/tellings?fact=" + meeting + "&left=x&whole=perhaps")
                        .statusCode())
                .isEqualTo(400);
    }

    private static Element shared(String article) {
        Element out =
                page(article).select("section[aria-labelledby=shared] tbody tr").first();
        assertThat(out).as(article).isNotNull();
        return out;
    }

    private static String place(String article) {
        return shared(article).select("td[data-label='This is']").text();
    }

    private static Document page(String path) {
        var answer = served.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
