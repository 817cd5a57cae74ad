package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.record.Role;

/** Pages that are broken, empty or meant to hurt: read in time, or refused with a reason. */
class HostilePageTest {
    private static final String PARAGRAPHS =
            "<p>The ministers met in the hall for two hours, and said that they would meet again in spring.</p>"
                    + "<p>The envoy told reporters that the talks had been useful, but that nothing had been signed so far.</p>";

    private static Document read(String name, String text) throws UnreadablePageException {
        return new PageReader().read(new Page(name, name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void within(int seconds, String name, String text) {
        Document document = assertTimeoutPreemptively(Duration.ofSeconds(seconds), () -> read(name, text));
        assertThat(document.text()).contains("met in the hall");
        assertThat(document.article().segments()).anyMatch(s -> s.role() == Role.BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n ", "\ufeff"})
    void anEmptyPageIsRefused(String text) {
        assertThatThrownBy(() -> read("a.txt", text))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessage("it is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Home\nAbout\nContact\n",
                "<html><body><nav><a href=/>Home</a> <a href=/b>About</a></nav></body></html>",
                "<html><head></head></html>"
            })
    void aPageWithoutAnArticleIsRefused(String text) {
        assertThatThrownBy(() -> read("a", text)).hasMessageStartingWith("there is no article in it");
    }

    @Test
    void aPageThatIsTooLargeIsRefused() {
        Page page = new Page("a.txt", "a.txt", new byte[60 << 20]);
        assertThatThrownBy(() -> new PageReader().read(page)).hasMessageStartingWith("it has 60 MB");
    }

    @Test
    void muchThatIsHiddenOrWithinAnArticle() {
        String hidden =
                "<p>Nobody sees that the mediator wrote a paper of forty pages, and that no minister read it.</p>";
        String shown = "<p>The mediator wrote %d papers of forty pages, and it is said that no minister read one.</p>";
        StringBuilder page = new StringBuilder("<article><h1>Ministers meet in the hall</h1>" + PARAGRAPHS)
                .append("<div style='display:none'>")
                .append(hidden.repeat(20_000))
                .append("</div><article>");
        for (int i = 0; i < 20_000; i++) {
            page.append(shown.formatted(i));
        }
        within(60, "a.html", page.toString());
    }

    @Test
    void aHundredThousandNestedTags() {
        within(30, "a.html", "<html><body>" + PARAGRAPHS + "<div>".repeat(100_000) + "deep");
        within(30, "a.html", "<html><body>" + "<b>".repeat(100_000) + PARAGRAPHS);
    }

    @Test
    void anAttributeOfManyMegabytes() {
        within(30, "a.html", "<html><body><div class=\"" + "comment ".repeat(2_000_000) + "\">x</div>" + PARAGRAPHS);
    }

    @Test
    void anAttributeOfFiftyMegabytesIsMoreThanAPageMayHave() {
        String page = "<html><body><div class=\"" + "a".repeat(50 << 20) + "\">x</div>" + PARAGRAPHS;
        assertThatThrownBy(() -> read("a.html", page)).hasMessageStartingWith("it has 50 MB");
    }

    @Test
    void aPageThatIsCutOff() {
        within(10, "a.html", "<html><body><article>" + PARAGRAPHS + "<p>The rest of the text is <a href=\"/somewh");
    }

    @Test
    void linesWithoutEnd() {
        String text = PARAGRAPHS.replaceAll("</?p>", "\n");
        within(30, "a.txt", text + "a (b [".repeat(500_000));
        within(30, "a.txt", text + " ".repeat(2_000_000) + "x");
        within(60, "a.txt", text + "By: ,,,, and\n".repeat(50_000));
    }

    @Test
    void descriptionsThatCannotBeRead() {
        within(
                20,
                "a.html",
                "<html><script type=application/ld+json>" + "[".repeat(500_000) + "</script><body>" + PARAGRAPHS);
        within(
                20,
                "a.html",
                "<html><script type=application/ld+json>{\"@type\": \"NewsArticle\", \"author\": {</script><body>"
                        + PARAGRAPHS);
    }
}
