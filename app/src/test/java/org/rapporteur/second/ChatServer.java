package org.rapporteur.second;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A server of our own that speaks the protocol of chat completions as well, or as badly, as a test wants. */
public final class ChatServer implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    /** What is done with a request for a completion. */
    public interface Behaviour {
        /** Answers, or does not. */
        void answer(JsonNode request, HttpExchange exchange) throws IOException, InterruptedException;
    }

    public ChatServer(Behaviour behaviour) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/v1/models", e -> send(e, 200, "{\"data\": [{\"id\": \"small-model\"}]}"));
        server.createContext("/v1/chat/completions", exchange -> {
            asked.incrementAndGet();
            JsonNode request = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            try {
                behaviour.answer(request, exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
        server.start();
    }

    /** One that answers every page with some content. */
    public static ChatServer saying(Function<String, String> content) throws IOException {
        return new ChatServer((request, exchange) -> {
            String page = request.path("messages").path(1).path("content").asText();
            send(exchange, 200, completion(content.apply(page)));
        });
    }

    /** A completion as servers put it. */
    public static String completion(String content) {
        return MAPPER.createObjectNode()
                .set(
                        "choices",
                        MAPPER.createArrayNode()
                                .add(MAPPER.createObjectNode()
                                        .put("finish_reason", "stop")
                                        .set(
                                                "message",
                                                MAPPER.createObjectNode().put("content", content))))
                .toString();
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often it was asked for a completion. */
    public int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
