package org.rapporteur.web.pages;

import java.util.List;
import org.rapporteur.web.Cell;

/**
 * A fact as it is shown.
 *
 * @param type {@code statement}
 * @param id of the fact
 * @param summary what it says, in a line
 * @param fields its fields and what they hold
 * @param quotes the words that it stands on, a page of them
 * @param total how many places it stands on
 * @param page number of this page of them, from 1
 * @param json the line of the export
 */
public record FactView(
        String type,
        String id,
        String summary,
        List<Line> fields,
        List<Quote> quotes,
        int total,
        int page,
        String json) {
    /**
     * A field.
     *
     * @param label its name
     * @param value what it holds
     */
    public record Line(String label, Cell value) {}

    /** How many pages of words there are. */
    public int pages() {
        return Math.max(1, (total + FactPage.QUOTES - 1) / FactPage.QUOTES);
    }
}
