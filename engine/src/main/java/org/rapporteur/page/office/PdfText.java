package org.rapporteur.page.office;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.rapporteur.page.UnreadablePageException;

/**
 * The paragraphs of a PDF: its lines, joined where only the paper ended them, column by column, words that were
 * divided made whole, without what stands on every page.
 */
final class PdfText {
    private static final int MAX_PAGES = 5000;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page\\s*)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?");

    private static final Pattern COMPOUND = Pattern.compile("\\p{L}+-\\p{L}+");

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
            List<Rectangle2D> columns = PdfColumns.of(document.getPage(page - 1));
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text =
                    columns.isEmpty() ? stripper.getText(document) : inColumns(document.getPage(page - 1), columns);
            out.add(text.lines().map(String::strip).toList());
        }
        return out;
    }

    /** The text of areas, one after the other. */
    private static String inColumns(PDPage page, List<Rectangle2D> areas) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart("\n");
        for (int i = 0; i < areas.size(); i++) {
            stripper.addRegion(String.valueOf(i), areas.get(i));
        }
        stripper.extractRegions(page);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < areas.size(); i++) {
            out.append(stripper.getTextForRegion(String.valueOf(i))).append('\n');
        }
        return out.toString();
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
        Set<String> compounds = compounds(lines);
        List<String> out = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty()) {
                // A page may end within a paragraph, and a gap may be no more than that.
                boolean within =
                        (last >= full || isDivided(paragraph)) && i + 1 < lines.size() && startsLower(lines.get(i + 1));
                if (!within) {
                    flush(paragraph, out);
                    out.add("");
                    last = 0;
                }
                continue;
            }
            boolean divided = isDivided(paragraph) && startsLower(line);
            if (last < full && !divided) {
                flush(paragraph, out);
            }
            if (divided && !compounds.contains(divided(paragraph, line))) {
                paragraph.setLength(paragraph.length() - 1);
            }
            paragraph.append(paragraph.isEmpty() || divided ? "" : " ").append(line);
            last = line.length();
        }
        flush(paragraph, out);
        return out;
    }

    /** Whether a line ends within a word. */
    private static boolean isDivided(StringBuilder line) {
        int n = line.length();
        return n > 2 && "-\u00ad\u2010".indexOf(line.charAt(n - 1)) >= 0 && Character.isLetter(line.charAt(n - 2));
    }

    /** The word that a line ends with and the next goes on with, with its hyphen. */
    private static String divided(StringBuilder line, String next) {
        return line.substring(Math.max(line.lastIndexOf(" "), line.lastIndexOf("\n")) + 1)
                + next.replaceFirst("[^\\p{L}].*", "");
    }

    /** The words that have a hyphen within a line. */
    private static Set<String> compounds(List<String> lines) {
        Set<String> out = new HashSet<>();
        for (String line : lines) {
            COMPOUND.matcher(line).results().forEach(m -> out.add(m.group()));
        }
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
