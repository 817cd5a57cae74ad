package org.rapporteur.web.pages;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.positions.Topics;
import org.rapporteur.web.Links;

/**
 * Something that a party makes wait for something else.
 *
 * @param id of the position
 * @param party id of who takes it: a side, or whoever it is where persons are asked for
 * @param holder the name of whom the page tells it of
 * @param stance of the position
 * @param date EDTF; empty where it is not known
 * @param issue what waits, in the page's words
 * @param condition what it waits for, in the page's words
 * @param what the thing that waits: an issue that others speak of too, or the words
 * @param until the thing that it waits for, called in the same way
 * @param state {@code stands}, {@code met} or {@code dropped}
 * @param article id of the article that tells it
 * @param outlet its name
 */
public record Condition(
        String id,
        String party,
        String holder,
        String stance,
        String date,
        String issue,
        String condition,
        String what,
        String until,
        String state,
        String article,
        String outlet) {
    /** What has become of a condition, by the change that a page tells of. */
    private static final Map<String, String> STATES = Map.of("met", "met", "dropped", "dropped");

    /** A condition of which the things are still to be named. */
    static Condition of(
            String id,
            String party,
            String holder,
            String stance,
            String date,
            String issue,
            String condition,
            @Nullable String change,
            String article,
            String outlet) {
        String rest = without(issue, condition);
        String what = thing(rest);
        String until = thing(condition);
        boolean one = what.equals(until);
        return new Condition(
                id,
                party,
                holder,
                stance,
                date,
                issue,
                condition,
                one ? rest : what,
                one ? condition.strip() : until,
                change == null ? "stands" : STATES.getOrDefault(change, "stands"),
                article,
                outlet);
    }

    /** The words of the condition on the page of its article. */
    public String href() {
        return Links.mark(article, id);
    }

    /** The issue without its condition, which it may hold: "to talk" of "to talk as long as troops stay". */
    private static String without(String issue, String condition) {
        int at = issue.toLowerCase(Locale.ROOT).indexOf(condition.strip().toLowerCase(Locale.ROOT));
        String rest = at <= 0
                ? issue
                : issue.substring(0, at)
                        .strip()
                        .replaceFirst(
                                "(?i)[ ,]*\\b(?:as long as|so long as|unless|until|before|once|if|after|when|while)$",
                                "");
        return rest.isBlank() ? issue.strip() : rest.strip();
    }

    private static String thing(String words) {
        return Topics.ofWords(words).orElse(words.strip());
    }
}
