package org.rapporteur.page.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.record.Role;

/** JSON, messages and Markdown; and patterns of file names. */
class FilesOfOneTest extends InputTest {
    private static final String FIRST =
            "The ministers met in the hall for two hours, and said that they would meet again in spring.";
    private static final String SECOND =
            "The envoy told reporters that the talks had been useful, but that nothing had been signed so far.";

    private List<Page> text(String name, String text) throws IOException {
        return pages(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void isTheArticle(Page page) throws Exception {
        Document document = read(page);
        assertThat(document.article().title()).isEqualTo("Ministers meet in the harbour");
        assertThat(document.article().published()).isEqualTo("2019-03-05");
        assertThat(lines(document, Role.BODY)).containsExactly(FIRST, SECOND);
    }

    @Test
    void jsonOfSchemaOrg() throws Exception {
        List<Page> pages = text(
                "a.json",
                "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"NewsArticle\", \"headline\": \"Ministers meet in"
                        + " the harbour\", \"datePublished\": \"2019-03-05T10:00:00+01:00\", \"author\": [{\"@type\": \"Person\","
                        + " \"name\": \"Ann Porter\"}], \"publisher\": {\"name\": \"The Harbour Times\"}, \"mainEntityOfPage\":"
                        + " {\"@id\": \"https://harbour.example/a\"}, \"articleBody\": \"" + FIRST + "\\n\\n" + SECOND
                        + "\"}]}");

        assertThat(pages).extracting(Page::name).containsExactly("https://harbour.example/a");
        isTheArticle(pages.get(0));
        assertThat(read(pages.get(0)).article().authors()).containsExactly("Ann Porter");
        assertThat(read(pages.get(0)).article().publisher()).isEqualTo("The Harbour Times");
    }

    @Test
    void plainJsonAloneInAListAndInAnObject() throws Exception {
        String one = "{\"url\": \"https://harbour.example/N\", \"title\": \"Ministers meet in the harbour\", \"date\":"
                + " \"2019-03-05\", \"text\": \"" + FIRST + "\\n" + SECOND + "\"}";
        for (String json : List.of(
                one,
                "[" + one + "]",
                "{\"total\": 1, \"articles\": [" + one + "], \"more\": {}}",
                "{\"hits\": {\"hits\": [{\"_id\": 3, \"_source\": " + one + "}]}}")) {
            List<Page> pages = text("a.json", json);
            assertThat(pages).as(json).hasSize(1);
            isTheArticle(pages.get(0));
        }
        assertThat(text("a.json", "[" + one + ", {\"title\": \"no text\"}, " + one + "]"))
                .hasSize(2);
        assertThat(skipped).containsExactly("a.json: 1 object in it has no text of an article");
        assertThat(text("b.json", one + "\n" + one.replace("/N", "/M") + "\n{\"title\": "))
                .hasSize(2);
        assertThat(skipped).singleElement().asString().contains("not well-formed JSON at line 3");
    }

    @Test
    void jsonLinesAndTheOneThatIsBroken() throws Exception {
        String one = "{\"title\": \"Ministers meet in the harbour\", \"date\": \"2019-03-05\", \"text\": \"" + FIRST
                + "\\n\\n" + SECOND + "\"}";
        List<Page> pages = text("a.jsonl", one + "\n{\"broken\": \n\n" + one + "\r\n");

        assertThat(pages).extracting(Page::name).containsExactly("a.jsonl#1", "a.jsonl#4");
        isTheArticle(pages.get(1));
        assertThat(skipped).containsExactly("a.jsonl: line 2 is not well-formed JSON");
    }

    @Test
    void hostileJson() throws IOException {
        assertThat(text("a.json", "[".repeat(200_000))).isEmpty();
        assertThat(text("a.json", "{\"a\":".repeat(200_000))).isEmpty();
        assertThat(text("a.json", "{\"text\": \"" + "a ".repeat(30_000_000))).isEmpty();
        assertThat(text("a.jsonl", "{\"text\": \"" + "a ".repeat(15_000_000) + "\n{\"text\": \"" + FIRST + "\"}"))
                .hasSize(1);
        assertThat(skipped).containsExactly("a.jsonl: line 1 is longer than 20 MB");
    }

    @Test
    void aMessageWithItsTextInBothForms() throws Exception {
        String mail =
                "From: =?utf-8?Q?Ren=C3=A9?= <desk@harbour.example>\r\nSubject: =?utf-8?Q?Ministers_meet_in_the_harbour?=\r\n"
                        + "Date: Tue, 5 Mar 2019 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nOnly in text.\r\n"
                        + "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>"
                        + FIRST.replace("spring", "spr=\r\ning") + "</p><p>" + SECOND + "</p>\r\n--b--\r\n";

        isTheArticle(text("a.eml", mail).get(0));
    }

    @Test
    void aMessageOfWrappedLines() throws Exception {
        String mail = "Subject: Ministers meet in the harbour\nDate: Tue, 5 Mar 2019 10:00:00 +0100\n\n"
                + FIRST.replace(" two", "\ntwo") + "\n\n" + SECOND.replace(" talks", "\ntalks") + "\n";

        isTheArticle(text("a.eml", mail).get(0));
    }

    @Test
    void ofAMessageThatWasPassedOnTheDayIsNotKnown() throws Exception {
        for (String mark : List.of("Fwd: ", "FW: RE: ", "WG: ", "Tr : ")) {
            Document document = read(text(
                            "a.eml",
                            "Subject: " + mark
                                    + "Ministers meet in the harbour\nDate: Tue, 5 Mar 2019 10:00:00 +0100\n\n" + FIRST
                                    + "\n\n" + SECOND + "\n")
                    .get(0));
            assertThat(document.article().title()).as(mark).isEqualTo("Ministers meet in the harbour");
            assertThat(document.article().published()).as(mark).isNull();
        }
    }

    @Test
    void aPageSavedAsAMessage() throws Exception {
        String page =
                "Snapshot-Content-Location: https://harbour.example/2019/03/05/talks\nContent-Type: multipart/related;"
                        + " type=\"text/html\"; boundary=\"b\"\n\n--b\nContent-Type: text/html\nContent-Location: https://harbour.example/\n\n"
                        + "<html><body><h1>Ministers meet in the harbour</h1><p>" + FIRST + "</p><p>" + SECOND
                        + "</p></body></html>\n"
                        + "--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n";
        List<Page> pages = text("a.mhtml", page);

        assertThat(pages).extracting(Page::name).containsExactly("https://harbour.example/2019/03/05/talks");
        isTheArticle(pages.get(0));
    }

    @Test
    void hostileMessages() throws IOException {
        assertThat(text("a.eml", "Subject: x\n".repeat(100_000) + "\ntext")).isEmpty();
        assertThat(text("b.eml", "Subject: " + "x".repeat(30_000_000) + "\n\ntext"))
                .isEmpty();
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(text("c.eml", deep.toString())).isEmpty();
        assertThat(skipped).containsExactly("c.eml: its parts are nested more than 50 deep");
    }

    @Test
    void markdownWithWhatItTellsAtItsTop() throws Exception {
        isTheArticle(text(
                        "a.md",
                        "---\ntitle: \"Ministers meet in the harbour\"\ndate: 2019-03-05\nauthor: Ann Porter\n---\n\n"
                                + FIRST.replace("two hours", "**two hours**") + "\n\n" + SECOND + "\n")
                .get(0));
        assertThat(read(text("b.md", "# Ministers meet in the harbour\n\n" + FIRST + "\n\n" + SECOND + "\n")
                                .get(0))
                        .article()
                        .title())
                .isEqualTo("Ministers meet in the harbour");
        assertThat(text("c.md", ">".repeat(100_000) + "[".repeat(100_000))).hasSize(1);
    }

    @Test
    void markdownOfAClipper() throws Exception {
        Page page = text(
                        "a.md",
                        "---\ntitle: \"Ministers meet in the harbour\"\nsource: \"https://harbour.example/a\"\nauthor:\n  -"
                                + " \"[[Ann Porter]]\"\n  - \"[[Jan Smit]]\"\npublished: 2019-03-05\ncreated: 2024-01-01\n"
                                + "publication: The Harbour Times\ntags:\n  - \"clippings\"\n---\n" + FIRST + "\n\n"
                                + SECOND
                                + "\n")
                .get(0);

        isTheArticle(page);
        assertThat(read(page).article().authors()).containsExactly("Ann Porter", "Jan Smit");
        assertThat(read(page).article().publisher()).isEqualTo("The Harbour Times");
        assertThat(read(page).article().url()).isEqualTo("https://harbour.example/a");
    }

    @Test
    void patternsOfNames() throws IOException {
        Files.createDirectories(folder.resolve("p/q"));
        for (String name : List.of("p/a.html", "p/b.txt", "p/q/c.html")) {
            Files.writeString(folder.resolve(name), FIRST);
        }
        assertThat(Pages.of(List.of(folder.resolve("p/*.html")), s -> {}).stream())
                .extracting(Page::name)
                .containsExactly("a.html");
        assertThat(Pages.of(List.of(folder.resolve("p/**.html")), s -> {}).stream())
                .extracting(Page::name)
                .containsExactly("a.html", "c.html");
        assertThat(Pages.of(List.of(folder.resolve("p/*.pdf")), s -> skipped.add(s.reason()))
                        .size())
                .isZero();
        assertThat(skipped).containsExactly("no file matches it");
    }
}
