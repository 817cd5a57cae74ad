package org.rapporteur.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.record.Article;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.Invented;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;
import org.rapporteur.web.WebServer;

/** The API against its own document. */
class ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGES = 7;

    @TempDir
    private static Path folder;

    private static WebServer server;
    private static JsonNode document;
    private static List<String> lines;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void serve() throws Exception {
        add(0, PAGES);
        server = WebServer.start(folder, "127.0.0.1", 0);
        document = new YAMLMapper().readTree(get("/api/v1/openapi.yaml").body());
    }

    private static void add(int from, int to) throws Exception {
        try (RecordStore store = RecordStore.openOrCreate(folder)) {
            try (Update update = store.update()) {
                for (int i = from; i < to; i++) {
                    update.add(Invented.page(i).document(), Invented.page(i).reading());
                }
                update.commit();
            }
            List<String> all = new ArrayList<>();
            store.lines(all::add);
            lines = all;
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void everyAddressOfTheDocumentAnswersAsItSays() throws Exception {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (String address : examples(path.getKey(), path.getValue().path("get"))) {
                HttpResponse<String> answer = get(address);
                assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(200);
                check(path.getValue(), answer, address);

                HttpResponse<String> problem = get(address + (address.contains("?") ? "&" : "?") + "nothing=1");
                assertThat(problem.statusCode()).isEqualTo(400);
                check(path.getValue(), problem, address);
            }
        }
    }

    /** Each address as it is, with each parameter, and with all of them. */
    private static List<String> examples(String path, JsonNode get) {
        String article = lines.get(0).replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
        String address = path.replace("{id}", article);
        List<String> out = new ArrayList<>(List.of(address));
        for (JsonNode given : get.path("parameters")) {
            JsonNode parameter = given.has("$ref") ? at(given.path("$ref").asText()) : given;
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query") && !name.equals("cursor")) {
                JsonNode values = parameter.path("schema").path("enum");
                String value = values.isArray()
                        ? values.get(0).asText()
                        : switch (name) {
                            case "from", "to" -> "2018-05";
                            case "limit", "offset" -> "2";
                            case "article" -> article;
                            default -> "open";
                        };
                out.add(address + "?" + name + "=" + value);
            }
        }
        return out;
    }

    private static JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    private static void check(JsonNode path, HttpResponse<String> answer, String address) throws IOException {
        JsonNode documented = path.path("get").path("responses").path(Integer.toString(answer.statusCode()));
        JsonNode response = documented.has("$ref") ? at(documented.path("$ref").asText()) : documented;
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode content = response.path("content").path(type);
        assertThat(content.isMissingNode())
                .as(address + " answers with " + type)
                .isFalse();
        if (type.endsWith("json")) {
            assertThat(schema(content.path("schema")).validate(JSON.readTree(answer.body())))
                    .as(address)
                    .isEmpty();
        }
    }

    /** A schema of the document, with what it refers to. */
    private static JsonSchema schema(JsonNode schema) throws IOException {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("$id", "https://example.org/api/v1/openapi.yaml");
        whole.set("components", document.path("components"));
        whole.set("allOf", JSON.createArrayNode().add(schema));
        String record = get("/api/v1/record.schema.json").body();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                f -> f.schemaLoaders(l -> l.schemas(Map.of(
                        "https://example.org/api/v1/record.schema.json",
                        record.replace("urn:rapporteur:record:1", "https://example.org/api/v1/record.schema.json")))));
        return factory.getSchema(whole);
    }

    @Test
    void everyListIsDocumentedWithItsParameters() {
        for (Collection list : Collection.ALL) {
            JsonNode get = document.path("paths").path("/api/v1/" + list.name()).path("get");
            TreeSet<String> named = new TreeSet<>();
            get.path("parameters")
                    .forEach(p -> named.add((p.has("$ref") ? at(p.path("$ref").asText()) : p)
                            .path("name")
                            .asText()));
            assertThat(named).as(list.name()).isEqualTo(list.parameters());
        }
    }

    @Test
    void theListsGiveEveryLineOfTheExportWhateverTheirParts() throws Exception {
        for (int limit : new int[] {1, 3, 1000}) {
            List<String> given = new ArrayList<>();
            for (Collection list : Collection.ALL) {
                String next = "/api/v1/" + list.name() + "?limit=" + limit;
                int total = -1;
                int before = given.size();
                while (next != null) {
                    HttpResponse<String> answer = get(next);
                    JsonNode part = JSON.readTree(answer.body());
                    answer.body()
                            .lines()
                            .filter(l -> l.startsWith("{\"type\""))
                            .forEach(l -> given.add(l.replaceAll(",$", "")));
                    total = part.path("total").asInt();
                    next = part.path("next").isNull() ? null : part.path("next").asText();
                    assertThat(answer.headers().firstValue("Link"))
                            .isEqualTo(java.util.Optional.ofNullable(next).map(n -> "<" + n + ">; rel=\"next\""));
                }
                assertThat(given.size() - before).as(list.name()).isEqualTo(total);
            }
            assertThat(given).containsExactlyInAnyOrderElementsOf(lines);
        }
    }

    @Test
    void filtersKeepWhatTheyName() throws Exception {
        assertThat(items("/api/v1/statements?speaker=delegation-of-examplia")).hasSize(PAGES);
        assertThat(items("/api/v1/statements?stance=denies")).isEmpty();
        assertThat(items("/api/v1/statements?actor=port-example&kind=direct&from=2018&to=2018-05"))
                .hasSize(PAGES);
        assertThat(items("/api/v1/statements?to=2017")).isEmpty();
        assertThat(items("/api/v1/meetings?status=held&from=2018-05-03")).isNotEmpty();
        assertThat(items("/api/v1/articles?outlet=" + encoded("An outlet"))).hasSize(PAGES);
        assertThat(items("/api/v1/times?article=" + lines.get(0).replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1")))
                .hasSize(1);
        assertThat(items("/api/v1/actors?kind=wizard")).isEmpty();
    }

    @Test
    void aFactAndATextAreAsInTheExport() throws Exception {
        for (String line : lines) {
            JsonNode fact = JSON.readTree(line);
            if (fact.has("id")) {
                assertThat(get("/api/v1/facts/" + fact.path("id").asText()).body())
                        .isEqualTo(line);
            }
        }
        Article article = (Article) JsonLines.read(lines.get(0));
        assertThat(get("/api/v1/articles/" + article.id() + "/text").body()).contains("\uD83D\uDD4A");
    }

    @Test
    void whoHasAnAnswerIsNotGivenItAgainUntilTheRecordChanges() throws Exception {
        String address = "/api/v1/statements?limit=2";
        HttpResponse<String> first = get(address);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String next = JSON.readTree(first.body()).path("next").asText();

        assertThat(tag).startsWith("\"").endsWith("\"");
        for (String given : List.of(tag, "\"other\", " + tag, "W/" + tag, "*")) {
            HttpResponse<String> again = get(address, "If-None-Match", given);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        }
        assertThat(get(address, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);

        add(PAGES, PAGES + 1);
        assertThat(get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(get(next).statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/facts/none",
                "/api/v1/articles/none",
                "/api/v1/articles/none/text",
                "/api/v1/statements?limit=0",
                "/api/v1/statements?limit=1001",
                "/api/v1/statements?limit=-1",
                "/api/v1/statements?limit=99999999999999",
                "/api/v1/statements?limit=1&limit=2",
                "/api/v1/statements?cursor=x",
                "/api/v1/statements?cursor=1-0123456789abcdef",
                "/api/v1/statements?from=yesterday",
                "/api/v1/statements?from=XXXX-05-03",
                "/api/v1/statements?colour=red",
                "/api/v1/search?q=type:poem",
                "/api/v1/search?q=OR",
                "/api/v1/search?offset=-1"
            })
    void whatCannotBeAnsweredIsAProblem(String address) throws Exception {
        HttpResponse<String> answer = get(address);

        assertThat(answer.statusCode()).isIn(400, 404, 410);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    @Test
    void aLongQueryIsAnswered() throws Exception {
        assertThat(get("/api/v1/search?q=" + "x".repeat(10_000)).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/search?q=" + "x".repeat(10_001)).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/search?q=" + encoded("\"open door* (NEAR")).statusCode())
                .isEqualTo(200);
    }

    private static List<JsonNode> items(String address) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(JSON.readTree(answer.body()).path("items").spliterator(), false)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address()).resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
