package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.store.RecordException;
import org.rapporteur.web.WebServer;

/** What an analyst asks of a record, each answered in four clicks from the overview, with the sentence that says so. */
class AnalystTasksTest {
    private static final int MOST = 4;

    private static Browser browser;
    private static WebServer server;

    private Page page;
    private int clicks;

    @BeforeAll
    static void start() throws RecordException, IOException {
        browser = Browser.start();
        server = WebServer.start(SampleRecord.folder(), "127.0.0.1", 0);
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
        page = browser.open();
        page.navigate(server.address());
        clicks = 0;
    }

    @AfterEach
    void fewClicks() {
        assertThat(clicks).isBetween(1, MOST);
        page.context().close();
    }

    @Test
    void whoStayedAwayFromTheTalksAndWhoSaysSo() {
        Locator away = page.locator(".state > div:has(dt:text-is('Stayed away')) dd:has-text('declined')")
                .first();

        click(away.locator("a"));
        Locator declined =
                page.locator(".parts > div:has(dt:text-is('Declined')) dd").first();
        assertThat(declined.innerText()).isNotBlank();
        click(declined.locator("a.sentence"));

        assertThat(sentence()).containsPattern("(?i)declin|refus|turn|reject|absen|not");
        assertThat(page.locator("p.kicker").innerText()).isNotBlank();
    }

    @Test
    void whenDidEachSideFirstDemandThatTroopsLeave() {
        click(part("Bargaining"));
        Locator row = page.locator(".moves tbody tr:has(th:has-text('troop withdrawal'))");
        assertThat(row.locator("td:has(li)").count()).isGreaterThan(1);
        Locator demand = row.locator("li:has(a:text-is('demands'))").first();
        assertThat(demand.innerText()).containsPattern("\\d{4}");

        click(demand.locator("a"));

        assertThat(sentence()).containsPattern("(?i)troops|forces");
    }

    @Test
    void whatChangedSinceADay() {
        page.locator("#f-since").fill("2019-09");
        click(page.locator("form.since button"));
        page.waitForURL("**/?since=2019-09*");
        Locator news = page.locator("#news");
        assertThat(news.innerText()).contains("New since 1 September 2019", "2019-09-1");

        click(news.locator(".told a").first());

        assertThat(page.locator(".quote a.hit").count()).isPositive();
        click(page.locator(".quote a.hit").first());
        assertThat(sentence()).isNotBlank();
    }

    @Test
    void whichOutletsStandBehindAClaim() {
        click(page.locator("section[aria-labelledby=disputes] .told a").first());
        List<String> outlets = page.locator(".v-asserted figcaption > a").allInnerTexts().stream()
                .distinct()
                .toList();
        assertThat(outlets).hasSizeGreaterThan(1);

        click(page.locator(".v-denied a.hit, .v-doubted a.hit").first());

        assertThat(sentence()).containsPattern("(?i)den|doubt|not|reject");
    }

    @Test
    void whereDidRussiaAndTheTalibanMeet() {
        click(part("Graph"));
        Locator met = page.locator("table.list tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Russia"))
                .filter(new Locator.FilterOptions().setHasText("Taliban"))
                .filter(new Locator.FilterOptions().setHasText("met"))
                .first();
        click(met.locator("td.c-facts a"));
        Locator meeting = page.locator("table.list tbody a[href^='/meetings/']:has-text('Moscow')")
                .first();
        click(meeting);
        assertThat(page.locator(".byline").innerText()).contains("Moscow");

        click(page.locator(".quote a.hit").first());

        assertThat(sentence()).isNotBlank();
    }

    private Locator part(String name) {
        return page.locator("nav[aria-label='Parts of the record']")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void click(Locator what) {
        what.click();
        clicks++;
    }

    /** The words that the address leads to, with the line around them. */
    private String sentence() {
        assertThat(page.url()).contains("/articles/").contains("#fact-");
        Locator mark = page.locator(":target");
        assertThat(mark.count()).isEqualTo(1);
        return page.locator(".block:has(:target) .text").innerText();
    }
}
