package org.rapporteur.web.pages;

import java.util.List;
import java.util.Map;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Item;

/**
 * An issue.
 *
 * @param name of the issue
 * @param history the page of all positions on it
 * @param sides for each stance those who take it, each with the sentence
 */
public record IssueView(String name, String history, Map<String, List<Item>> sides) {
    /** Who takes a stance. */
    public Cell side(String stance) {
        return new Cell(sides.getOrDefault(stance, List.of()));
    }
}
