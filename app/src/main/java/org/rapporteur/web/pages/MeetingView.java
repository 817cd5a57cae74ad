package org.rapporteur.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Article;
import org.rapporteur.record.Meeting;
import org.rapporteur.web.Item;

/**
 * A meeting as it is shown.
 *
 * @param meeting its facts
 * @param title how it is called
 * @param parts who had what part in it
 * @param versions what each article says of it, a page of them
 * @param total how many articles tell of it
 * @param page number of this page, from 1
 * @param disputed where the pages disagree
 * @param beside the first two articles that tell of it side by side, or null
 */
public record MeetingView(
        Meeting meeting,
        String title,
        List<Part> parts,
        List<Version> versions,
        int total,
        int page,
        List<Disputed> disputed,
        @Nullable String beside) {
    static final int VERSIONS = 12;

    /**
     * A part in the meeting.
     *
     * @param who each with the sentence that says so
     */
    public record Part(String label, List<Attendee> who) {}

    /**
     * Somebody with a part.
     *
     * @param delegation who came for them; empty where that is not told
     * @param sentence address of the words that say so
     */
    public record Attendee(Item actor, String delegation, String sentence) {}

    /**
     * What an article says of the meeting.
     *
     * @param status how far it had come by it; empty for a copy
     */
    public record Version(Article article, String status, List<Quote> quotes) {}

    /** A field on which the pages disagree. */
    public record Disputed(String field, List<Value> values) {}

    /** A value, with the words of those who give it. */
    public record Value(String value, List<Quote> quotes) {}

    /** How many pages of articles there are. */
    public int pages() {
        return Math.max(1, (total + VERSIONS - 1) / VERSIONS);
    }
}
