package org.rapporteur.flink;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.Pages;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.page.SourcePlaces;
import org.rapporteur.reading.Reading;

/**
 * What came of a page: the table {@code pages} of a cluster's result, from which its facts are linked, and from which a laptop
 * takes what it wants. A page that was skipped or left out has no text and no reading.
 *
 * @param article its id, null where there is none
 * @param month in which it says that it was published, {@code ""} where that is not known
 * @param file where it was found, with {@code start} and {@code number}: see {@link Place}
 * @param skipped why it is not in the record, or null
 * @param leftOut why it is not about the process, or null
 * @param text that offsets count in
 * @param reading as JSON
 * @param candidates what the page gives for each thing that it tells of its article, as JSON
 * @param pieces where the text stands in the page's HTML, as JSON; null for plain text
 */
public record ReadPage(
        @Nullable String article,
        String month,
        @Nullable String published,
        @Nullable String publisher,
        @Nullable String title,
        String source,
        String file,
        long start,
        int number,
        @Nullable String skipped,
        @Nullable String leftOut,
        @Nullable String text,
        @Nullable String reading,
        @Nullable String candidates,
        @Nullable String pieces) {

    static ReadPage of(Place place, Document document, Reading reading, List<Candidate> candidates) {
        SourcePlaces places = document.places();
        return of(
                place,
                document,
                null,
                document.text(),
                Json.write(reading),
                Json.write(candidates),
                places == null ? null : Json.write(places));
    }

    static ReadPage leftOut(Place place, Document document, String reason) {
        return of(place, document, reason, null, null, null, null);
    }

    private static ReadPage of(
            Place place,
            Document document,
            @Nullable String leftOut,
            @Nullable String text,
            @Nullable String reading,
            @Nullable String candidates,
            @Nullable String pieces) {
        var article = document.article();
        return new ReadPage(
                article.id(),
                Pages.month(article.published()),
                article.published(),
                article.publisher(),
                article.title(),
                article.source(),
                place.file(),
                place.start(),
                place.number(),
                null,
                leftOut,
                text,
                reading,
                candidates,
                pieces);
    }

    static ReadPage skipped(Place place, String source, String reason) {
        return new ReadPage(
                null,
                "",
                null,
                null,
                null,
                source,
                place.file(),
                place.start(),
                place.number(),
                reason,
                null,
                null,
                null,
                null,
                null);
    }

    Place place() {
        return new Place(file, start, number);
    }

    /** Whether it has a reading. */
    boolean isRead() {
        return reading != null;
    }

    /** The article with its text, without the parts that the page sets apart. */
    Document document(Reading read) {
        return new Document(
                read.article(),
                String.valueOf(text),
                pieces == null ? null : Json.read(pieces, SourcePlaces.class),
                List.of());
    }

    List<Candidate> why() {
        return candidates == null ? List.of() : Json.read(candidates, new TypeReference<>() {});
    }
}
