package org.rapporteur.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.reading.second.Answer;
import org.rapporteur.reading.second.Question;

/** Servers that answer rightly, wrongly, slowly, without end, or not at all. */
class ModelReaderTest {
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final String RIGHT =
            "{\"statements\": [{\"words\": \"the door is open\", \"speaker\": \"Norway\"}]}";

    @TempDir
    private Path folder;

    private static Question page(int n) {
        return new Question("page" + n + ".html", "Norway said that the door is open. " + n, List.of("Norway"));
    }

    private ModelReader reader(ChatServer server) throws IOException, ServerException {
        return new ModelReader("small-model", KeptAnswers.open(folder), Server.at(server.address(), false, PATIENCE));
    }

    @Test
    void anAnswerIsKeptAndNotAskedForAgain() throws Exception {
        try (ChatServer server = ChatServer.saying(p -> "Here it is:\n```json\n" + RIGHT + "\n```")) {
            try (ModelReader reader = reader(server)) {
                assertThat(reader.answer(page(1)))
                        .get()
                        .extracting(Answer::reader)
                        .isEqualTo("small-model");
                assertThat(reader.answer(page(1))).isPresent();
            }
            assertThat(server.asked()).isEqualTo(1);
        }
        try (ModelReader kept = new ModelReader("small-model", KeptAnswers.open(folder), null);
                ModelReader other = new ModelReader("other-model", KeptAnswers.open(folder), null)) {
            assertThat(kept.answer(page(1))).isPresent();
            assertThat(kept.answer(page(2))).isEmpty();
            assertThat(other.answer(page(1))).isEmpty();
            assertThat(kept.without()).isZero();
        }
    }

    @Test
    void theModelIsShownThePageBetweenMarksThatItCannotForge() throws Exception {
        AtomicReference<JsonNode> seen = new AtomicReference<>();
        try (ChatServer server = new ChatServer((request, exchange) -> {
                    seen.set(request);
                    ChatServer.send(exchange, 200, ChatServer.completion(RIGHT));
                });
                ModelReader reader = reader(server)) {
            reader.answer(new Question("a", "line\n".repeat(20_000), List.of("Norway")));
        }
        String user = seen.get().path("messages").path(1).path("content").asText();
        String mark = user.lines().findFirst().orElseThrow().substring("Mark: ".length());
        assertThat(user.split(mark, -1)).hasSize(4);
        assertThat(user.length()).isLessThan(Instructions.MOST_TEXT + 500);
        assertThat(seen.get().path("temperature").asInt()).isZero();
        assertThat(seen.get().path("response_format").path("type").asText()).isEqualTo("json_schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I cannot help with that.",
                "{\"statements\": ",
                "{\"answer\": 42}",
                "[1, 2, 3]",
                "{\"statements\": \"none\"}"
            })
    void anAnswerOfAnotherFormCostsItsPageAlone(String content) throws Exception {
        try (ChatServer server = ChatServer.saying(p -> p.contains("open. 2\n") ? RIGHT : content);
                ModelReader reader = reader(server)) {
            for (int i = 10; i < 16; i++) {
                assertThat(reader.answer(page(i))).isEmpty();
            }
            assertThat(reader.answer(page(2))).isPresent();
            assertThat(reader.without()).isEqualTo(6);
            assertThat(reader.reason()).isEqualTo("its answer is not of the form that was asked for");
            assertThat(server.asked()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no JSON", "{}", "{\"choices\": 3}", "{\"choices\": [{\"message\": {\"content\": null}}]}"})
    void whatIsNoCompletionIsNoAnswer(String body) throws Exception {
        try (ChatServer server = new ChatServer((request, exchange) -> ChatServer.send(exchange, 200, body));
                ModelReader reader = reader(server)) {
            assertThat(reader.answer(page(1))).isEmpty();
            assertThat(reader.without()).isEqualTo(1);
        }
    }

    @Test
    void aSlowServerIsGivenUpAfterThreePages() throws Exception {
        try (ChatServer server = new ChatServer((request, exchange) -> Thread.sleep(20_000));
                ModelReader reader = reader(server)) {
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(reader.answer(page(i))).isEmpty();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
            assertThat(server.asked()).isEqualTo(3);
            assertThat(reader.without()).isEqualTo(20);
            assertThat(reader.reason()).startsWith("it did not answer within");
        }
    }

    @Test
    void aDripOfAnAnswerIsCutOff() throws Exception {
        try (ChatServer server = new ChatServer((request, exchange) -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 200; i++) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                        Thread.sleep(100);
                    }
                });
                ModelReader reader = reader(server)) {
            assertThat(reader.answer(page(1))).isEmpty();
            assertThat(reader.reason()).startsWith("it did not answer within");
        }
    }

    @Test
    void aHugeAnswerIsCutOff() throws Exception {
        byte[] much = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (ChatServer server = new ChatServer((request, exchange) -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 10_000; i++) {
                        exchange.getResponseBody().write(much);
                    }
                });
                ModelReader reader = reader(server)) {
            assertThat(reader.answer(page(1))).isEmpty();
            assertThat(reader.reason()).contains("more than 1048576 bytes");
        }
    }

    @Test
    void aServerThatStumblesIsAskedOnceMore() throws Exception {
        AtomicReference<Integer> times = new AtomicReference<>(0);
        try (ChatServer server = new ChatServer((request, exchange) -> {
                    boolean first = times.getAndUpdate(n -> n + 1) == 0;
                    ChatServer.send(exchange, first ? 503 : 200, first ? "loading" : ChatServer.completion(RIGHT));
                });
                ModelReader reader = reader(server)) {
            assertThat(reader.answer(page(1))).isPresent();
            assertThat(reader.without()).isZero();
        }
    }

    @Test
    void aServerThatKnowsNoSuchModelIsAskedOnce() throws Exception {
        try (ChatServer server = new ChatServer(
                        (request, exchange) -> ChatServer.send(exchange, 404, "model \"x\"\u001b[31m\nnot found"));
                ModelReader reader = reader(server)) {
            assertThat(reader.answer(page(1))).isEmpty();
            assertThat(reader.answer(page(2))).isEmpty();
            assertThat(server.asked()).isEqualTo(1);
            assertThat(reader.reason()).startsWith("it answers 404 (model \"x\"");
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (ChatServer elsewhere = ChatServer.saying(p -> RIGHT);
                ChatServer server = new ChatServer((request, exchange) -> {
                    exchange.getResponseHeaders().set("Location", elsewhere.address() + "/v1/chat/completions");
                    ChatServer.send(exchange, 307, "");
                });
                ModelReader reader = reader(server)) {
            assertThat(reader.answer(page(1))).isEmpty();
            assertThat(elsewhere.asked()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.1.2.3:8080",
                "http://192.168.1.7/v1",
                "http://[fe80::1]:8080",
                "http://0.0.0.0:8080",
                "http://2130706433:8080",
                "http://0x7f.1/",
                "http://127.0.0.1@10.1.2.3/",
                "ftp://127.0.0.1/",
                "127.0.0.1:8080",
                "http://",
                "nonsense"
            })
    void anotherMachineIsNotAskedUnlessAllowed(String address) {
        assertThatThrownBy(() -> Server.at(address, false, PATIENCE)).isInstanceOf(ServerException.class);
    }

    @Test
    void anotherMachineIsAskedWhereAllowed() throws Exception {
        assertThat(Server.at("http://10.1.2.3:8080", true, PATIENCE).name()).isEqualTo("http://10.1.2.3:8080");
        assertThat(Server.at("http://localhost:8080/", false, PATIENCE)).isNotNull();
        assertThat(Server.at("http://[::1]:8080/v1/", false, PATIENCE)).isNotNull();
    }

    @Test
    void aLineThatIsCutOffCostsItsAnswerAlone() throws Exception {
        try (ChatServer server = ChatServer.saying(p -> RIGHT)) {
            try (ModelReader reader = reader(server)) {
                reader.answer(page(1));
            }
            Path file = folder.resolve(KeptAnswers.NAME);
            Files.writeString(file, "{\"key\": \"abc\", \"ans", StandardOpenOption.APPEND);
            try (ModelReader reader = reader(server)) {
                assertThat(reader.answer(page(2))).isPresent();
            }
            try (ModelReader kept = new ModelReader("small-model", KeptAnswers.open(folder), null)) {
                assertThat(kept.answer(page(1))).isPresent();
                assertThat(kept.answer(page(2))).isPresent();
            }
            assertThat(Files.readAllLines(file)).hasSize(3);
        }
    }

    @Test
    void theReaderOfARecordIsTheOneThatWasAskedLast() throws Exception {
        assertThat(Optional.ofNullable(KeptAnswers.find(folder))).isEmpty();
        try (KeptAnswers kept = KeptAnswers.open(folder)) {
            kept.use("one");
            kept.use("two");
            kept.use("two");
        }
        assertThat(Files.readAllLines(folder.resolve(KeptAnswers.NAME))).hasSize(2);
        try (KeptAnswers kept = KeptAnswers.open(folder)) {
            assertThat(kept.reader()).isEqualTo("two");
            kept.use(null);
        }
        try (KeptAnswers kept = KeptAnswers.open(folder)) {
            assertThat(kept.reader()).isNull();
        }
    }
}
