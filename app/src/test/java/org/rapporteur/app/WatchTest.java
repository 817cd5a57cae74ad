package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code watch}, and {@code read} with addresses, against a server of our own. */
class WatchTest {
    @TempDir
    private Path folder;

    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> pages = Map.of(
                "/feed", "<rss><channel><item><link>" + base + "/a.html</link></item></channel></rss>",
                "/a.html",
                        "<html><body><h1>Talks end without a result</h1><p>Delegations from both sides left the capital after two"
                                + " days of talks.</p><p>The minister said that the door is open for them.</p></body></html>");
        server.createContext("/", exchange -> {
            String body = pages.get(exchange.getRequestURI().getPath());
            byte[] bytes = String.valueOf(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFeedIsReadAndBuiltAgainFromWhatWasKept() {
        Path record = folder.resolve("record");
        Object[] watch = {"watch", base + "/feed", "--once", "--allow-private", "--delay", "1ms", "-r", record};

        Cli first = Cli.run(watch);
        assertThat(first.out()).as(first.err()).startsWith("1 page read, 0 unchanged");
        assertThat(Cli.run(watch).out()).startsWith("0 pages read, 1 unchanged");
        String export = Cli.run("export", "-r", record).out();
        assertThat(export).contains("\"source\":\"" + base + "/a.html\"").contains("\"url\":\"" + base + "/a.html\"");

        Path again = folder.resolve("again");
        assertThat(Cli.run("read", record.resolve("fetched"), "-r", again).out())
                .startsWith("1 page read");
        assertThat(Cli.run("export", "-r", again).out()).isEqualTo(export);
        Path direct = folder.resolve("direct");
        assertThat(Cli.run("read", base + "/a.html", "--allow-private", "-r", direct)
                        .exit())
                .isZero();
        assertThat(Cli.run("export", "-r", direct).out()).isEqualTo(export);
    }

    @Test
    void thisMachineIsNotFetchedFromUnlessAllowed() {
        Cli read = Cli.run("read", base + "/a.html", "-r", folder.resolve("record"));

        assertThat(read.exit()).isEqualTo(Main.FAILED);
        assertThat(read.err()).contains("not fetched from unless --allow-private is given");
        assertThat(Cli.run("watch", base, "--every", "5s").err()).contains("--every must be 1m or more");
    }
}
