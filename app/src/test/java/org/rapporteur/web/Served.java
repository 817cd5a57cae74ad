package org.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.rapporteur.store.Invented;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.store.Update;

/** A server over a small record of invented pages, at any free port. */
final class Served implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;

    Served(Path folder, String host) throws RecordException, IOException {
        server = WebServer.start(folder, host, 0);
    }

    /** A record of some invented pages. */
    static Path record(int pages) {
        try {
            Path folder = Files.createTempDirectory("served");
            try (RecordStore store = RecordStore.openOrCreate(folder);
                    Update update = store.update()) {
                for (int i = 0; i < pages; i++) {
                    Invented page = Invented.page(i);
                    update.add(page.document(), page.reading());
                }
                update.commit();
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RecordException e) {
            throw new AssertionError(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WebServer server() {
        return server;
    }

    /** Its address without path and token. */
    String root() {
        return server.address().replaceFirst("/(\\?.*)?$", "");
    }

    /** Asks for a path, with headers given as names and values. */
    HttpResponse<String> get(String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form; gives the address that the answer leads to. */
    java.util.Optional<String> post(String path, String form) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(root() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws RecordException {
        server.close();
    }
}
