package org.rapporteur.page.fuzz;

import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.SourcePlaces;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Segment;

/** Reads one page of any bytes, and holds what comes of it against what is promised of every article. */
final class PageTarget {
    private static final PageReader READER = new PageReader();

    private PageTarget() {}

    static void read(Page page) {
        try {
            Document document = READER.read(page);
            check(document);
            for (Candidate c : READER.why(page, document)) {
                hold(!c.field().isBlank() && !c.from().isBlank(), "a candidate without field or origin");
            }
        } catch (UnreadablePageException e) {
            hold(!String.valueOf(e.getMessage()).isBlank(), "refused without a reason");
        }
    }

    private static void check(Document document) {
        String text = document.text();
        int length = text.codePointCount(0, text.length());
        int at = 0;
        for (Segment s : document.article().segments()) {
            hold(at <= s.start() && s.start() < s.end() && s.end() <= length, "segments overlap or reach out: " + s);
            at = s.end();
        }
        Cite cite = document.article().publishedCite();
        hold(cite == null || document.citer().holds(cite), "a cite that does not hold: " + cite);
        if (document.places() != null) {
            int before = -1;
            for (SourcePlaces.Piece p : document.places().pieces()) {
                hold(p.start() < text.length() && p.line() >= 1 && p.column() >= 1, "a place outside: " + p);
                int start = document.citer().codePoint(p.start());
                hold(start > before, "two places that begin at one code point: " + p);
                before = start;
            }
        }
    }

    static void hold(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException(what);
        }
    }
}
