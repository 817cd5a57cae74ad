package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rapporteur.web.WebServer;

/** The {@code curl} lines of the README, run against the sample. */
class ReadmeApiTest {
    @Test
    void theLinesOfTheReadmeAnswer() throws Exception {
        assumeThat(run("curl --version")).as("curl is needed for this test").contains("curl");
        List<String> lines = Files.readAllLines(Path.of("../README.md")).stream()
                .map(String::strip)
                .filter(l -> l.startsWith("curl ") && l.contains("/api/"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(3);
        try (WebServer server = WebServer.start(SampleRecord.folder(), "127.0.0.1", 0)) {
            for (String line : lines) {
                String answer = run(line.replace("http://127.0.0.1:8484/", server.address())
                        .replaceFirst("curl ", "curl --fail --max-time 60 "));
                assertThat(answer).as(line).containsAnyOf("\"items\":[\n{", "openapi: 3");
            }
        }
    }

    private static String run(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return out;
    }
}
