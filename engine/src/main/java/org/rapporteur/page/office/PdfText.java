package org.rapporteur.page.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.rapporteur.page.UnreadablePageException;

/** The paragraphs of a PDF: its lines, joined where only the paper ended them, without what stands on every page. */
final class PdfText {
    private static final int MAX_PAGES = 5000;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page\\s*)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?");

    private PdfText() {}

    static List<String> lines(byte[] bytes) throws UnreadablePageException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return paragraphs(pages(document));
        } catch (InvalidPasswordException e) {
            throw new UnreadablePageException("it is locked with a password; save it without one");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadablePageException("it is a damaged PDF: " + e.getMessage());
        }
    }

    private static List<List<String>> pages(PDDocument document) throws IOException, UnreadablePageException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart("\n");
        List<List<String>> out = new ArrayList<>();
        int count = document.getNumberOfPages();
        if (count > MAX_PAGES) {
            throw new UnreadablePageException("it has " + count + " pages, more than " + MAX_PAGES + "; split it");
        }
        for (int page = 1; page <= count; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            out.add(stripper.getText(document).lines().map(String::strip).toList());
        }
        return out;
    }

    private static List<String> paragraphs(List<List<String>> pages) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> ends = new HashMap<>();
        for (List<String> page : pages) {
            page.stream().filter(l -> !l.isEmpty()).limit(2).forEach(l -> ends.merge(l, 1, Integer::sum));
        }
        for (List<String> page : pages) {
            for (String line : page) {
                boolean everywhere = pages.size() >= 3 && ends.getOrDefault(line, 0) * 2 > pages.size();
                if (!everywhere && !PAGE_NUMBER.matcher(line).matches()) {
                    lines.add(line);
                }
            }
        }
        return joined(lines);
    }

    /** Joins a line that reaches the right margin with the next. */
    private static List<String> joined(List<String> lines) {
        int[] lengths = lines.stream()
                .mapToInt(String::length)
                .filter(n -> n > 30)
                .sorted()
                .toArray();
        int full = lengths.length == 0 ? Integer.MAX_VALUE : lengths[lengths.length * 3 / 4] * 3 / 4;
        List<String> out = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty()) {
                // A page may end within a paragraph, and a gap may be no more than that.
                boolean within = last >= full && i + 1 < lines.size() && startsLower(lines.get(i + 1));
                if (!within) {
                    flush(paragraph, out);
                    out.add("");
                    last = 0;
                }
                continue;
            }
            if (last < full) {
                flush(paragraph, out);
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            last = line.length();
        }
        flush(paragraph, out);
        return out;
    }

    private static boolean startsLower(String line) {
        return !line.isEmpty() && Character.isLowerCase(line.codePointAt(0));
    }

    private static void flush(StringBuilder paragraph, List<String> out) {
        if (!paragraph.isEmpty()) {
            out.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }
}
