package org.rapporteur.page.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.record.Role;

/** Exports of press databases and other documents: Word, RTF, PDF. */
class PressTest extends InputTest {
    private static final String FIRST =
            "The ministers met in the hall for two hours, and said that they would meet again in spring.";
    private static final String SECOND =
            "The envoy told reporters that the talks had been useful, but that nothing had been signed so far.";

    private static final String NEXIS = String.join(
            "\n",
            "Ministers meet in the harbour",
            "The Harbour Times",
            "March 5, 2019 Tuesday",
            "",
            "Copyright 2019 Harbour Press Ltd All Rights Reserved",
            "Section: WORLD; Pg. 4",
            "Length: 34 words",
            "Byline: Ann Porter and Jan Smit",
            "Dateline: PORT CITY",
            "Body",
            "",
            FIRST,
            SECOND,
            "",
            "Classification",
            "",
            "Language: ENGLISH",
            "Publication-Type: Newspaper",
            "Load-Date: March 6, 2019",
            "End of Document");

    private static final String OLDER = String.join(
            "\n",
            "2 of 2 DOCUMENTS",
            "",
            "The Harbour Times",
            "",
            "March 5, 2019 Tuesday",
            "Second Edition",
            "",
            "Ministers meet in the harbour",
            "",
            "BYLINE: Ann Porter and Jan Smit",
            "SECTION: WORLD; Pg. 4",
            "LENGTH: 34 words",
            "",
            FIRST,
            "",
            SECOND,
            "",
            "LOAD-DATE: March 6, 2019",
            "LANGUAGE: ENGLISH",
            "Copyright 2019 Harbour Press Ltd");

    private static final String FACTIVA = String.join(
            "\n",
            "World",
            "Ministers meet in the harbour",
            "By Ann Porter and Jan Smit",
            "34 words",
            "5 March 2019",
            "18:04",
            "The Harbour Times",
            "HARBT",
            "English",
            "Copyright 2019. Harbour Press Ltd.",
            "",
            FIRST,
            "",
            SECOND,
            "",
            "Document HARBT00020190305ef350001x");

    private static final String CODED = String.join(
            "\n",
            "SE World",
            "HD Ministers meet in the harbour",
            "BY Ann Porter and Jan Smit",
            "WC 34 words",
            "PD 5 March 2019",
            "SN The Harbour Times",
            "SC HARBT",
            "LA English",
            "CY Copyright 2019. Harbour Press Ltd.",
            "LP",
            FIRST,
            "TD",
            SECOND,
            "AN Document HARBT00020190305ef350001x");

    private static byte[] docx(String text) {
        StringBuilder body = new StringBuilder("<?xml version=\"1.0\"?><w:document xmlns:w=\"http://w\"><w:body>");
        for (String line : text.split("\n", -1)) {
            int half = line.length() / 2;
            body.append("<w:p><w:pPr><w:pStyle w:val=\"x\"/></w:pPr><w:r><w:t>")
                    .append(line, 0, half)
                    .append(
                            "</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t xml:space=\"preserve\">")
                    .append(line.substring(half))
                    .append("</w:t></w:r></w:p>");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", Archives.ascii("<Types/>"));
        files.put("word/document.xml", Archives.ascii(body + "</w:body></w:document>"));
        return Archives.zip(files);
    }

    private static byte[] rtf(String text) {
        return Archives.ascii("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\*\\generator none;}\\uc1\\pard "
                + text.replace("useful", "us\\u101?f\\'75l").replace("\n", "\\par\n") + "\\par}");
    }

    private static byte[] pdf(List<List<String>> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<String> lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.beginText();
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    out.newLineAtOffset(50, 750);
                    for (String line : lines) {
                        out.showText(line);
                        out.newLineAtOffset(0, -14);
                    }
                    out.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void isTheArticle(Page page) throws Exception {
        Document document = read(page);
        assertThat(document.article().title()).isEqualTo("Ministers meet in the harbour");
        assertThat(document.article().publisher()).isEqualTo("The Harbour Times");
        assertThat(document.article().published()).isEqualTo("2019-03-05");
        assertThat(document.article().authors()).containsExactly("Ann Porter", "Jan Smit");
        assertThat(lines(document, Role.BODY)).containsExactly(FIRST, SECOND);
    }

    @Test
    void layoutsOfPressDatabases() throws Exception {
        for (String layout : List.of(NEXIS, OLDER, FACTIVA, CODED)) {
            List<Page> pages = pages("a.docx", docx(layout + "\n\n" + layout));
            assertThat(pages).as(layout).extracting(this::source).containsExactly("a.docx!/1", "a.docx!/2");
            isTheArticle(pages.get(0));
            isTheArticle(pages.get(1));
            isTheArticle(pages("a.rtf", rtf(layout)).get(0));
        }
        assertThat(skipped).isEmpty();
    }

    @Test
    void theCoverOfAnExportIsNoArticle() throws Exception {
        String cover = String.join(
                "\n",
                "User Name: A. Reader",
                "Date and Time: Friday, April 5, 2024 10:00:00 AM EDT",
                "Job Number: 221234567",
                "Documents (2)",
                "1. Ministers meet in the harbour",
                "Client/Matter: -None-",
                "Search Terms: harbour",
                "Timeline: Jan 01, 2019 to Dec 31, 2019",
                "Page 1 of 2",
                "");
        String placed = NEXIS.replace("The Harbour Times", "The Harbour Times (Port City)");
        List<Page> pages = pages("a.docx", docx(cover + placed + "\nPage 2 of 2\n" + placed));

        assertThat(pages).hasSize(2);
        isTheArticle(pages.get(0));
        isTheArticle(pages.get(1));
    }

    @Test
    void namesAboveTheNumberOfWordsAreThoseOfTheAuthors() throws Exception {
        for (String names : List.of("Ann Porter; Jan Smit", "Ann Porter and Jan Smit", "Ann Porter, Jan Smit")) {
            isTheArticle(pages("a.docx", docx(FACTIVA.replace("By Ann Porter and Jan Smit", names)))
                    .get(0));
        }
        String unsigned =
                FACTIVA.replace("Ministers meet in the harbour\nBy Ann Porter and Jan Smit", "Harbour Talks Begin");
        assertThat(read(pages("b.docx", docx(unsigned)).get(0)).article().title())
                .isEqualTo("Harbour Talks Begin");
    }

    @Test
    void aDocumentThatIsNoExportTellsItsAuthorAndDayInItsText() throws Exception {
        String text = "Ministers meet in the harbour\n\nBy Ann Porter and Jan Smit\nThe Harbour Times\n5 March 2019\n\n"
                + FIRST + "\n\n" + SECOND;

        isTheArticle(pages("a.docx", docx(text)).get(0));
    }

    @Test
    void aDocumentThatIsOneArticle() throws Exception {
        List<Page> pages = pages("a.docx", docx("Ministers meet in the harbour\n\n" + FIRST + "\n\n" + SECOND));

        assertThat(source(pages.get(0))).isEqualTo("a.docx");
        assertThat(read(pages.get(0)).article().title()).isEqualTo("Ministers meet in the harbour");
        assertThat(lines(read(pages.get(0)), Role.BODY)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aPdfOfSeveralPages() throws Exception {
        List<List<String>> pages = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            List<String> lines = new ArrayList<>(List.of("Harbour Press Archive", "Page " + i + " of 3"));
            for (String line : NEXIS.split("\n")) {
                int middle = line.indexOf(' ', 60);
                lines.addAll(
                        middle < 0 ? List.of(line) : List.of(line.substring(0, middle), line.substring(middle + 1)));
            }
            pages.add(lines);
        }
        List<Page> found = pages("a.pdf", pdf(pages));

        assertThat(found).hasSize(3);
        assertThat(lines(read(found.get(2)), Role.BODY)).containsExactly(FIRST, SECOND);
        assertThat(read(found.get(2)).article().title()).isEqualTo("Ministers meet in the harbour");
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PressTest.class.getResourceAsStream("press/" + name), name)) {
            return in.readAllBytes();
        }
    }

    private void areTheTwoArticles(String name, List<Page> pages, List<String> first, List<String> second)
            throws Exception {
        assertThat(pages).as(name).hasSizeBetween(2, 3);
        Document one = read(pages.get(0));
        assertThat(one.article().title()).as(name).startsWith("Ministers agree");
        assertThat(one.article().publisher()).as(name).isEqualTo("The Harbour Times");
        assertThat(one.article().published()).as(name).isEqualTo("2019-03-05");
        assertThat(one.article().authors()).as(name).isEqualTo(first);
        assertThat(lines(one, Role.BODY)).as(name).hasSize(2);
        assertThat(lines(one, Role.BODY).get(0))
                .as(name)
                .startsWith("The ministers")
                .endsWith("crossed the strait.");
        assertThat(lines(one, Role.BODY).get(1))
                .as(name)
                .startsWith("\"We have")
                .endsWith("before the summer.");
        for (Page page : pages.subList(1, pages.size())) {
            Document two = read(page);
            assertThat(two.article().title()).as(name).isEqualTo("Dockers end strike");
            assertThat(two.article().publisher()).as(name).isEqualTo("Strait Courier");
            assertThat(two.article().published()).as(name).isEqualTo("2019-03-08");
            assertThat(two.article().authors()).as(name).isEqualTo(second);
            assertThat(lines(two, Role.BODY)).as(name).hasSize(2);
        }
    }

    @Test
    void exportsSavedAsTextAndAsHtml() throws Exception {
        List<String> both = List.of("Ann Porter", "Jan Smit");
        List<String> eva = List.of("Eva Lind");
        for (String name :
                List.of("factiva.txt", "factiva-codes.html", "nexis.html", "europresse.txt", "europresse.html")) {
            areTheTwoArticles(name, pages(name, sample(name)), both, eva);
            assertThat(skipped).as(name).isEmpty();
        }
        areTheTwoArticles("factiva.html", pages("factiva.html", sample("factiva.html")), both, List.of());
        assertThat(skipped).isEmpty();
    }

    @Test
    void anArticleOfWhichAnExportHasNoTextIsNamed() throws Exception {
        List<Page> pages = pages("proquest.txt", sample("proquest.txt"));
        areTheTwoArticles("proquest", pages, List.of("Ann Porter", "Jan Smit"), List.of("Eva Lind"));
        assertThat(read(pages.get(1)).article().url()).isEqualTo("https://www.proquest.example/docview/1002");
        assertThat(skipped)
                .containsExactly("proquest.txt!/3: there is no text in it, from line 122 (Only a title); export it with"
                        + " its full text to read it");
    }

    @Test
    void whatAnExportSaysInsteadOfAnArticleIsNamed() throws Exception {
        List<Page> pages = pages("nexis.txt", sample("nexis.txt"));
        areTheTwoArticles("nexis", pages, List.of("Ann Porter", "Peter Smit"), List.of());
        assertThat(read(pages.get(0)).article().title()).endsWith("the customs office before the summer");
        assertThat(skipped)
                .singleElement()
                .asString()
                .startsWith("nexis.txt: lines 56 to 61 (\"We are sorry but there");

        String missing = new String(sample("nexis.txt"), StandardCharsets.UTF_8)
                .replaceFirst("(?s)2 of 3 DOCUMENTS.*(?=3 of 3)", "");
        assertThat(pages("nexis.txt", missing.getBytes(StandardCharsets.UTF_8))).hasSize(2);
        assertThat(skipped)
                .singleElement()
                .asString()
                .endsWith("document 3 follows document 1; what should stand between them is not in the file");
    }

    @Test
    void theSameExportsAsWordAndRtf() throws Exception {
        for (String name : List.of("factiva.txt", "europresse.txt", "proquest.txt")) {
            String text = new String(sample(name), StandardCharsets.UTF_8).replace("\r", "");
            // Word has labels and values in cells of a table.
            String cells = text.replaceAll("(?m)^([A-Z][\\w ]{2,30}:) (?=\\S)", "$1\n");
            List<String> both = List.of("Ann Porter", "Jan Smit");
            areTheTwoArticles(name, pages("a.docx", docx(cells.replace("&", "and"))), both, List.of("Eva Lind"));
            areTheTwoArticles(name, pages("a.rtf", rtf(escaped(text))), both, List.of("Eva Lind"));
        }
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(c < 128 ? Character.toString(c) : "\\u" + c + "?"));
        return out.toString();
    }

    @Test
    void aPageThatSpeaksOfDocumentsIsNoExport() throws IOException {
        String page = "Ministers meet in the harbour\n\nBy Ann Porter\n5 March 2019\n\n" + FIRST + "\n\n1 of 5\n\n"
                + SECOND + "\n\nThey signed 2 of 3 documents, ProQuest said.\n\nCopyright 2019 The Harbour Times\n";
        List<Page> pages = pages("a.txt", Archives.ascii(page));

        assertThat(pages).singleElement().extracting(this::source).isEqualTo("a.txt");
        assertThat(skipped).isEmpty();
    }

    /** A headline over two columns that a paper's program draws line by line across both. */
    private static byte[] columns(List<String> left, List<String> right) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                show(out, 20, 60, 740, "Ministers meet in the harbour and part");
                for (int i = 0; i < left.size(); i++) {
                    show(out, 10, 60, 700 - 13 * i, left.get(i));
                    show(out, 10, 320, 700 - 13 * i, right.get(i));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void show(PDPageContentStream out, int size, int x, int y, String text) throws IOException {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    @Test
    void columnsOfAPdfAreReadOneAfterTheOtherAndDividedWordsMadeWhole() throws Exception {
        byte[] pdf = columns(
                List.of(
                        "The ministers met in the hall for two hours,",
                        "and said that they would meet again in Sep-",
                        "tember, when the well-known ferry is to sail",
                        "again. They had not met for more than ten",
                        "years, and the last of their talks had broken"),
                List.of(
                        "down within an hour and without any result.",
                        "The envoy told reporters that the talks had",
                        "been useful, but that nothing had been sig-",
                        "ned so far, and that only the less well-",
                        "known questions had been settled at all."));
        String text = read(pages("a.pdf", pdf).get(0)).text().replaceAll("\\s+", " ");

        assertThat(text)
                .contains("meet again in September, when the well-known ferry")
                .contains("talks had broken down within an hour")
                .contains("nothing had been signed so far, and that only the less well-known questions")
                .startsWith("Ministers meet in the harbour and part");
    }

    @Test
    void documentsThatAreEmptyOrBroken() throws IOException {
        assertThat(pages("a.pdf", pdf(List.of(List.of())))).isEmpty();
        assertThat(skipped).singleElement().asString().contains("no text in it, only pictures");
        byte[] pdf = pdf(List.of(List.of(FIRST)));
        assertThat(pages("b.pdf", java.util.Arrays.copyOf(pdf, 60))).isEmpty();
        assertThat(skipped).singleElement().asString().contains("damaged PDF");
        assertThat(pages("c.docx", Archives.zip(Map.of("xl/sheet.xml", new byte[9]))))
                .isEmpty();
        assertThat(skipped).singleElement().asString().contains("without text");
        assertThat(pages("d.docx", java.util.Arrays.copyOf(docx(FIRST), 200))).isEmpty();
        assertThat(pages("e.rtf", Archives.ascii("{\\rtf1 " + "{".repeat(200_000))))
                .isEmpty();
        assertThat(pages("f.rtf", Archives.ascii("{\\rtf1 \\bin99999999 x\\u99999?\\'")))
                .isEmpty();
        String bomb = "<!DOCTYPE d [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\">]><w:document xmlns:w=\"http://w\"><w:p><w:t>&b;&b;&b;</w:t></w:p></w:document>";
        assertThat(pages("g.docx", Archives.zip(Map.of("word/document.xml", Archives.ascii(bomb)))))
                .isEmpty();
        assertThat(skipped).isNotEmpty();
    }
}
