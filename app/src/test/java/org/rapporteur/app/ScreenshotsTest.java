package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.web.WebServer;

/** Writes docs/screenshots from the sample: {@code mvn -Pscreenshots verify}. */
@Tag("screenshots")
class ScreenshotsTest {
    private static final Path FOLDER = Path.of("../docs/screenshots");
    private static final int TALLEST = 1700;

    @Test
    void everyPageIsTaken(@TempDir Path folder) throws Exception {
        Files.createDirectories(FOLDER);
        Path record = Files.createDirectory(folder.resolve("moscow-talks"));
        Files.copy(SampleRecord.folder().resolve("record.sqlite"), record.resolve("record.sqlite"));
        try (Browser browser = Browser.start();
                WebServer server = WebServer.start(record, "127.0.0.1", 0)) {
            String root = server.address().replaceFirst("/$", "");
            Map<String, String> pages = pages(browser, root);
            take(browser, root, pages, "light", 1280);
            take(browser, root, pages, "dark", 1280);
            take(browser, root, pages, "phone", 390);
            assertThat(browser.complaints()).isEmpty();
        }
        try (var files = Files.list(FOLDER)) {
            assertThat(files.mapToLong(f -> f.toFile().length()).sum()).isLessThan(9_000_000);
        }
    }

    /** Names and addresses: the parts of the site, and one page of each kind. */
    private static Map<String, String> pages(Browser browser, String root) {
        Page page = browser.open();
        Map<String, String> out = new LinkedHashMap<>();
        for (String address : Browser.addresses(page, root)) {
            String name = address.replaceFirst("\\?.*", "").replaceFirst("^/", "");
            if (name.isEmpty()) {
                out.put("overview", address);
            } else if (name.startsWith("fact/")) {
                out.put("fact", address);
            } else if (name.contains("/")
                    && !name.startsWith("gaps")
                    && !name.startsWith("graph")
                    && !name.startsWith("bargaining")
                    && !name.startsWith("rulings")) {
                out.put(name.substring(0, name.indexOf('/')).replaceFirst("s$", ""), address);
            } else if (name.equals("search")) {
                out.put(name, address);
            } else {
                out.putIfAbsent(name.replace('/', '-'), address);
            }
        }
        out.remove("nowhere");
        page.context().close();
        return out;
    }

    private static void take(Browser browser, String root, Map<String, String> pages, String look, int width)
            throws IOException {
        Page page = browser.open(new NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(look.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
        for (Map.Entry<String, String> p : pages.entrySet()) {
            page.setViewportSize(width, 900);
            page.navigate(root + p.getValue());
            int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
            page.setViewportSize(width, Math.min(TALLEST, height));
            byte[] png = page.screenshot();
            Files.write(FOLDER.resolve(p.getKey() + "-" + look + ".png"), SmallPng.of(png));
        }
        page.context().close();
    }
}
