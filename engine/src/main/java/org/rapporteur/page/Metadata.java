package org.rapporteur.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Genre;

/**
 * What a page tells of its article.
 *
 * @param published day of publication as EDTF, or null
 * @param evidence the words of the text that give it, or null
 * @param updated day of the last change as EDTF, or null
 * @param url the page's address, or null
 */
record Metadata(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable Place evidence,
        List<String> authors,
        @Nullable String dateline,
        Genre genre,
        @Nullable String via,
        @Nullable String updated,
        @Nullable String url) {

    /** A stretch of the text, in char offsets. */
    record Place(int start, int end) {}
}
