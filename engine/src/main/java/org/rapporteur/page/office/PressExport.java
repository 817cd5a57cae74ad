package org.rapporteur.page.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts an export of a press database into its articles. Known are the layouts of Nexis (labels with a colon, "1 of 20
 * DOCUMENTS", "End of Document") and of Factiva (lines in a fixed order, or codes of two letters, and "Document" with its
 * number at the end).
 */
public final class PressExport {
    private static final Pattern BEGIN = Pattern.compile("(?i)(?:document )?\\d{1,5} of \\d{1,5}(?: documents?)?");
    private static final Pattern END = Pattern.compile(
            "End of Document|Document [A-Z]{2,10}\\d{8,16}\\p{Alnum}{5,20}|AN\\s+Document \\p{Alnum}{18,44}");
    private static final int MIN_FIELDS = 3;

    private PressExport() {}

    /** The document's articles, in order: one where it is no export. */
    public static List<PressArticle> articles(List<String> lines) {
        List<PressArticle> out = new ArrayList<>();
        int from = 0;
        boolean separated = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean begins = BEGIN.matcher(lines.get(i)).matches();
            boolean ends = END.matcher(lines.get(i)).matches();
            if (begins || ends) {
                add(out, lines, from, i);
                separated = true;
                from = i + 1;
            }
        }
        add(out, lines, from, lines.size());
        return separated && !out.isEmpty() ? out : out.isEmpty() ? List.of(whole(lines)) : out;
    }

    private static void add(List<PressArticle> out, List<String> lines, int from, int to) {
        PressFields fields = PressFields.of(lines.subList(from, to));
        if (fields.count() >= MIN_FIELDS) {
            out.add(fields.article(from + 1));
        }
    }

    /** A document that is one article: its first line is the headline, if it is short. */
    private static PressArticle whole(List<String> lines) {
        List<String> filled = lines.stream().filter(l -> !l.isBlank()).toList();
        String first = filled.get(0);
        boolean heading = filled.size() > 1 && first.length() < 200 && !first.matches(".*[.:;,]");
        String title = heading ? first : null;
        String text = String.join("\n\n", heading ? filled.subList(1, filled.size()) : filled);
        return new PressArticle(false, 1, title, null, null, List.of(), null, null, text);
    }
}
