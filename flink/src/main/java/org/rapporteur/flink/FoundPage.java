package org.rapporteur.flink;

import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Page;
import org.rapporteur.page.Skipped;

/**
 * What was found in a file: a page, or something that is not read.
 *
 * @param source as in {@link Page} and {@link Skipped}
 * @param name as in {@link Page}, null of what is not read
 * @param bytes as in {@link Page}, null of what is not read
 * @param charset as in {@link Page}
 * @param accessed as in {@link Page}
 * @param reason why it is not read; null of a page
 */
@SuppressWarnings("ArrayRecordComponent")
public record FoundPage(
        Place place,
        String source,
        @Nullable String name,
        byte @Nullable [] bytes,
        @Nullable String charset,
        @Nullable String accessed,
        @Nullable String reason) {

    static FoundPage of(Place place, Page p) {
        return new FoundPage(place, p.source(), p.name(), p.bytes(), p.charset(), p.accessed(), null);
    }

    static FoundPage of(Place place, Skipped s) {
        return new FoundPage(place, s.source(), null, null, null, null, s.reason());
    }

    /** The page; null of what is not read. */
    @Nullable
    Page page() {
        return name == null || bytes == null ? null : new Page(source, name, bytes, charset, accessed);
    }

    /** What tells it from others: the page's id, or where it is. */
    String key() {
        Page page = page();
        return page == null ? source : page.id();
    }
}
