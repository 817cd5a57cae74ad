package org.rapporteur.second;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.rapporteur.page.fetch.FetchException;
import org.rapporteur.page.fetch.Networks;
import org.rapporteur.second.ServerException.Kind;

/**
 * A server that speaks the protocol of chat completions, such as those of llama.cpp and Ollama. It is on this machine, unless
 * another was allowed; neither redirects nor proxies are followed.
 */
public final class Server {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SHOWN = 160;
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Pattern NAME = Pattern.compile("[^\\p{C}\\p{Z}]{1,200}");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String name;
    private final URI base;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private Server(String name, URI base, Duration patience) {
        this.name = name;
        this.base = base;
        this.patience = patience;
    }

    /**
     * @param address as given: {@code http://127.0.0.1:8080}, with {@code /v1} or what else it answers under where that is
     *     something else
     * @param anywhere whether it may be another machine
     * @param patience how long one answer may take in all
     * @throws ServerException when the address is none, or may not be asked
     */
    public static Server at(String address, boolean anywhere, Duration patience) throws ServerException {
        try {
            URI uri = new URI(address.strip());
            String scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() == null || uri.getUserInfo() != null || !scheme.matches("(?i)https?")) {
                throw new ServerException(Kind.LASTING, "it is no address such as http://127.0.0.1:8080");
            }
            String host = uri.getHost();
            if (!anywhere) {
                String local = Networks.local(host).getHostAddress();
                // what was looked up is what is connected to; a certificate is for the name
                host = scheme.equalsIgnoreCase("http") ? local : host;
            }
            String path = String.valueOf(uri.getPath()).replaceFirst("/+$", "");
            URI base = new URI(scheme, null, host, uri.getPort(), path.isEmpty() ? "/v1" : path, null, null);
            return new Server(address.strip(), base, patience);
        } catch (URISyntaxException e) {
            throw new ServerException(Kind.LASTING, "it is no address such as http://127.0.0.1:8080");
        } catch (FetchException e) {
            throw new ServerException(
                    Kind.LASTING,
                    e.getMessage()
                            + "; --second-reader-anywhere allows it, and what pages say leaves this machine then");
        }
    }

    /** Its address as it was given. */
    public String name() {
        return name;
    }

    /** The first model that it lists; empty when it lists none. */
    Optional<String> model() throws ServerException, InterruptedException {
        JsonNode id = sent(HttpRequest.newBuilder(under("/models")).GET())
                .path("data")
                .path(0)
                .path("id");
        return NAME.matcher(id.asText()).matches() ? Optional.of(id.asText()) : Optional.empty();
    }

    /** What its model answers to a request. */
    String chat(String request) throws ServerException, InterruptedException {
        JsonNode choice = sent(HttpRequest.newBuilder(under("/chat/completions"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(request)))
                .path("choices")
                .path(0);
        JsonNode content = choice.path("message").path("content");
        if (!content.isTextual()) {
            throw new ServerException(Kind.ANSWER, "its answer is no chat completion");
        }
        if (choice.path("finish_reason").asText().equals("length")) {
            throw new ServerException(Kind.ANSWER, "its answer is cut off");
        }
        return content.asText();
    }

    private URI under(String path) {
        return URI.create(base + path);
    }

    private JsonNode sent(HttpRequest.Builder request) throws ServerException, InterruptedException {
        HttpResponse<byte[]> response = response(request.timeout(patience).build());
        int status = response.statusCode();
        if (status != 200) {
            Kind kind = status >= 500 || status == 429 ? Kind.PASSING : Kind.LASTING;
            throw new ServerException(kind, "it answers " + status + shown(response.body()));
        }
        try {
            return MAPPER.readTree(new String(response.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new ServerException(Kind.ANSWER, "its answer is no JSON");
        }
    }

    /** The answer, its body included, within the time that it has. */
    private HttpResponse<byte[]> response(HttpRequest request) throws ServerException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> future = http.sendAsync(
                request, head -> new BoundedBody(head.statusCode() == 200 ? MOST_BYTES : MOST_BYTES / 16));
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw late();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ConnectException) {
                throw new ServerException(Kind.PASSING, "nothing answers there");
            }
            if (cause instanceof HttpTimeoutException) {
                throw late();
            }
            String why = cause == null ? null : cause.getMessage();
            throw new ServerException(
                    cause instanceof IOException ? Kind.PASSING : Kind.LASTING,
                    why == null ? "what it answers is not HTTP" : why);
        } finally {
            future.cancel(true);
        }
    }

    private ServerException late() {
        return new ServerException(Kind.LATE, "it did not answer within " + patience.toSeconds() + " s");
    }

    private static String shown(byte[] body) {
        String text =
                new String(body, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? "" : " (" + text.substring(0, Math.min(MOST_SHOWN, text.length())) + ")";
    }
}
