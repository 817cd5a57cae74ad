package org.rapporteur.page.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rapporteur.page.SafeXml;
import org.rapporteur.page.UnreadablePageException;

/** The paragraphs of a Word document (Office Open XML). What was deleted while changes were tracked is left out. */
final class DocxText {
    private DocxText() {}

    static List<String> lines(byte[] bytes) throws UnreadablePageException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return paragraphs(zip);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadablePageException("it is damaged: " + e.getMessage());
        } catch (XMLStreamException e) {
            throw new UnreadablePageException(SafeXml.reason(e));
        }
        throw new UnreadablePageException("it is an office document without text; save it as .docx");
    }

    private static List<String> paragraphs(InputStream in) throws XMLStreamException, UnreadablePageException {
        List<String> out = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        XMLStreamReader xml = SafeXml.reader(in);
        boolean text = false;
        long chars = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                text = name.equals("t");
                switch (name) {
                    case "tab" -> line.append('\t');
                    case "br", "cr" -> {
                        out.add(line.toString().strip());
                        line.setLength(0);
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                text = false;
                if (xml.getLocalName().equals("p")) {
                    out.add(line.toString().strip());
                    line.setLength(0);
                }
            } else if (text && xml.isCharacters()) {
                line.append(xml.getText());
                chars += xml.getTextLength();
            }
            if (chars > OfficeText.MAX_CHARS || out.size() > OfficeText.MAX_CHARS / 10) {
                throw new UnreadablePageException("it has more text than a document may have; split it");
            }
        }
        return out;
    }
}
