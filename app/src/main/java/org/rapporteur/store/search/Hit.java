package org.rapporteur.store.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was found.
 *
 * @param id of the fact, or null for a kind without one
 * @param json its line of the export
 * @param article id of the first article that tells it
 * @param outlet name of that article's outlet
 * @param date first day that its date may mean, ISO 8601, or null
 * @param speaker of a statement, the name of the speaker or the words for it, or null
 * @param snippet the words around what was looked for
 */
public record Hit(
        String type,
        @Nullable String id,
        String json,
        String article,
        String outlet,
        @Nullable String date,
        @Nullable String speaker,
        List<Piece> snippet) {
    public Hit {
        snippet = List.copyOf(snippet);
    }

    /**
     * A piece of text.
     *
     * @param found whether it is what was looked for
     */
    public record Piece(String text, boolean found) {}
}
