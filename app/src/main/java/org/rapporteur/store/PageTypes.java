package org.rapporteur.store;

import java.util.List;
import org.rapporteur.linking.PageFacts;
import org.rapporteur.record.Fact;

/** The types of facts that one page tells alone. */
final class PageTypes {
    /** An article comes before what it tells. */
    static final List<String> ALL = List.of("article", "statement", "event", "position", "figure", "time", "label");

    private PageTypes() {}

    static List<? extends Fact> of(String type, PageFacts page) {
        return switch (type) {
            case "article" -> List.of(page.article());
            case "statement" -> page.statements();
            case "event" -> page.events();
            case "position" -> page.positions();
            case "figure" -> page.figures();
            case "time" -> page.times();
            case "label" -> page.labels();
            default -> throw new IllegalArgumentException(type);
        };
    }
}
