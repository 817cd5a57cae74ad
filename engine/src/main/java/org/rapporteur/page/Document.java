package org.rapporteur.page;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Role;
import org.rapporteur.record.Segment;

/**
 * An article with its text, the text that every offset counts in: for a plain-text page the file as it is, for HTML the
 * extracted text.
 *
 * @param places where the text stands in the HTML; null for a plain-text page
 * @param passages the parts that the page sets apart, in the order of their beginnings
 */
public record Document(
        Article article, String text, @Nullable SourcePlaces places, List<Passage> passages) {

    public Document {
        passages = List.copyOf(passages);
    }

    /** A document whose text is its source. */
    public Document(Article article, String text) {
        this(article, text, null, List.of());
    }

    /** The same document of another article: one whose date of publication has become known. */
    public Document of(Article other) {
        return new Document(other, text, places, passages);
    }

    /** The day against which times at a place of the text are read: that of the passage there, else that of publication. */
    public @Nullable String day(int offset) {
        return passages.stream()
                .filter(p -> p.day() != null && p.holds(offset))
                .min(Comparator.comparingInt(p -> p.end() - p.start()))
                .map(Passage::day)
                .orElse(article.published());
    }

    /** The last day on which the page was written: that of its last entry, else that of publication. */
    public @Nullable String lastDay() {
        return passages.stream()
                .filter(p -> p.kind() == Passage.Kind.ENTRY)
                .map(Passage::day)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(d -> article.published() == null || d.compareTo(article.published()) > 0)
                .orElse(article.published());
    }

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

    /**
     * A text by itself, all of it body: a sentence or a few that stand on no page.
     *
     * @param date EDTF date on which it was published, or null
     */
    public static Document ofText(String text, @Nullable String date) {
        Segment whole = new Segment(Role.BODY, 0, text.codePointCount(0, text.length()));
        Article article = new Article(
                "sentence",
                "",
                null,
                null,
                date,
                null,
                null,
                List.of(),
                null,
                Genre.REPORT,
                "en",
                null,
                null,
                List.of(whole));
        return new Document(article, text);
    }
}
