package org.rapporteur.view;

import java.text.BreakIterator;
import java.util.Locale;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Segment;

/**
 * Where the words of a cite stand.
 *
 * @param before what is before them in their sentence
 * @param words the words
 * @param after what is after them in their sentence
 * @param line number of their first line in the text, from 1
 * @param role of the segment that they stand in: {@code body}
 */
public record Passage(String before, String words, String after, int line, String role) {
    /** No sentence is looked for further away than this, in chars. */
    private static final int REACH = 1500;

    /** Finds a cite in its article's text. */
    public static Passage of(Cite cite, Article article, String text) {
        Citer citer = new Citer(article.id(), text);
        int start = citer.charOffset(cite.start());
        int end = citer.charOffset(cite.end());
        int from = Math.max(Math.max(0, start - REACH), text.lastIndexOf('\n', start - 1) + 1);
        int lineEnd = text.indexOf('\n', end - 1);
        int to = Math.min(Math.min(text.length(), end + REACH), lineEnd < 0 ? text.length() : lineEnd);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text.substring(from, Math.max(to, end)));
        int first = start == from ? 0 : sentences.preceding(start - from + 1);
        int last = sentences.following(Math.max(0, end - from - 1));
        int line = 1
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        return new Passage(
                text.substring(from + Math.max(0, first), start),
                text.substring(start, end),
                last == BreakIterator.DONE ? "" : text.substring(end, from + Math.max(end - from, last)),
                line,
                role(article, cite));
    }

    private static String role(Article article, Cite cite) {
        for (Segment s : article.segments()) {
            if (s.start() <= cite.start() && cite.start() < s.end()) {
                return JsonLines.name(s.role());
            }
        }
        return "between segments";
    }
}
