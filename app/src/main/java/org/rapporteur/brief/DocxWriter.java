package org.rapporteur.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.Brief.Part;
import org.rapporteur.brief.Brief.Section;
import org.rapporteur.view.Plain;

/**
 * Sets a brief as a document of Office Open XML (ECMA-376), which word processors edit. References lead to the list of
 * sources, and sources of the web to their addresses. The same brief gives the same bytes.
 */
public final class DocxWriter {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Brief brief;
    private final StringBuilder body = new StringBuilder();
    /** The addresses that the document leads to; the first has the id {@code w1}. */
    private final List<String> addresses = new ArrayList<>();

    private DocxWriter(Brief brief) {
        this.brief = brief;
    }

    /**
     * Writes the document.
     *
     * @param out stays open
     */
    public static void write(Brief brief, OutputStream out) throws IOException {
        DocxWriter writer = new DocxWriter(brief);
        writer.compose();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, "[Content_Types].xml", BriefResources.text("docx-types.xml"));
        entry(zip, "_rels/.rels", BriefResources.text("docx-package.xml"));
        entry(zip, "docProps/core.xml", writer.properties());
        entry(zip, "word/document.xml", writer.document());
        entry(zip, "word/styles.xml", BriefResources.text("docx-styles.xml"));
        entry(zip, "word/numbering.xml", BriefResources.text("docx-numbering.xml"));
        entry(zip, "word/_rels/document.xml.rels", writer.relations());
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void compose() {
        paragraph("Title", run(brief.title(), ""));
        if (brief.scope() != null) {
            paragraph("Subtitle", run(brief.scope(), ""));
        }
        paragraph("Subtitle", run(brief.sections().isEmpty() ? BriefText.EMPTY : BriefText.HOW_TO_READ, ""));
        brief.sections().forEach(this::section);
        List<Source> sources = Source.all(brief.bibliography());
        if (!sources.isEmpty()) {
            paragraph("Heading1", run("Sources", ""));
        }
        for (int i = 0; i < sources.size(); i++) {
            source(i + 1, sources.get(i));
        }
    }

    private void section(Section section) {
        paragraph("Heading1", run(section.title(), ""));
        for (Part part : section.parts()) {
            if (part.heading() != null) {
                paragraph("Heading2", run(part.heading(), ""));
            }
            part.lines().forEach(this::line);
        }
    }

    private void line(Line line) {
        StringBuilder runs = new StringBuilder();
        if (!line.lead().isEmpty()) {
            runs.append(run(line.lead(), "<w:b/>")).append(run(" ", ""));
        }
        runs.append(run(line.text() + " [", ""));
        List<Bibliography.Mark> marks = brief.bibliography().marks(line.cites());
        for (int i = 0; i < marks.size(); i++) {
            Bibliography.Mark mark = marks.get(i);
            runs.append(i == 0 ? "" : run(", ", ""))
                    .append("<w:hyperlink w:anchor=\"s")
                    .append(mark.first().source())
                    .append("\" w:tooltip=\"")
                    .append(text(Material.quoted(mark.first().words())))
                    .append("\">")
                    .append(run(mark.text(), "<w:rStyle w:val=\"Hyperlink\"/>"))
                    .append("</w:hyperlink>");
        }
        paragraph("ListBullet", runs.append(run("]", "")).toString());
    }

    private void source(int number, Source s) {
        StringBuilder runs = new StringBuilder();
        if (!s.authors().isEmpty()) {
            runs.append(run(s.authors() + ". ", ""));
        }
        if (s.title() != null) {
            runs.append(run("“" + s.title() + "”. ", ""));
        }
        if (s.publisher() != null) {
            runs.append(run(s.publisher(), "<w:i/>")).append(run(", ", ""));
        }
        runs.append(run(s.date() + ". ", ""));
        if (s.web()) {
            addresses.add(s.place());
            runs.append("<w:hyperlink r:id=\"w")
                    .append(addresses.size())
                    .append("\">")
                    .append(run(s.place(), "<w:rStyle w:val=\"Hyperlink\"/>"))
                    .append("</w:hyperlink>");
        } else {
            runs.append(run(s.place(), ""));
        }
        s.notes().forEach(n -> runs.append(run(". " + n, "")));
        String mark = "<w:bookmarkStart w:id=\"" + number + "\" w:name=\"s" + number + "\"/>";
        paragraph("ListNumber", mark + runs + run(".", "") + "<w:bookmarkEnd w:id=\"" + number + "\"/>");
    }

    private void paragraph(String style, String runs) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/></w:pPr>")
                .append(runs)
                .append("</w:p>\n");
    }

    private static String run(String text, String properties) {
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space=\"preserve\">" + text(text) + "</w:t></w:r>";
    }

    private String document() {
        return HEAD + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
                + OFFICE + "\"><w:body>\n" + body
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\""
                + " w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
                + "</w:body></w:document>\n";
    }

    private String relations() {
        StringBuilder out = new StringBuilder(
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n");
        for (String part : List.of("styles", "numbering")) {
            out.append("<Relationship Id=\"")
                    .append(part)
                    .append("\" Type=\"")
                    .append(OFFICE)
                    .append('/')
                    .append(part)
                    .append("\" Target=\"")
                    .append(part)
                    .append(".xml\"/>\n");
        }
        for (int i = 0; i < addresses.size(); i++) {
            out.append("<Relationship Id=\"w")
                    .append(i + 1)
                    .append("\" Type=\"")
                    .append(OFFICE)
                    .append("/hyperlink\" Target=\"")
                    .append(text(addresses.get(i)))
                    .append("\" TargetMode=\"External\"/>\n");
        }
        return out.append("</Relationships>\n").toString();
    }

    private String properties() {
        return HEAD
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + text(brief.title())
                + "</dc:title><dc:creator>Rapporteur</dc:creator><dc:language>en</dc:language></cp:coreProperties>\n";
    }

    /** Text of a page: no markup, no control characters, no turning of the direction of reading. */
    private static String text(String text) {
        return Plain.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
