package org.rapporteur.page.scope;

import java.util.List;

/**
 * Whether a page is about a process, and why.
 *
 * @param in whether it is
 * @param reason in one line
 * @param found what of the scope the page names, in the order of the scope; nothing where its date decides
 */
public record Judgement(boolean in, String reason, List<Found> found) {
    /** Of every page where nobody says what the process is about. */
    public static final Judgement UNASKED = new Judgement(true, "there is no scope", List.of());

    public Judgement {
        found = List.copyOf(found);
    }

    /**
     * A term that a page names.
     *
     * @param term its kind and text
     * @param times how often, by any of its names
     * @param first the name that stands first
     * @param leading whether it stands in the title or the lead
     */
    public record Found(String term, int times, String first, boolean leading) {}
}
