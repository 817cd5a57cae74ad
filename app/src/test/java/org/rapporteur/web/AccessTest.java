package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.store.RecordException;

/** Who gets answers, and what every answer carries. */
class AccessTest {
    private static final Path RECORD = Served.record(1);

    @ParameterizedTest
    @CsvSource({
        "/meetings, 200",
        "/assets/rapporteur.css, 200",
        "/nowhere, 404",
        "/articles/nothing, 404",
        "/fact/nothing, 404",
        "/meetings/nothing, 404",
        "/articles?from=yesterday, 400",
        "/articles?from=2019-13, 400",
        "/articles?page=0, 400",
        "/articles?page=99, 400",
        "/articles?page=2&page=3, 400",
        "/articles?genre=poem, 400",
        "/meetings.json?status=great, 400",
        "/articles/%00, 400",
        "/export, 200",
        "/export/geojson, 200",
        "/export/xml, 404",
        "/export/jsonl?from=2019, 400",
        "/export/geojson?from=soon, 400",
        "/export/geojson?actor=nobody, 400"
    })
    void everyAnswerCarriesThePolicyAndNoStackTrace(String path, int status) throws Exception {
        try (Served served = new Served(RECORD, "127.0.0.1")) {
            HttpResponse<String> answer = served.get(path);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.body()).doesNotContain("org.rapporteur").doesNotContain("Exception");
        }
    }

    @Test
    void aLongQueryGetsAClearPage() throws Exception {
        try (Served served = new Served(RECORD, "127.0.0.1")) {
            HttpResponse<String> answer = served.get("/articles?q=" + "x".repeat(10_000));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("more than 300 characters");
            assertThat(served.get("/articles?q=" + "x".repeat(100_000)).statusCode())
                    .isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 200", "localhost, 200", "evil.example, 421", "127.0.0.1.evil.example, 421"})
    void anotherNameIsRefused(String host, int status) throws Exception {
        try (Served served = new Served(RECORD, "127.0.0.1");
                Socket socket =
                        new Socket("127.0.0.1", URI.create(served.root()).getPort())) {
            socket.getOutputStream()
                    .write(("GET /articles HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer.lines().findFirst().orElse("")).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void otherMachinesNeedTheToken() throws Exception {
        try (Served served = new Served(RECORD, "0.0.0.0")) {
            String token = served.server().address().replaceFirst(".*token=", "");
            assertThat(token).matches("[0-9a-f]{32}");

            assertThat(served.get("/articles").statusCode()).isEqualTo(401);
            assertThat(served.get("/assets/rapporteur.css").statusCode()).isEqualTo(401);
            assertThat(served.get("/articles?token=" + token.substring(1)).statusCode())
                    .isEqualTo(401);
            HttpResponse<String> entry = served.get("/articles?genre=report&token=" + token);
            assertThat(entry.statusCode()).isEqualTo(HttpURLConnection.HTTP_MOVED_TEMP);
            assertThat(entry.headers().firstValue("Location")).contains("/articles?genre=report");
            String cookie = entry.headers().firstValue("Set-Cookie").orElse("");
            assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
            assertThat(served.get("/articles", "Cookie", cookie.split(";")[0]).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aTakenPortIsAClearFailure() throws Exception {
        try (Served served = new Served(RECORD, "127.0.0.1")) {
            int port = URI.create(served.root()).getPort();

            assertThatThrownBy(() -> WebServer.start(RECORD, "127.0.0.1", port))
                    .isInstanceOf(IOException.class)
                    .hasMessage("is taken by another program");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsAClearFailure() {
        assertThatThrownBy(() -> WebServer.start(RECORD, "203.0.113.9", 0))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("is no address of this machine");
    }

    @Test
    void aMissingRecordIsAClearFailure(@TempDir Path folder) {
        assertThatThrownBy(() -> WebServer.start(folder, "127.0.0.1", 0))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("there is no record here");
    }

    @Test
    void theThemeIsKeptAndLeadsBackToThisSiteOnly() throws Exception {
        try (Served served = new Served(RECORD, "127.0.0.1")) {
            assertThat(served.post("/theme", "theme=dark&back=%2Farticles%3Fpage%3D1"))
                    .contains("/articles?page=1");
            for (String back :
                    new String[] {"%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "%2F%5Cevil", "%2Fa%0D%0Ab"}) {
                assertThat(served.post("/theme", "theme=dark&back=" + back)).contains("/");
            }
            assertThat(served.get("/articles", "Cookie", "theme=dark").body()).contains("data-theme=\"dark\"");
            assertThat(served.get("/articles", "Cookie", "theme=\"><script>").body())
                    .doesNotContain("<script>");
        }
    }
}
