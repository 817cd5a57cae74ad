package org.rapporteur.page.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a document.
 *
 * @param exported whether it comes from an export with fields; else it is the whole document
 * @param line of the document on which it begins, from 1
 * @param published as the document writes it
 * @param text its paragraphs, an empty line between two
 */
public record PressArticle(
        boolean exported,
        int line,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String published,
        List<String> authors,
        @Nullable String language,
        @Nullable String url,
        String text) {}
