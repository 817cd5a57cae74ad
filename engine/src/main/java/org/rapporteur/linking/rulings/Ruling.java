package org.rapporteur.linking.rulings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ruling of a person.
 *
 * @param number from 1, in the order in which they were made
 * @param at ISO 8601 instant, UTC
 * @param by who ruled
 * @param targets what it speaks of: of a merge, first what stays; of a correction, first the fact, then the actors that
 *     {@code values} names
 * @param field of a correction, the field of the export
 * @param values of a correction, the new value; several for a list, none for null
 * @param articles of a split, the ids of the articles whose accounts leave
 * @param alias of a split, the written form that leaves, or null
 * @param undoes of an undo, the number of the ruling that no longer holds, or null
 * @param why in the person's words, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Ruling(
        int number,
        String at,
        String by,
        Action action,
        List<Anchor> targets,
        @Nullable String field,
        List<String> values,
        List<String> articles,
        @Nullable String alias,
        @Nullable Integer undoes,
        @Nullable String why) {
    private static final int MOST = 1000;
    private static final int LONGEST = 4000;

    /** What a ruling does. */
    public enum Action {
        @JsonProperty("merge")
        MERGE,
        @JsonProperty("split")
        SPLIT,
        @JsonProperty("correct")
        CORRECT,
        @JsonProperty("reject")
        REJECT,
        /** One fact is right as it stands; several are not one. Changes nothing of the record. */
        @JsonProperty("confirm")
        CONFIRM,
        @JsonProperty("undo")
        UNDO
    }

    /**
     * Who rules, when and why.
     *
     * @param at ISO 8601 instant, UTC
     */
    public record By(String by, String at, @Nullable String why) {}

    /** @throws IllegalArgumentException when it lacks what its action needs */
    public Ruling {
        targets = targets == null ? List.of() : List.copyOf(targets);
        values = values == null ? List.of() : List.copyOf(values);
        articles = articles == null ? List.of() : List.copyOf(articles);
        require(action != null && at != null && by != null && !by.isBlank(), "it needs an action, who and when");
        require(isInstant(at), "\"at\" is to be an instant like 2024-01-31T12:00:00Z");
        require(targets.size() <= MOST && values.size() <= MOST && articles.size() <= MOST, "it names too much");
        require((why == null ? 0 : why.length()) + by.length() <= LONGEST, "it is too long");
        require(values.stream().mapToInt(String::length).sum() <= LONGEST, "it is too long");
        switch (action) {
            case MERGE -> {
                require(targets.size() > 1, "a merge needs two or more");
                require(isOneKind(targets), "a merge is of actors or of meetings");
            }
            case SPLIT -> {
                require(targets.size() == 1 && isOneKind(targets), "a split is of one actor or meeting");
                require(articles.isEmpty() != (alias == null), "a split needs articles or an alias");
            }
            case CORRECT -> require(!targets.isEmpty() && field != null, "a correction needs a fact and a field");
            case REJECT -> require(targets.size() == 1, "a rejection needs one fact");
            case CONFIRM -> require(!targets.isEmpty(), "a confirmation needs a fact");
            case UNDO -> require(undoes != null && undoes > 0, "an undo needs the number of a ruling");
        }
    }

    private static boolean isOneKind(List<Anchor> targets) {
        String type = targets.get(0).type();
        return (type.equals("actor") || type.equals("meeting"))
                && targets.stream().allMatch(t -> t.type().equals(type));
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    private static boolean isInstant(String at) {
        try {
            Instant.parse(at);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The first of these facts becomes one with the others. */
    public static Ruling merge(By by, List<Anchor> targets) {
        return new Ruling(0, by.at(), by.by(), Action.MERGE, targets, null, List.of(), List.of(), null, null, by.why());
    }

    /** What these articles tell of an actor or a meeting is of another one. */
    public static Ruling split(By by, Anchor target, List<String> articles) {
        return new Ruling(
                0, by.at(), by.by(), Action.SPLIT, List.of(target), null, List.of(), articles, null, null, by.why());
    }

    /** A written form is of another actor. */
    public static Ruling splitAlias(By by, Anchor target, String alias) {
        return new Ruling(
                0, by.at(), by.by(), Action.SPLIT, List.of(target), null, List.of(), List.of(), alias, null, by.why());
    }

    /**
     * A field of a fact has another value.
     *
     * @param targets the fact, then an anchor for each of the values that are actors
     */
    public static Ruling correct(By by, List<Anchor> targets, String field, List<String> values) {
        return new Ruling(0, by.at(), by.by(), Action.CORRECT, targets, field, values, List.of(), null, null, by.why());
    }

    /** There is no such fact. */
    public static Ruling reject(By by, Anchor target) {
        return new Ruling(
                0, by.at(), by.by(), Action.REJECT, List.of(target), null, List.of(), List.of(), null, null, by.why());
    }

    /** A fact is right as it stands; of several, that they are not one. */
    public static Ruling confirm(By by, List<Anchor> targets) {
        return new Ruling(
                0, by.at(), by.by(), Action.CONFIRM, targets, null, List.of(), List.of(), null, null, by.why());
    }

    /** An earlier ruling no longer holds. */
    public static Ruling undo(By by, int number) {
        return new Ruling(
                0, by.at(), by.by(), Action.UNDO, List.of(), null, List.of(), List.of(), null, number, by.why());
    }

    Ruling withNumber(int newNumber) {
        return new Ruling(newNumber, at, by, action, targets, field, values, articles, alias, undoes, why);
    }
}
