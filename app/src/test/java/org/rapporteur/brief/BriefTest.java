package org.rapporteur.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.Brief.Part;
import org.rapporteur.brief.Brief.Section;
import org.rapporteur.export.HostileRecord;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.Filter;
import org.rapporteur.view.RecordFacts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BriefTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws Exception {
        HostileRecord.write(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-09, 9 November 2018",
        "2018-11, November 2018",
        "2016, 2016",
        "2016-12~, about December 2016",
        "XXXX-09-13, 13 September",
        "2019-05-28/2019-05-29, 28 to 29 May 2019",
        "2019-05-27/2019-06-02, 27 May to 2 June 2019",
        "2018-12-30/2019-01-02, 30 December 2018 to 2 January 2019",
        "2019-05/2019-06, May to June 2019",
        "2017/2018, 2017 to 2018"
    })
    void datesAreWrittenAsEnglishWritesThem(String edtf, String words) {
        assertThat(EnglishDate.of(edtf)).isEqualTo(words);
    }

    static Stream<List<String>> meetings() throws Exception {
        try (InputStream in = BriefTest.class.getResourceAsStream("meetings.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> List.of(l.split("\t", -1)));
        }
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void aMeetingIsToldInSentences(List<String> cells) {
        Meeting meeting = new Meeting(
                "m",
                cells.get(0),
                MeetingStatus.valueOf(cells.get(1).toUpperCase(java.util.Locale.ROOT)),
                null,
                cells.get(2).isEmpty() ? null : cells.get(2),
                null,
                list(cells.get(3)),
                list(cells.get(4)),
                list(cells.get(6)),
                list(cells.get(5)),
                null,
                List.of(),
                List.of());

        assertThat(String.join(
                        " ",
                        MeetingSentences.sentences(
                                meeting, new Namer(UnaryOperator.identity(), BriefTest::digits, BriefTest::side))))
                .isEqualTo(cells.get(7));
    }

    /** The number that a name ends with, as how often it is mentioned. */
    private static int digits(String name) {
        String digits = name.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** "Ann of A1" belongs to "A1". */
    private static String side(String name) {
        return name.substring(name.indexOf(" of ") < 0 ? 0 : name.indexOf(" of ") + 4);
    }

    @Test
    void quotationsAreCutAtAWordAndNested() {
        assertThat(Material.quoted("He called it \"a “trap”\".")).isEqualTo("“He called it ‘a ‘trap’’.”");
        assertThat(Material.quoted("“all of it”")).isEqualTo("“all of it”");
        assertThat(Material.quoted("word ".repeat(100))).endsWith("word …”").hasSizeLessThan(330);
    }

    @Test
    void theDocumentIsWellFormedAndItsReferencesLeadToTheSources() throws Exception {
        byte[] document = docx();
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts)
                .containsKeys(
                        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        for (String xml : parts.values()) {
            factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        }
        String body = String.valueOf(parts.get("word/document.xml"));
        List<String> anchors = all(body, "w:anchor=\"(s\\d+)\"");
        assertThat(anchors).isNotEmpty();
        assertThat(all(body, "w:name=\"(s\\d+)\"")).containsAll(anchors);
        assertThat(all(String.valueOf(parts.get("word/_rels/document.xml.rels")), "Id=\"(w\\d+)\""))
                .containsExactlyElementsOf(all(body, "r:id=\"(w\\d+)\""));
        assertThat(body).doesNotContain("<script>", "\u202e", "\u0001").contains("&lt;script&gt;");
        assertThat(docx()).isEqualTo(document);
    }

    private static byte[] docx() throws Exception {
        try (RecordStore store = RecordStore.open(folder)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DocxWriter.write(Composer.compose(new RecordFacts(store), Scope.ALL), out);
            return out.toByteArray();
        }
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void everyLineCitesASourceThatIsListed() throws Exception {
        Brief brief = brief(Scope.ALL);

        assertThat(brief.sections())
                .extracting(Section::title)
                .contains("In short", "Meetings", "Who took part", "What each party wants", "In their own words");
        assertThat(lines(brief)).isNotEmpty().allSatisfy(l -> assertThat(
                        brief.bibliography().references(l.cites()))
                .isNotEmpty());
        assertThat(brief.bibliography().sources()).hasSize(3);
    }

    @Test
    void noSentenceOfAPageStandsTwiceUnderOneTitle() throws Exception {
        Pattern quotation = Pattern.compile("“[^”]{20,}”");
        for (Section section : brief(Scope.ALL).sections()) {
            List<String> quotations = section.parts().stream()
                    .flatMap(p -> p.lines().stream())
                    .flatMap(l -> quotation.matcher(l.text()).results())
                    .map(MatchResult::group)
                    .toList();
            assertThat(quotations).as(section.title()).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatAPartyWantsIsToldByTopicWithItsLastSentence() throws Exception {
        Section wants = brief(Scope.ALL).sections().stream()
                .filter(s -> s.title().equals("What each party wants"))
                .findFirst()
                .orElseThrow();

        assertThat(wants.parts()).allSatisfy(p -> {
            assertThat(p.lines().stream().map(Line::lead).filter(l -> !l.isEmpty()))
                    .doesNotHaveDuplicates();
            assertThat(p.lines())
                    .allSatisfy(
                            l -> assertThat(l.text())
                                    .matches(
                                            "(?s)(Demands|Rejects|Accepts|Offers|Makes a condition) \\(.*: (“.*”|in the sentence quoted.*)"));
        });
    }

    @Test
    void htmlIsOnePageThatRunsNothingAndLoadsNothing() throws Exception {
        String html = HtmlWriter.write(brief(Scope.ALL));
        Document page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.replaceFirst("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));

        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName())
                    .isIn(Set.of(
                            "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "section",
                            "ul", "ol", "li", "b", "i", "a", "span"));
            assertThat(element.getAttribute("style")).isEmpty();
            assertThat(element.getAttribute("href")).matches("|#s\\d+|https?://.*");
        }
        String style = page.getElementsByTagName("style").item(0).getTextContent();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(html).contains("default-src 'none'; style-src 'sha256-" + hash + "';");
        assertThat(html).doesNotContain("\u202e", "\u0001", "<script", "url(", "@import");
    }

    @Test
    void markdownCarriesNoMarkupOfPages() throws Exception {
        String markdown = MarkdownWriter.write(brief(Scope.ALL));

        assertThat(markdown).doesNotContain("\u202e", "\u0001").doesNotContainPattern("(?<!\\\\)<(?!https?://)");
        assertThat(markdown.lines().filter(l -> l.startsWith("- ")))
                .isNotEmpty()
                .allMatch(l -> l.matches(".* \\\\\\[[0-9:–, ]+\\\\\\]"));
    }

    @Test
    void pdfHoldsItsFontsAndIsTheSameEachTime() throws Exception {
        Cite cite = new Cite("none", 0, 1, "x", "", "");
        Brief brief = new Brief(
                "Brief",
                null,
                List.of(new Section(
                        "Часть",
                        List.of(new Part(
                                null, List.of(new Line("Ω", "Переговоры в Женеве, naïve Škoda.", List.of(cite))))))),
                brief(Scope.ALL).bibliography());
        byte[] pdf = pdf(brief);

        assertThat(pdf).isEqualTo(pdf(brief));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Часть", "Переговоры в Женеве, naïve Škoda.", "Ω");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Brief");
        }
    }

    @Test
    void aHostilePageIsSetAsPdfToo() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(brief(Scope.ALL)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("In short", "Sources", "<script>");
        }
    }

    @Test
    void aScopeNarrowsAndSaysSo() throws Exception {
        Brief later = brief(new Scope(new Filter(null, null, LocalDate.of(2018, 5, 4), null), null));
        assertThat(later.scope()).isEqualTo("This brief holds only what was from 4 May 2018 on.");
        assertThat(lines(later).size()).isLessThan(lines(brief(Scope.ALL)).size());

        Brief issue = brief(new Scope(Filter.ALL, "ENVOYS examplia"));
        assertThat(issue.scope()).isEqualTo("This brief holds only what speaks of “ENVOYS examplia”.");
        assertThat(issue.sections())
                .extracting(Section::title)
                .contains("Figures")
                .doesNotContain("In their own words");

        Brief nothing = brief(new Scope(Filter.ALL, "zebra"));
        assertThat(nothing.sections()).isEmpty();
        assertThat(MarkdownWriter.write(nothing)).contains(BriefText.EMPTY);
        assertThat(HtmlWriter.write(nothing)).contains(BriefText.EMPTY);
        assertThat(pdf(nothing)).isNotEmpty();
    }

    private static List<Line> lines(Brief brief) {
        return brief.sections().stream()
                .flatMap(s -> s.parts().stream())
                .flatMap(p -> p.lines().stream())
                .toList();
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    private static Brief brief(Scope scope) throws Exception {
        try (RecordStore store = RecordStore.open(folder)) {
            return Composer.compose(new RecordFacts(store), scope);
        }
    }

    private static byte[] pdf(Brief brief) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(brief, out);
        return out.toByteArray();
    }
}
