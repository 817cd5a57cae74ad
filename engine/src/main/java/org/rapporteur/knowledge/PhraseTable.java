package org.rapporteur.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words, each with a value, to be found among the tokens of a text. It does not matter how the
 * text was cut into tokens ("al-Qaeda" may be one or three), as long as a phrase begins and ends where a token does.
 * Curly apostrophes and typographic hyphens are taken for plain ones.
 *
 * <p>Where case counts, a phrase is still found when the text has it all in capitals, as headlines and datelines do:
 * "MOSCOW" for "Moscow", but not "us" for "US", and not in fewer than four letters.
 *
 * <p>Immutable; every lookup takes time in proportion to the longest phrase that begins alike.
 */
public final class PhraseTable<V> {
    private static final int FEWEST_CAPITALS = 4;

    private final Map<String, V> exact;
    private final Map<String, V> folded;
    private final Map<String, Integer> longest;
    private final boolean caseCounts;

    private PhraseTable(Map<String, V> exact, Map<String, V> folded, Map<String, Integer> longest, boolean caseCounts) {
        this.exact = exact;
        this.folded = folded;
        this.longest = longest;
        this.caseCounts = caseCounts;
    }

    /** A table of these phrases, one or more. */
    public static <V> PhraseTable<V> of(Map<String, V> phrases, boolean caseCounts) {
        Builder<V> builder = new Builder<>(caseCounts);
        phrases.forEach(builder::add);
        return builder.build();
    }

    /**
     * A phrase that was found.
     *
     * @param value what the table holds for it
     * @param length how many tokens it takes up
     */
    public record Match<V>(V value, int length) {}

    /**
     * The longest phrase that begins at a token.
     *
     * @param tokens the words of a text, as written or as lemmas, by what the table is made of
     * @param from index of the token where the phrase begins
     */
    public Optional<Match<V>> longestAt(List<String> tokens, int from) {
        List<String> atoms = new ArrayList<>();
        int limit = 0;
        Match<V> best = null;
        for (int i = from; i < tokens.size(); i++) {
            atoms.addAll(atoms(tokens.get(i)));
            if (i == from) {
                limit = atoms.isEmpty() ? 0 : longest.getOrDefault(fold(atoms.get(0)), 0);
            }
            if (atoms.size() > limit) {
                break;
            }
            V value = value(String.join(" ", atoms));
            if (value != null) {
                best = new Match<>(value, i - from + 1);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The value of a phrase that stands alone. */
    public Optional<V> get(String phrase) {
        return Optional.ofNullable(value(String.join(" ", atoms(phrase))));
    }

    /** How many phrases it holds. */
    public int size() {
        return exact.size();
    }

    private @Nullable V value(String key) {
        if (!caseCounts) {
            return exact.get(fold(key));
        }
        V value = exact.get(key);
        return value == null && inCapitals(key) ? folded.get(fold(key)) : value;
    }

    private static boolean inCapitals(String key) {
        return key.chars().filter(Character::isLetter).count() >= FEWEST_CAPITALS
                && key.chars().noneMatch(Character::isLowerCase);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Runs of letters and digits, and every other sign by itself. */
    private static List<String> atoms(String text) {
        List<String> atoms = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && inWord(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                atoms.add(text.substring(start, end));
                start = end;
            } else {
                char sign = plain(text.charAt(start));
                if (!Character.isWhitespace(sign)) {
                    atoms.add(String.valueOf(sign));
                }
                start++;
            }
        }
        return atoms;
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '`' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            case '\u00A0', '\u202F' -> ' ';
            default -> c;
        };
    }

    /** Collects phrases; use once. */
    static final class Builder<V> {
        private final Map<String, V> exact = new LinkedHashMap<>();
        private final boolean caseCounts;

        Builder(boolean caseCounts) {
            this.caseCounts = caseCounts;
        }

        /**
         * Adds a phrase.
         *
         * @return whether it is new; if not, the table keeps what it has
         */
        boolean add(String phrase, V value) {
            return exact.putIfAbsent(key(phrase), value) == null;
        }

        /** Adds a phrase, or puts its value together with the one that is there. */
        void merge(String phrase, V value, BinaryOperator<V> together) {
            exact.merge(key(phrase), value, together);
        }

        private String key(String phrase) {
            String key = String.join(" ", atoms(phrase));
            if (key.isEmpty()) {
                throw new IllegalArgumentException("an empty phrase");
            }
            return caseCounts ? key : fold(key);
        }

        PhraseTable<V> build() {
            Map<String, V> folded = new HashMap<>();
            Map<String, Integer> longest = new HashMap<>();
            exact.forEach((key, value) -> {
                if (caseCounts) {
                    folded.putIfAbsent(fold(key), value);
                }
                String[] atoms = fold(key).split(" ");
                longest.merge(atoms[0], atoms.length, Math::max);
            });
            return new PhraseTable<>(Map.copyOf(exact), Map.copyOf(folded), Map.copyOf(longest), caseCounts);
        }
    }
}
