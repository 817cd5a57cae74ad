package org.rapporteur.app;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.rapporteur.web.Layout;

/** Debian's Chromium, which shows the pages of a record. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    /** Generous, for machines that do much else. */
    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    /** What went wrong in any page: errors of scripts, what the policy stopped, dialogs that opened. */
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setTimeout(PATIENCE_MS));
    }

    /** Starts it; skips the test where there is none. */
    static Browser start() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "there is no " + CHROMIUM + ": the pages are not tested");
        return new Browser(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** Opens a window. */
    Page open(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") && !m.text().contains("status of 40")) {
                complaints.add(page.url() + ": " + m.text());
            }
        });
        page.onPageError(e -> complaints.add(page.url() + ": " + e));
        page.onDialog(d -> {
            complaints.add(page.url() + " opens a dialog: " + d.message());
            d.dismiss();
        });
        return page;
    }

    /** A window of the usual size. */
    Page open() {
        return open(new com.microsoft.playwright.Browser.NewContextOptions());
    }

    List<String> complaints() {
        return complaints;
    }

    /** The address of each part of the site, and of the first page of each kind that they lead to. */
    static Set<String> addresses(Page page, String root) {
        Set<String> out = new LinkedHashSet<>();
        Layout.PARTS.forEach(p -> out.add(String.valueOf(p.href())));
        for (String part : List.copyOf(out)) {
            page.navigate(root + part);
            for (String kind : List.of("/meetings/", "/actors/", "/claims/", "/articles/", "/sources/", "/fact/")) {
                if (out.stream().noneMatch(a -> a.startsWith(kind))) {
                    page.locator("main a[href^='" + kind + "']").all().stream()
                            .limit(1)
                            .forEach(a -> out.add(a.getAttribute("href").replaceFirst("#.*", "")));
                }
            }
        }
        page.navigate(root
                + out.stream()
                        .filter(a -> a.startsWith("/meetings/"))
                        .findFirst()
                        .orElse("/"));
        page.locator("main a[href^='/tellings']").all().stream().limit(1).forEach(a -> out.add(a.getAttribute("href")));
        out.addAll(List.of(
                "/search?q=talks",
                "/changes?since=2018-11&until=2019-06",
                "/gaps/unsure",
                "/graph?kind=quoted",
                "/graph/facts",
                "/bargaining/conditions",
                "/rulings/queue",
                "/nowhere"));
        return out;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
