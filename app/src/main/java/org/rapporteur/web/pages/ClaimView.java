package org.rapporteur.web.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is shown.
 *
 * @param id of the claim
 * @param proposition what is claimed
 * @param counts how often each side is heard: asserted, denied, doubted
 * @param voices who was heard on which side, in the order of publication, a page of them
 * @param total how many there are
 * @param page number of this page, from 1
 * @param beside the first two articles that tell of it side by side, or null
 */
public record ClaimView(
        String id,
        String proposition,
        Map<String, Integer> counts,
        List<Voice> voices,
        int total,
        int page,
        @Nullable String beside) {
    static final int VOICES = 30;

    /**
     * Somebody on a side.
     *
     * @param side {@code asserted}, {@code denied}, {@code doubted}
     * @param name of who is heard
     * @param href their page, or null
     * @param statement the page of the statement, or null for the outlet's own voice
     * @param day of publication, EDTF, or null
     * @param reader the second reader that proposed it, or null
     */
    public record Voice(
            String side,
            String name,
            @Nullable String href,
            @Nullable String statement,
            @Nullable String day,
            @Nullable String reader,
            Quote quote) {}

    /** How many pages of voices there are. */
    public int pages() {
        return Math.max(1, (total + VOICES - 1) / VOICES);
    }
}
