package org.rapporteur.page.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param link the address of its page
 * @param published its date as the feed writes it
 * @param updated the same of its last change
 * @param publisher the feed from which another feed took it; null when it says none
 * @param text HTML; the teaser where there is nothing more
 */
public record FeedEntry(
        @Nullable String link,
        @Nullable String title,
        @Nullable String published,
        @Nullable String updated,
        List<String> authors,
        @Nullable String publisher,
        @Nullable String text) {}
