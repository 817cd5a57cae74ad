package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.WebAddress;

/**
 * A source as a bibliography lists it.
 *
 * @param article id
 * @param authors joined by commas; may be empty
 * @param date in words, or "undated"
 * @param place its address on the web, else the path it was read from
 * @param web whether {@code place} is an address that can be followed
 * @param notes what else a reader should know, a sentence each
 */
record Source(
        String article,
        String authors,
        @Nullable String title,
        @Nullable String publisher,
        String date,
        String place,
        boolean web,
        List<String> notes) {

    /** The sources of a bibliography, in the order of their numbers. */
    static List<Source> all(Bibliography bibliography) {
        return bibliography.sources().stream().map(a -> of(a, bibliography)).toList();
    }

    private static Source of(Article a, Bibliography bibliography) {
        List<String> notes = new ArrayList<>();
        if ("inferred".equals(a.publishedBasis())) {
            notes.add("The date is inferred");
        }
        if (a.via() != null) {
            notes.add("It credits " + a.via());
        }
        if (a.duplicateOf() != null) {
            Integer original = bibliography.number(a.duplicateOf());
            notes.add(
                    original == null
                            ? "It is a copy of an article not cited here"
                            : "It is a copy of source " + original);
        }
        String web = WebAddress.of(a);
        return new Source(
                a.id(),
                String.join(", ", a.authors()),
                a.title(),
                a.publisher(),
                a.published() == null ? "undated" : EnglishDate.of(a.published()),
                web != null ? web : a.source(),
                web != null,
                List.copyOf(notes));
    }
}
