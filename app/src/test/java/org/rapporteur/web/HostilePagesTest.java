package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.export.HostileRecord;

/** Follows every link of a record whose pages carry markup, formulas and characters that nobody sees. */
class HostilePagesTest {
    private static final int MOST = 400;

    @Test
    void everythingOfAPageIsTextAndEveryLinkLeadsSomewhere(@TempDir Path folder) throws Exception {
        HostileRecord.write(folder);
        try (Served served = new Served(folder, "127.0.0.1")) {
            Set<String> seen = new LinkedHashSet<>(Set.of("/"));
            Deque<String> open = new ArrayDeque<>(seen);
            while (!open.isEmpty() && seen.size() < MOST) {
                String path = open.pop();
                HttpResponse<String> answer = served.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .isPresent();
                String type = answer.headers().firstValue("Content-Type").orElse("");
                if (type.startsWith("text/html")) {
                    Document page = Jsoup.parse(answer.body());
                    check(path, answer.body(), page);
                    for (Element link : page.select("a[href]")) {
                        String href = link.attr("href").replaceFirst("#.*", "");
                        if (href.startsWith("/") && seen.add(href)) {
                            open.add(href);
                        }
                    }
                }
            }
            assertThat(seen).hasSizeGreaterThan(60);
        }
    }

    private static void check(String path, String body, Document page) {
        assertThat(page.text()).as(path).doesNotContain("\u202e", "\u0001", "\u0000");
        assertThat(body).as(path).doesNotContain("<script>alert", "<b>co</b>", "\u202e", "\u0001");
        assertThat(page.select("script").eachAttr("src")).as(path).allMatch(s -> s.startsWith("/assets/"));
        assertThat(page.select("[style], style, iframe, object, embed, base"))
                .as(path)
                .isEmpty();
        for (Element e : page.getAllElements()) {
            assertThat(e.attributes().asList().stream().map(a -> a.getKey()).filter(k -> k.startsWith("on")))
                    .as(path)
                    .isEmpty();
        }
        for (Element link : page.select("a[href], form[action], svg a[href]")) {
            String href = link.hasAttr("href") ? link.attr("href") : link.attr("action");
            if (!href.startsWith("/") && !href.startsWith("#") && !href.startsWith("?")) {
                assertThat(URI.create(href).getHost()).as(path + " " + href).isEqualTo("news.example");
                assertThat(link.attr("rel"))
                        .as(path)
                        .contains("noopener")
                        .contains("noreferrer")
                        .contains("nofollow");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt://x/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//evil.example/x",
                "http:x",
                "pages/one.html",
                "https://exa mple/",
                ""
            })
    void onlyAddressesOfTheWebAreLinks(String source) {
        assertThat(Links.outside(source)).isNull();
    }
}
