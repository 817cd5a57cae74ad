package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.export.Format;
import org.rapporteur.export.Formats;
import org.rapporteur.export.HostileRecord;
import org.rapporteur.store.RecordException;
import org.rapporteur.web.WebServer;

/** The pages in a real browser: the way of an analyst through the sample, what assistive programs find, and hostile pages. */
class BrowserTest {
    private static Browser browser;
    private static WebServer server;
    /** The address of the server, without a path. */
    private static String root;

    private static Set<String> addresses;

    private Page page;

    @BeforeAll
    static void start() throws RecordException, IOException {
        browser = Browser.start();
        server = WebServer.start(SampleRecord.folder(), "127.0.0.1", 0);
        root = root(server);
        Page page = browser.open();
        addresses = Browser.addresses(page, root);
        page.context().close();
    }

    @AfterAll
    static void end() throws RecordException {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @BeforeEach
    void open() {
        browser.complaints().clear();
        page = browser.open();
    }

    @AfterEach
    void nothingWentWrong() {
        page.context().close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theTimelineIsFiltered() {
        page.navigate(root + "/");
        int all = page.locator("svg.timeline rect").count();

        page.locator("#f-from").fill("2019");
        page.locator("#f-actor").fill("Taliban");
        page.locator(".filters button").click();
        page.waitForURL("**/?*from=2019*");

        assertThat(page.url()).contains("actor=Taliban");
        assertThat(page.locator("svg.timeline rect").count()).isBetween(1, all - 1);
    }

    @Test
    void aDeclinedCellOpensTheMarkedSentence() {
        page.navigate(root + "/meetings");
        Locator declined = page.locator(".matrix td a.p-declined").first();
        assertThat(declined.getAttribute("aria-label")).contains("declined");

        declined.click();

        assertMarkedAndSeen();
    }

    @Test
    void aClaimIsFollowedToItsDenial() {
        page.navigate(root + "/claims");
        page.locator("td[data-label='Denied by'] a").first().click();
        assertMarkedAndSeen();
        page.goBack();
        page.locator("td[data-label='Claim'] a").first().click();

        assertThat(page.locator("h1").count()).isEqualTo(1);
        page.locator(".v-denied a.hit").first().click();

        assertMarkedAndSeen();
    }

    @Test
    void theGraphLeadsToProfilesAndFacts() {
        page.navigate(root + "/graph");
        Locator node = page.locator("svg.graph a.node").first();
        String name = node.getAttribute("aria-label");
        node.locator("circle").click();
        assertThat(page.locator("h1").innerText()).isEqualTo(name);

        page.navigate(root + "/graph");
        page.locator("td.c-facts a").first().click();
        assertThat(page.locator("table.list tbody tr").count()).isPositive();
    }

    @Test
    void theSearchMarksWhatItFinds() {
        page.navigate(root + "/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Search"))
                .click();
        page.locator("#q").fill("talks");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        page.waitForURL("**/search?q=talks");

        assertThat(page.locator("main").innerText()).containsIgnoringCase("talks");
        assertThat(page.locator("main mark").count()).isPositive();
    }

    @Test
    void everyListIsThereAsCsvAndJson() {
        Set<String> forms = new LinkedHashSet<>();
        for (String address : addresses) {
            page.navigate(root + address);
            page.locator("main a[href*='.csv'], main a[href*='.json']")
                    .all()
                    .forEach(a -> forms.add(a.getAttribute("href")));
        }
        assertThat(forms).hasSizeGreaterThan(20);
        for (String form : forms) {
            APIResponse answer = page.request().get(root + form);
            assertThat(answer.status()).as(form).isEqualTo(200);
            assertThat(answer.text()).as(form).isNotBlank();
        }
    }

    @Test
    void actorsThatWereMergedByTheFormStayOneOnARebuild(@TempDir Path folder) throws Exception {
        Files.copy(SampleRecord.folder().resolve("record.sqlite"), folder.resolve("record.sqlite"));
        try (WebServer own = WebServer.start(folder, "127.0.0.1", 0)) {
            page.navigate(root(own) + "/actors");
            List<Locator> names = page.locator("td.c-name a").all();
            String kept = names.get(0).getAttribute("href");
            String gone = names.get(1).getAttribute("href");
            String name = names.get(1).innerText();
            names.get(0).click();
            page.getByText("rule on it").click();
            assertThat(page.locator("#m-keep").inputValue()).isEqualTo(id(kept));
            page.locator("#m-other").fill(id(gone));
            page.locator("#m-why").fill("one and the same");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Merge"))
                    .click();

            assertThat(page.locator("table.list tbody tr").innerText()).contains("holds", name, "one and the same");
            assertOne(root(own), kept, gone, name);
            assertThat(Cli.run("read", Cli.SAMPLES, "--again", "-r", folder).exit())
                    .isZero();
            assertOne(root(own), kept, gone, name);
        }
    }

    @Test
    void everyFormatIsExportedFromThePage(@TempDir Path folder) throws Exception {
        page.navigate(root + "/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export"))
                .click();
        List<Locator> links = page.locator("td[data-label='Format'] a").all();
        assertThat(links)
                .extracting(Locator::innerText)
                .containsExactlyElementsOf(
                        Formats.ALL.stream().map(Format::name).toList());
        for (Locator link : links) {
            String name = link.innerText();
            Download file = page.waitForDownload(link::click);
            Path saved = folder.resolve(name);
            file.saveAs(saved);
            assertThat(file.suggestedFilename())
                    .endsWith("." + Formats.named(name).orElseThrow().extension());
            assertThat(Files.readAllBytes(saved)).as(name).isEqualTo(exported(name, folder.resolve(name + "-cli")));
        }
        page.locator("#f-from").fill("2100");
        page.locator(".filters button").click();
        String none = page.locator("td[data-label='Format'] a[href*='plover']").getAttribute("href");
        assertThat(page.request().get(root + none).text().lines()).hasSize(1);
    }

    private static byte[] exported(String format, Path file) throws IOException {
        Cli written = Cli.run("export", "--format", format, "--output", file, "-r", SampleRecord.folder());
        assertThat(written.exit()).as(written.err()).isZero();
        return Files.readAllBytes(file);
    }

    @Test
    void everyPageWorksWithoutScripts() {
        page.context().close();
        page = browser.open(new NewContextOptions().setJavaScriptEnabled(false));
        for (String address : addresses) {
            page.navigate(root + address);
            assertThat(page.locator("h1").count()).as(address).isEqualTo(1);
        }
        page.navigate(root + "/actors");
        page.getByLabel("Name or alias").fill("Taliban");
        page.locator(".filters button").click();
        assertThat(page.url()).contains("q=Taliban");
        assertThat(page.locator("table.list tbody tr").count()).isBetween(1, 10);
    }

    @Test
    void noPageIsWiderThanItsScreen() {
        List<String> wide = new ArrayList<>();
        for (int width : List.of(360, 768, 1280)) {
            page.setViewportSize(width, 900);
            for (String address : addresses) {
                page.navigate(root + address);
                int needed = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
                if (needed > width) {
                    wide.add(address + " needs " + needed + " of " + width);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void axeFindsNoSeriousFault() throws IOException {
        page.context().close();
        List<org.assertj.core.groups.Tuple> faults = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page = browser.open(new NewContextOptions().setBypassCSP(true).setColorScheme(scheme));
            page.context().addInitScript(axe());
            // What depends on colours is looked at in both; the rest is the same.
            String options = scheme == ColorScheme.LIGHT ? "{}" : "{runOnly: ['color-contrast']}";
            for (String address : addresses) {
                page.navigate(root + address);
                Object found = page.evaluate("() => axe.run(document, " + options + ").then(r => r.violations"
                        + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                        + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' ')))");
                ((List<?>) found).forEach(f -> faults.add(tuple(address, scheme, f)));
            }
            if (scheme == ColorScheme.LIGHT) {
                page.context().close();
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aHostilePageIsTextEverywhere(@TempDir Path folder) throws Exception {
        Path hostile = Files.writeString(folder.resolve("hostile.txt"), """
                Ministers <script>window.ran=1</script> meet \u202eetal\u202c in Kabul
                By <img src=x onerror=window.ran=2>
                May 4, 2018

                Ministers of Russia and China met in Kabul on May 3. </style><style>body{display:none}</style>

                "The <svg onload=window.ran=3> door is open," the minister said on Friday. "]]><!--<b onclick=window.ran=4>

                The envoy of Pakistan accused Russia of <a href="javascript:window.ran=5">arming</a> rebels. Russia denied that.
                """);
        Path record = folder.resolve("record");
        HostileRecord.write(record);
        Cli read = Cli.run("read", hostile, "-r", record);
        assertThat(read.exit()).as(read.err()).isZero();
        try (WebServer own = WebServer.start(record, "127.0.0.1", 0)) {
            Set<String> all = Browser.addresses(page, root(own));
            page.navigate(root(own) + "/articles");
            page.locator("td.prose a").all().forEach(a -> all.add(a.getAttribute("href")));
            boolean shown = false;
            for (String address : all) {
                page.navigate(root(own) + address);
                String text = page.locator("body").innerText();
                shown |= text.contains("<script>") && text.contains("\\u202e");
                assertThat(page.evaluate("() => window.ran === undefined"))
                        .as(address)
                        .isEqualTo(true);
                assertThat(text).as(address).isNotBlank().doesNotContain("\u202e");
                assertThat(page.locator("script:not([src]), style, main img, [onerror], [onload], [onclick],"
                                        + " a[href^='javascript:' i], b[onclick]")
                                .count())
                        .as(address)
                        .isZero();
            }
            assertThat(shown).isTrue();
        }
    }

    private void assertOne(String at, String kept, String gone, String name) {
        page.navigate(at + kept);
        assertThat(page.locator("main > .lead").innerText()).contains(name);
        assertThat(page.navigate(at + gone).status()).isEqualTo(404);
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String root(WebServer server) {
        return server.address().replaceFirst("/(\\?.*)?$", "");
    }

    private static String axe() throws IOException {
        try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The address leads to a mark, which is there, is lit and lies in what is seen of the page. */
    private void assertMarkedAndSeen() {
        assertThat(page.url()).contains("/articles/").contains("#fact-");
        Locator mark = page.locator(":target");
        assertThat(mark.count()).isEqualTo(1);
        assertThat(mark.innerText()).isNotBlank();
        page.waitForCondition(() -> {
            var box = mark.boundingBox();
            return box != null && box.y >= 0 && box.y < page.viewportSize().height;
        });
    }
}
