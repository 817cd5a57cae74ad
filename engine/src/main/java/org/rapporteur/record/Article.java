package org.rapporteur.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as an article.
 *
 * @param id stable id, made of the page's name and bytes
 * @param source path or URL as given
 * @param publisher name of the outlet, or null
 * @param published EDTF date of publication, or null when neither stated nor inferred
 * @param publishedBasis {@code stated} or {@code inferred}, null with {@code published}
 * @param publishedCite the words of the text that give the date; null when the evidence stands only in the page's markup
 * @param authors names as written, without "By"
 * @param dateline the place before the first sentence, as written, or null
 * @param language BCP 47 tag, or null when not known
 * @param via the agency or outlet it credits, or null
 * @param duplicateOf id of the earliest copy, or null
 * @param updated EDTF date of the last change, as the page states it, or null
 * @param url the address that the page says it has, else that from which it was taken, or null
 * @param accessed EDTF date on which the page was taken from the web, or null when nothing says so
 * @param segments what each part of the text is
 */
public record Article(
        String id,
        String source,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String publishedBasis,
        @Nullable Cite publishedCite,
        List<String> authors,
        @Nullable String dateline,
        Genre genre,
        @Nullable String language,
        @Nullable String via,
        @Nullable String duplicateOf,
        @Nullable String updated,
        @Nullable String url,
        @Nullable String accessed,
        List<Segment> segments)
        implements Fact {

    public Article {
        authors = List.copyOf(authors);
        segments = List.copyOf(segments);
    }

    /** An article of which neither a change nor an address nor a visit is known. */
    public Article(
            String id,
            String source,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String published,
            @Nullable String publishedBasis,
            @Nullable Cite publishedCite,
            List<String> authors,
            @Nullable String dateline,
            Genre genre,
            @Nullable String language,
            @Nullable String via,
            @Nullable String duplicateOf,
            List<Segment> segments) {
        this(
                id,
                source,
                title,
                publisher,
                published,
                publishedBasis,
                publishedCite,
                authors,
                dateline,
                genre,
                language,
                via,
                duplicateOf,
                null,
                null,
                null,
                segments);
    }

    /** The same article, marked as a copy. */
    public Article withDuplicateOf(@Nullable String original) {
        return new Article(
                id,
                source,
                title,
                publisher,
                published,
                publishedBasis,
                publishedCite,
                authors,
                dateline,
                genre,
                language,
                via,
                original,
                updated,
                url,
                accessed,
                segments);
    }

    /** The same article with another date of publication. */
    public Article withPublished(@Nullable String date, @Nullable String basis, @Nullable Cite cite) {
        return new Article(
                id,
                source,
                title,
                publisher,
                date,
                basis,
                cite,
                authors,
                dateline,
                genre,
                language,
                via,
                duplicateOf,
                updated,
                url,
                accessed,
                segments);
    }
}
