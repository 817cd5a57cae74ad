package org.rapporteur.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.record.Article;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Role;
import org.rapporteur.record.Segment;

/** Reads a page to a document: finds what it is (HTML or plain text), its encoding, its segments and its metadata. */
public final class PageReader {

    /**
     * @param page the page as it came in
     * @return the article with its text
     * @throws UnreadablePageException when there is no article in it
     */
    public Document read(Page page) throws UnreadablePageException {
        if (page.bytes().length > Pages.MAX_BYTES) {
            throw new UnreadablePageException(tooLarge(page.bytes().length));
        }
        String text = new String(page.bytes(), StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw new UnreadablePageException("it is empty");
        }
        List<Line> lines = DumpLines.of(text);
        List<Role> roles = DumpRoles.of(lines, Likely.of(lines));
        return document(page, text, lines, roles, DumpMetadata.of(lines, roles, text));
    }

    private static Document document(Page page, String text, List<Line> lines, List<Role> roles, Metadata metadata) {
        Citer citer = new Citer(page.id(), text);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            segments.add(new Segment(roles.get(i), citer.codePoint(line.start()), citer.codePoint(line.end())));
        }
        Metadata.Place evidence = metadata.evidence();
        Article article = new Article(
                page.id(),
                page.source(),
                metadata.title(),
                metadata.publisher(),
                metadata.published(),
                metadata.published() == null ? null : "stated",
                evidence == null ? null : citer.cite(evidence.start(), evidence.end()),
                metadata.authors(),
                metadata.dateline(),
                metadata.genre(),
                "en",
                metadata.via(),
                null,
                segments);
        return new Document(article, text);
    }

    static String tooLarge(long bytes) {
        return "it has " + (bytes >> 20) + " MB, more than the " + (Pages.MAX_BYTES >> 20)
                + " MB that a page may have; split it into its articles";
    }
}
