package org.rapporteur.view;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;

/**
 * Something by which the rows of a table can be chosen: an event's type, an outlet.
 *
 * @param name of the choice: {@code type}
 * @param about what it keeps, in a few words
 * @param match how what is asked for is compared
 * @param words every value that there can be; empty where the pages' own words are the values
 * @param values what a fact has of it: for {@link Match#ACTOR} ids of actors
 */
public record Choice<F extends Fact>(
        String name,
        String about,
        Match match,
        List<String> words,
        BiFunction<F, Names, ? extends Collection<? extends @Nullable String>> values) {

    public Choice {
        words = List.copyOf(words);
    }

    /** How what is asked for is compared with what a fact has. Case never counts. */
    public enum Match {
        WHOLE,
        PART,
        ACTOR
    }

    /** A choice by the values of an enum, in the export's words. */
    static <F extends Fact, E extends Enum<E>> Choice<F> of(
            String name, String about, Class<E> values, Function<F, @Nullable E> value) {
        return new Choice<>(
                name,
                about,
                Match.WHOLE,
                Arrays.stream(values.getEnumConstants()).map(JsonLines::name).toList(),
                (f, names) -> {
                    E is = value.apply(f);
                    return is == null ? List.of() : List.of(JsonLines.name(is));
                });
    }

    /**
     * The facts that have one of the values that are asked for.
     *
     * @param facts of which to keep some
     * @param all facts of the table, by which it is known which values there are
     * @param asked at least one value
     * @throws UnknownValueException when no fact has, and none ever could have, one of them
     */
    public List<F> keep(List<F> facts, List<F> all, List<String> asked, Names names) throws UnknownValueException {
        Set<String> wanted = new TreeSet<>();
        for (String one : asked) {
            wanted.addAll(meant(one, all, names));
        }
        return facts.stream()
                .filter(f -> has(f, names).anyMatch(wanted::contains))
                .toList();
    }

    private Set<String> meant(String asked, List<F> facts, Names names) throws UnknownValueException {
        Set<String> known = facts.stream().flatMap(f -> has(f, names)).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(words);
        Set<String> out = new TreeSet<>();
        if (match == Match.ACTOR) {
            out.addAll(names.actorsCalled(asked));
        } else {
            String low = asked.toLowerCase(Locale.ROOT);
            for (String value : known) {
                String in = value.toLowerCase(Locale.ROOT);
                if (match == Match.WHOLE ? in.equals(low) : in.contains(low)) {
                    out.add(value);
                }
            }
        }
        if (out.isEmpty()) {
            throw new UnknownValueException(asked, words.isEmpty() ? known : words);
        }
        return out;
    }

    private Stream<String> has(F fact, Names names) {
        return values.apply(fact, names).stream().filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    /** A value that nothing has. */
    public static final class UnknownValueException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String asked;
        private final transient List<String> known;

        UnknownValueException(String asked, Collection<String> known) {
            super(asked);
            this.asked = asked;
            this.known = List.copyOf(known);
        }

        /** What was asked for. */
        public String asked() {
            return asked;
        }

        /** The values that there are. */
        public List<String> known() {
            return known;
        }
    }
}
