package org.rapporteur.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of marked text: plain words, or a mark around other pieces.
 *
 * @param text the words; null for a mark
 * @param mark what is marked, of words the innermost mark around them, or null
 * @param anchors the ids by which the beginning of the mark can be addressed; none where a mark goes on after a break
 * @param parts what a mark holds
 */
public record Piece(@Nullable String text, @Nullable Mark mark, List<String> anchors, List<Piece> parts) {

    static Piece words(String text, @Nullable Mark within) {
        return new Piece(text, within, List.of(), List.of());
    }

    static Piece mark(Mark mark, List<String> anchors) {
        return new Piece(null, mark, anchors, new ArrayList<>());
    }
}
