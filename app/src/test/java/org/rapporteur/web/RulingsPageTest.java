package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;

/** Searching and ruling from the pages. */
class RulingsPageTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private Path folder;
    private Served served;

    @BeforeEach
    void serve() throws Exception {
        folder = Served.record(3);
        served = new Served(folder, "127.0.0.1");
    }

    @AfterEach
    void stop() throws Exception {
        served.close();
    }

    @Test
    void aFormMergesAndUndoes() throws Exception {
        assertThat(get("/rulings").body()).contains("Nobody has ruled");
        HttpResponse<String> merged = post(
                form(
                        "merge",
                        "id=delegation-of-examplia&id=port-example&by=a+clerk&why=%3Cb%3Eone%3C%2Fb%3E&back=%2Frulings%3Fid%3Dx"));
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(303);
        assertThat(merged.headers().firstValue("Location")).hasValue("/rulings?id=x");
        assertThat(get("/api/v1/facts/port-example").statusCode()).isEqualTo(404);
        assertThat(get("/rulings").body())
                .contains("holds", "a clerk", "&lt;b&gt;one", "Undo ruling 1")
                .doesNotContain("<b>one");

        assertThat(post(form("undo", "number=1")).statusCode()).isEqualTo(303);
        assertThat(get("/api/v1/facts/port-example").statusCode()).isEqualTo(200);
        assertThat(get("/rulings").body()).contains("undone", "undoes ruling 1");
        assertThat(get("/rulings.jsonl").body()).isEqualTo(Files.readString(folder.resolve("rulings.jsonl")));
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() throws Exception {
        String good = form("reject", "id=port-example");
        assertThat(post(good.replaceAll("csrf=[0-9a-f]+", "csrf=0")).statusCode())
                .isEqualTo(403);
        assertThat(post(good.replaceAll("csrf=[0-9a-f]+&", "")).statusCode()).isEqualTo(403);
        assertThat(post(good, "Origin", "http://evil.example").statusCode()).isEqualTo(403);
        assertThat(post(good, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(post(good, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(Files.exists(folder.resolve("rulings.jsonl"))).isFalse();
        assertThat(post(good, "Origin", served.root(), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatIsConfirmedIsAskedNoMoreAndCountsAsRight() throws Exception {
        String before = get("/api/v1/statements").body();
        try (Crowd crowd = Crowd.in(folder)) {
            crowd.run("UPDATE statement_rows SET confidence = 0.1 WHERE id = (SELECT min(id) FROM statements)")
                    .run("UPDATE statement_rows SET confidence = 0.2 WHERE id = (SELECT max(id) FROM statements)");
        }
        Document page = Jsoup.parse(get("/rulings/queue").body());
        Elements asked = page.select(".doubts li:contains(Said by)");
        assertThat(asked.get(0).text()).contains("The door is open", "unsure 0.90");
        String right = asked.get(0).select("input[name=id]").val();
        String wrong = asked.get(1).select("input[name=id]").val();
        assertThat(get("/rulings/queue.csv").body()).contains(right).contains(wrong);
        assertThat(Jsoup.parse(get("/rulings").body()).select("#to-check")).hasSize(1);

        assertThat(post(form("confirm", "id=" + right + "&back=%2Frulings%2Fqueue"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/rulings/queue");
        assertThat(post(form("reject", "id=" + wrong)).statusCode()).isEqualTo(303);

        assertThat(get("/rulings/queue.csv").body()).doesNotContain(right).doesNotContain(wrong);
        assertThat(get("/rulings").body()).contains("confirms the statement");
        assertThat(get("/gaps/checked.csv").body()).contains("statement,2,1,0.50,0.09 and 0.91");
        assertThat(get("/gaps").body()).contains("What people found right");
        assertThat(post(form("undo", "number=2")).statusCode()).isEqualTo(303);
        assertThat(get("/api/v1/statements").body()).isEqualTo(before);
    }

    @Test
    void meetingsThatMayBeOneAreAskedForUntilTheyAreKeptApart() throws Exception {
        try (Crowd crowd = Crowd.in(folder)) {
            crowd.actor("a", "A Bank", "state", "")
                    .actor("b", "B Bank", "state", "")
                    .actor("s1", "Ann Field", "person", "")
                    .actor("s2", "Field", "person", "")
                    .meeting("m1", "2018-05-10", "Doha", "participant", "a", "b")
                    .meeting("m2", "2018-05-11", "", "participant", "a", "b")
                    .meeting("m3", "2018-06-11", "Doha", "participant", "a", "b");
        }
        String asked = get("/rulings/queue.json").body();
        assertThat(asked).contains("[\"m1\",\"m2\"]", "[\"s1\",\"s2\"]").doesNotContain("m3");
        assertThat(Jsoup.parse(get("/rulings/queue").body())
                        .select(".doubts button[value=merge]")
                        .eachText())
                .contains("One");
        assertThat(post(form("confirm", "id=delegation-of-examplia&id=port-example"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("/rulings").body()).contains("keeps apart");
    }

    @Test
    void whatARulingWouldChangeIsShownAndNotDone() throws Exception {
        String before = get("/api/v1/actors").body();

        HttpResponse<String> answer = send("/rulings/preview", form("reject", "id=port-example&why=no%20party"));

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("main").text()).contains("rejects the actor", "It is not made yet", "gone");
        assertThat(page.select("main a[href=/actors/port-example]")).isNotEmpty();
        assertThat(get("/api/v1/actors").body()).isEqualTo(before);
        assertThat(Files.exists(folder.resolve("rulings.jsonl"))).isFalse();
        assertThat(page.select("form.filters input[name=why]").val()).isEqualTo("no party");
        assertThat(send("/rulings/preview", form("merge", "id=nobody&id=port-example"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatCannotBeRuledIsExplained() throws Exception {
        for (String form : new String[] {
            form("merge", "id=nobody&id=port-example"), form("burn", "id=port-example"), form("undo", "number=9"),
            form("undo", "number=x"), form("correct", "id=port-example&field=mentions&value=x"), form("reject", ""),
            form("reject", "id=" + "x".repeat(5000))
        }) {
            HttpResponse<String> answer = post(form);
            assertThat(answer.statusCode()).as(form).isEqualTo(400);
            assertThat(answer.body()).contains("Nothing has changed");
        }
        assertThat(post(form("reject", "id=port-example&back=%2F%2Fevil.example"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/rulings");
    }

    @Test
    void aRulingWhileARecordIsReadSaysSo() throws Exception {
        try (RecordStore store = RecordStore.open(folder);
                Update reading = store.update()) {
            assertThat(reading.known()).isNotEmpty();
            HttpResponse<String> answer = post(form("reject", "id=port-example"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("is writing this record");
            for (String path : new String[] {"/", "/meetings", "/search?q=door", "/export/ics", "/api/v1/statements"}) {
                assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
        assertThat(post(form("reject", "id=port-example")).statusCode()).isEqualTo(303);
    }

    @Test
    void theSearchFindsMarksAndNarrows() throws Exception {
        String page = get("/search?q=door+type%3Astatement").body();
        assertThat(page)
                .contains(
                        "<b>3</b> found", "<mark class=\"lit\">door</mark>", "speaker%3A%22delegation-of-examplia%22");
        assertThat(get("/search").body()).contains("All words must be there");
        assertThat(get("/search?q=nothinglikethis").body()).contains("<b>0</b> found");
        assertThat(get("/search.csv?q=door+type%3Astatement").body().lines()).hasSize(4);
        HttpResponse<String> wrong = get("/search?q=" + URLEncoder.encode("<script>:x OR", StandardCharsets.UTF_8));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("cannot be looked for").doesNotContain("<script>:x");
        assertThat(get("/search?q=" + "x".repeat(10_001)).statusCode()).isEqualTo(400);
        assertThat(get("/search?q=door&page=0").statusCode()).isEqualTo(400);
    }

    private static String form(String action, String rest) {
        return "csrf=" + Forms.token() + "&action=" + action + (rest.isEmpty() ? "" : "&" + rest);
    }

    private HttpResponse<String> get(String path) {
        return served.get(path);
    }

    private HttpResponse<String> post(String form, String... headers) throws IOException, InterruptedException {
        return send("/rulings", form, headers);
    }

    private HttpResponse<String> send(String path, String form, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.root() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
