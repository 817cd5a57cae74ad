package org.rapporteur.page.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.page.Page;
import org.rapporteur.page.input.Pages;

/** Fetching from a server of our own, and what is not fetched. */
class FetchTest {
    private static final String ARTICLE =
            "<html><body><h1>Ministers meet in the harbour</h1><p>The ministers met in the hall for two hours, and said that they"
                    + " would meet again in spring.</p></body></html>";

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(r -> {
            Thread thread = new Thread(r);
            thread.setDaemon(true);
            return thread;
        }));
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        page("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /closed/\n");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void page(String path, int status, String type, String body, String... headers) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            boolean unchanged = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(exchange, unchanged ? 304 : status, unchanged ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static Fetcher fetcher(boolean allowPrivate) {
        return new Fetcher(new FetchSettings(
                "rapporteur/test", allowPrivate, Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(3), 1 << 20));
    }

    private List<String> harvest(String path) throws IOException, InterruptedException {
        Harvest harvest = new Harvest(
                fetcher(true), new Keep(folder), s -> skipped.add(s.source().replace(base, "") + ": " + s.reason()));
        List<Path> files = harvest.get(base + path);
        return Pages.of(files, s -> skipped.add(s.toString())).stream()
                .map(Page::source)
                .map(s -> s.replace(base, ""))
                .toList();
    }

    @Test
    void aPageIsKeptAndReadFromTheFolderAgain() throws Exception {
        page("/a", 200, "text/html; charset=utf-8", ARTICLE, "ETag", "\"v1\"");

        assertThat(harvest("/a")).containsExactly("/a");
        List<Page> first = Pages.of(List.of(folder), s -> {}).stream()
                .filter(p -> p.name().startsWith("http"))
                .toList();
        assertThat(first).singleElement().satisfies(p -> {
            assertThat(p.source()).isEqualTo(base + "/a");
            assertThat(new String(p.bytes(), StandardCharsets.UTF_8)).isEqualTo(ARTICLE);
        });
        assertThat(harvest("/a")).containsExactly("/a");
        assertThat(asked).containsExactly("/robots.txt", "/a", "/robots.txt", "/a");
        assertThat(folder.toFile().list()).hasSize(2);
        assertThat(skipped).isEmpty();
    }

    @Test
    void robotsTxtIsObeyed() throws Exception {
        page("/closed/a", 200, "text/html", ARTICLE);

        assertThat(harvest("/closed/a")).isEmpty();
        assertThat(skipped).containsExactly("/closed/a: its host's robots.txt does not allow to fetch it");
        assertThat(asked).containsExactly("/robots.txt");
    }

    @Test
    void feedsAndSitemapsLeadToTheirPages() throws Exception {
        page("/a", 200, "text/html", ARTICLE);
        page("/b", 200, "text/html", ARTICLE.replace("harbour", "hall"));
        page("/gone", 404, "text/html", "no");
        page(
                "/feed",
                200,
                "application/rss+xml",
                "<rss><channel><item><link>" + base + "/a</link></item><item><link>" + base
                        + "/gone</link></item></channel></rss>");
        page(
                "/map.xml",
                200,
                "text/xml",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + base
                        + "/a</loc></url><url><loc>" + base + "/b</loc></url></urlset>");
        page(
                "/index.xml",
                200,
                "text/xml",
                "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>" + base
                        + "/map.xml</loc></sitemap></sitemapindex>");

        assertThat(harvest("/feed")).containsExactly("/a");
        assertThat(skipped).containsExactly("/gone: its server answered 404");
        assertThat(harvest("/index.xml")).containsExactlyInAnyOrder("/a", "/b");
        assertThat(asked).filteredOn("/a"::equals).hasSize(1);
    }

    @Test
    void feedsAndSitemapsThatAreHostileLeadNowhere() throws Exception {
        String bomb = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>";
        page("/feed", 200, "application/rss+xml", bomb + "<rss><channel><item><link>&b;</link></item></channel></rss>");
        page("/none", 200, "application/rss+xml", "<rss");
        page(
                "/map.xml",
                200,
                "text/xml",
                bomb + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + base
                        + "/&b;</loc></url></urlset>");
        page(
                "/self.xml",
                200,
                "text/xml",
                "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>" + base
                        + "/self.xml</loc></sitemap></sitemapindex>");

        for (String address : List.of("/feed", "/none", "/map.xml", "/self.xml")) {
            assertThat(harvest(address)).as(address).isEmpty();
        }
        assertThat(skipped).hasSizeGreaterThanOrEqualTo(3).first().asString().contains("as an XML bomb does");
        assertThat(asked).hasSizeLessThan(60);
    }

    @Test
    void redirectsAreFollowedAndHaveAnEnd() throws Exception {
        page("/a", 200, "text/html", ARTICLE);
        page("/moved", 301, "text/html", "x", "Location", "/a");
        page("/round", 302, "text/html", "x", "Location", "/round");
        page("/out", 302, "text/html", "x", "Location", "file:///etc/hostname");

        assertThat(harvest("/moved")).containsExactly("/a");
        assertThat(harvest("/round")).isEmpty();
        assertThat(harvest("/out")).isEmpty();
        assertThat(skipped)
                .satisfiesExactly(s -> assertThat(s).contains("redirects more than 5 times"), s -> assertThat(s)
                        .contains("no address of the web"));
    }

    @Test
    void aServerThatTricklesIsCutOff() throws Exception {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(200);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/silent", exchange -> {});
        long start = System.nanoTime();

        assertThat(harvest("/slow")).isEmpty();
        assertThat(harvest("/silent")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        assertThat(skipped).satisfiesExactly(s -> assertThat(s).contains("still coming after 3 s"), s -> assertThat(s)
                .contains("silent for 2 s"));
    }

    @Test
    void whatIsTooLargeOrNoPageIsNotKept() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write(new byte[8 << 20]);
        }
        server.createContext("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, bomb.toByteArray());
        });
        page("/large", 200, "text/html", "x".repeat(2 << 20));
        page("/picture", 200, "image/png", "x");

        assertThat(harvest("/bomb")).isEmpty();
        assertThat(harvest("/large")).isEmpty();
        assertThat(harvest("/picture")).isEmpty();
        assertThat(skipped)
                .satisfiesExactly(
                        s -> assertThat(s).contains("more than 1 MB"),
                        s -> assertThat(s).contains("more than 1 MB"),
                        s -> assertThat(s).contains("no page but image/png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.20.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.100.100.200/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/"
            })
    void closedNetworksAreRefused(String address) {
        assertThatThrownBy(() -> fetcher(false).get(address, Map.of()))
                .isInstanceOf(FetchException.class)
                .hasMessageMatching("(?s).*(?:not fetched from|no address of the web).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://a.example/",
                "gopher://a.example/",
                "http:///x",
                "http:",
                "",
                "http://a b/"
            })
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> fetcher(true).get(address, Map.of())).isInstanceOf(FetchException.class);
    }

    @Test
    void publicAddressesAreNotClosed() throws Exception {
        for (String address : List.of("8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111")) {
            assertThat(Networks.closed(InetAddress.getByName(address)))
                    .as(address)
                    .isNull();
        }
    }
}
