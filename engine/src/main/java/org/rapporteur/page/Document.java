package org.rapporteur.page;

import java.util.List;
import org.rapporteur.record.Article;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Role;

/**
 * An article with its text, the text that every offset counts in: for a plain-text page the file as it is, for HTML the
 * extracted text.
 */
public record Document(Article article, String text) {

    /** A stretch of the text with one role; {@code start} and {@code end} are char offsets. */
    public record Block(Role role, int start, int end) {}

    /** The article's segments, in char offsets. */
    public List<Block> blocks() {
        Citer citer = citer();
        return article.segments().stream()
                .map(s -> new Block(s.role(), citer.charOffset(s.start()), citer.charOffset(s.end())))
                .toList();
    }

    /** Makes cites of this text. */
    public Citer citer() {
        return new Citer(article.id(), text);
    }
}
