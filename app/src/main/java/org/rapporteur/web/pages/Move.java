package org.rapporteur.web.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.web.Links;

/**
 * A position as a step of bargaining on an issue.
 *
 * @param id of the position
 * @param topic the issue, one name for all parties
 * @param party id of who takes it: a side, or whoever it is where persons are asked for
 * @param holder the name of whom the page tells it of
 * @param stance how they stand to it
 * @param day when, as the first day that it may mean; null where it is not known
 * @param date EDTF; empty where it is not known
 * @param issue what it is about in the page's words
 * @param condition what they wait for, or null
 * @param change how it differs from what they held before; null where that cannot be said
 * @param isTold whether the page says so, and not the order of the stances
 * @param before the stance that they held before, or null
 * @param isTurned whether it is on the opposite of the issue: to let troops stay, under "troop withdrawal"
 * @param article id of the article that tells it
 * @param outlet its name
 */
public record Move(
        String id,
        String topic,
        String party,
        String holder,
        String stance,
        @Nullable String day,
        String date,
        String issue,
        @Nullable String condition,
        @Nullable String change,
        boolean isTold,
        @Nullable String before,
        boolean isTurned,
        String article,
        String outlet) {
    private static final Map<String, Integer> STEPS =
            Map.of("rejects", 0, "conditions", 1, "accepts", 2, "offers", 2, "demands", 2);

    /** The words of the position on the page of its article. */
    public String href() {
        return Links.mark(article, id);
    }

    /** When, for a reader: of a date without a year its day and month. */
    public String when() {
        return date.isEmpty() ? "undated" : date.startsWith("XXXX") ? EnglishDate.of(date) + ", no year" : date;
    }

    /** How far two stances lie apart: 0 together, 1 where one waits for something, 2 where one refuses what the other wants. */
    int steps(Move other) {
        return Math.abs(place() - other.place());
    }

    /** The place of its stance on the scale of the issue. */
    int place() {
        int place = STEPS.getOrDefault(stance, 2);
        return isTurned ? 2 - place : place;
    }

    /** The same as it differs from what was held before. */
    Move after(@Nullable String before, @Nullable String change) {
        return new Move(
                id, topic, party, holder, stance, day, date, issue, condition, change, false, before, isTurned, article,
                outlet);
    }
}
