package org.rapporteur.page.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts an export of a press database into its articles. Known are the layouts of Nexis (labels with a colon, "1 of 20
 * DOCUMENTS", "End of Document"), of Factiva (lines in a fixed order, or codes of two letters, and "Document" with its
 * number at the end), of ProQuest (labels before and behind the text, lines of underscores) and of Europresse (a card of the
 * source, and the document's number at the end).
 */
public final class PressExport {
    private static final Pattern BEGIN = Pattern.compile(
            "(?iu)(?:document|dokument|documento) (\\d{1,5}) (?:of|von|de|van|sur|di) \\d{1,5}|(\\d{1,5}) (?:of|von|de|van|sur|di) \\d{1,5} (?:documents?|dokumente?n?|documentos?|documenten|documenti)");
    private static final Pattern END = Pattern.compile(
            "(?i:End of Document|Ende des Dokuments|Fin du document|Fin del documento|Einde van (?:het )?document)"
                    + "|(?:Document|Dokument|Documento|Article) [A-Z][A-Z0-9]{1,9}\\d{8,16}\\p{Alnum}{5,20}"
                    + "|AN\\s+(?:(?:Document|Dokument|Documento) )?\\p{Alnum}{18,44}");
    /** The number of a document of Europresse, which ends it. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:[\\p{L} .]{0,25}[:.] ?|Document )?\\p{Ll}{2,8}[·•∙]\\d{8}[·•∙][\\p{Alnum}_-]{1,12}[·•∙][\\p{Alnum}·•∙_-]{1,60}");
    /** What parts or ends documents of ProQuest. */
    private static final Pattern PROQUEST = Pattern.compile("_{20,}|Database: .{2,200}");

    /** Words that hardly anything but exports has; a text without them is not looked at further. */
    private static final Pattern SIGN = Pattern.compile(
            "(?i:\\d (?:of|von|de|van|sur|di) \\d{1,5}\\s(?:document|dokument)|LOAD-DATE|PUBLICATION-TYPE)|End of Document"
                    + "|\\b(?:Document|Dokument|Documento) [A-Z][A-Z0-9]{1,9}\\d{8}|ProQuest|DocPublicationName"
                    + "|\\b(?:news|web)[^\\w\\s]{1,2}\\d{8}[^\\w\\s]");

    private static final int MIN_FIELDS = 3;
    private static final int SHOWN = 60;
    private static final Pattern SENTENCE = Pattern.compile("(?s).{100,}[.!?][\"”’')\\]]*");
    /** So many lines of running text are no cover and no foot. */
    private static final int RUNNING = 2;

    private final List<PressArticle> articles = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private boolean marked;

    private PressExport() {}

    /** Whether marks of a press database part it, and there are articles among them. */
    public boolean isMarked() {
        return marked && articles.get(0).exported();
    }

    /** The articles, in order: one where it is no export. */
    public List<PressArticle> articles() {
        return articles;
    }

    /** What was left out that may be an article: where it is, and why, in one line each. */
    public List<String> left() {
        return left;
    }

    /** Whether a text may be an export; if not, it is none. */
    public static boolean mayBe(String text) {
        return SIGN.matcher(text).find();
    }

    /** @param document the document's lines */
    public static PressExport of(List<String> document) {
        List<String> lines =
                PressFields.paired(document.stream().map(Blanks::plain).toList());
        PressExport out = new PressExport();
        boolean proquest = lines.stream().anyMatch(l -> l.contains("ProQuest"));
        int from = 0;
        boolean begun = false;
        int number = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher begin = BEGIN.matcher(line);
            boolean begins = begin.matches();
            boolean numbered = NUMBER.matcher(line).matches();
            boolean ends = END.matcher(line).matches() || numbered;
            boolean parts = proquest && PROQUEST.matcher(line).matches();
            if (begins || ends || parts) {
                out.add(lines, from, i, begun || ends, numbered);
                from = i + 1;
                begun = begins;
                out.marked = true;
            }
            if (begins) {
                int next = Integer.parseInt(begin.group(1) != null ? begin.group(1) : begin.group(2));
                if (number > 0 && next > number + 1) {
                    out.left.add("at line " + (i + 1) + " document " + next + " follows document " + number
                            + "; what should stand between them is not in the file");
                }
                number = next;
            }
        }
        out.add(lines, from, lines.size(), begun, false);
        if (out.articles.isEmpty()) {
            out.left.clear();
            out.articles.add(whole(lines));
        }
        return out;
    }

    /** @param marked whether marks of the export say that a document stands here */
    private void add(List<String> lines, int from, int to, boolean marked, boolean numbered) {
        List<String> part = lines.subList(from, to);
        PressArticle article = null;
        if (numbered) {
            article = EuropresseFields.article(part, from + 1);
        }
        if (article == null) {
            PressFields fields = PressFields.of(part);
            article = fields.count() >= MIN_FIELDS ? fields.article(from + 1) : null;
        }
        if (article != null) {
            articles.add(article);
            return;
        }
        long running = part.stream().filter(l -> SENTENCE.matcher(l).matches()).count();
        boolean some = part.stream().anyMatch(l -> !l.isEmpty() && !PressFields.isPageNumber(l));
        if (marked && some || running >= RUNNING) {
            String first = part.stream().filter(l -> !l.isEmpty()).findFirst().orElse("");
            left.add(
                    "lines " + (from + 1) + " to " + to + " (\""
                            + (first.length() > SHOWN ? first.substring(0, SHOWN) + "…" : first)
                            + "\") are in no layout that is known, and left out; save them as a file of their own to read them");
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
