package org.rapporteur.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.page.Page;

/**
 * Tells files of the same name and bytes in several places from each other. Pages must come in the order of their paths, so
 * that the same is made of them however they are given. What has an address is one page wherever it is found.
 */
final class Twins {
    /** Where the pages of one id stand, by it; the first gives it. */
    private final Map<String, List<String>> sources = new HashMap<>();

    /** The page, with a name of its own when it has those of one that came before from elsewhere. */
    Page apart(Page page) {
        if (page.url() != null) {
            return page;
        }
        List<String> known = sources.getOrDefault(page.id(), List.of());
        int place = known.indexOf(page.source());
        if (place < 0) {
            place = known.size();
            sources.put(
                    page.id(),
                    Stream.concat(known.stream(), Stream.of(page.source())).toList());
        }
        return place == 0
                ? page
                : new Page(
                        page.source(), page.name() + "\n" + (place + 1), page.bytes(), page.charset(), page.accessed());
    }
}
