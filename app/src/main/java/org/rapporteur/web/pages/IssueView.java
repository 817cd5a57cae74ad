package org.rapporteur.web.pages;

import java.util.List;
import java.util.Map;
import org.rapporteur.web.Item;

/**
 * An issue.
 *
 * @param name of the issue
 * @param history the page of all positions on it
 * @param sides for each stance those who take it, each with the sentence
 */
public record IssueView(String name, String history, Map<String, List<Side>> sides) {
    /**
     * Somebody who takes a stance.
     *
     * @param party who, and what they want; leads to the sentence
     * @param colour the number of the colour of their side, 0 for none
     * @param rank the place of their side in the order of sides
     * @param date EDTF; empty where it is not told
     */
    public record Side(Item party, int colour, int rank, String date) {}

    /** Who takes a stance. */
    public List<Side> side(String stance) {
        return sides.getOrDefault(stance, List.of());
    }
}
