package org.rapporteur.page.office;

import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.page.UnreadablePageException;

/** The text of an office document. */
public final class OfficeText {
    /** How many characters of a document are read. */
    static final int MAX_CHARS = 50_000_000;

    private static final Pattern HTML = Pattern.compile(
            "(?i)\\s*<(?:!doctype\\s+html|!--|\\?xml|html|head|meta|title|body|div|table|p|article|style)\\b");

    private OfficeText() {}

    /** The same of a text or an HTML page, where lines that only the width of the paper ended are joined. */
    public static List<String> lines(String text) {
        return HTML.matcher(text).lookingAt() ? HtmlText.lines(text) : PlainLines.of(text);
    }

    /**
     * The document's paragraphs, one a line, with empty lines where it has empty ones.
     *
     * @param kind {@code pdf}, {@code docx} or {@code rtf}
     * @throws UnreadablePageException when it cannot be read, or has no text
     */
    public static List<String> lines(String kind, byte[] bytes) throws UnreadablePageException {
        List<String> lines =
                switch (kind) {
                    case "pdf" -> PdfText.lines(bytes);
                    case "docx" -> DocxText.lines(bytes);
                    case "rtf" -> RtfText.lines(bytes);
                    default -> throw new IllegalArgumentException(kind);
                };
        if (lines.stream().allMatch(String::isBlank)) {
            throw new UnreadablePageException(
                    kind.equals("pdf")
                            ? "there is no text in it, only pictures of pages; recognize their text first"
                            : "there is no text in it");
        }
        return lines;
    }
}
