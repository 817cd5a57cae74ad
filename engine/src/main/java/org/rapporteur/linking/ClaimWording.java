package org.rapporteur.linking;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Proposition.Attitude;

/**
 * In which words of the pages a claim is put: a whole clause before a part of one, a statement before a question, the
 * thing itself before the report that somebody said it. Of equals those of who asserts it, then the first in the text.
 */
final class ClaimWording {
    private static final int LONGEST = 140;
    private static final int FEWEST_WORDS = 4;
    private static final Pattern REPORTS = Pattern.compile(
            "\\b(?:accus|alleg|claim|den(?:y|ie)|insist|said|says|say|stress|told|tells)\\w*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile(
            "(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)\\b", Pattern.CASE_INSENSITIVE);
    /** What begins no clause of its own. */
    private static final Pattern PART = Pattern.compile(
            "(?:(?!during|king|spring|bring|being|everything|nothing|anything|something)\\p{Ll}+ing|to|of|for|with|by|in|on|at|from"
                    + "|until|unless|whether|which|who|whose|what|how|why)\\b");

    private static final Pattern PRONOUN = Pattern.compile(
            "(?:he|she|it|they|we|i|his|her|its|their|our|my|this|that|these|those)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern STOP = Pattern.compile("[\\s,;:.]+$");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<Character> OPENING = Set.of('“', '«');
    private static final Set<Character> CLOSING = Set.of('”', '»');

    private ClaimWording() {}

    /** @param told at least one, in the order of the text */
    static String best(List<Proposition> told) {
        @Nullable String best = null;
        int least = Integer.MAX_VALUE;
        Set<String> asserted = told.stream()
                .filter(p -> p.attitude() == Attitude.ASSERTS)
                .map(Proposition::words)
                .collect(Collectors.toSet());
        for (Attitude attitude : Attitude.values()) {
            for (Proposition p : told) {
                if (p.attitude() != attitude) {
                    continue;
                }
                for (String words : candidates(p, asserted)) {
                    String bare = bare(words);
                    int faults = faults(bare);
                    if (faults == 0) {
                        return capital(bare);
                    }
                    if (faults < least) {
                        least = faults;
                        best = bare;
                    }
                }
            }
        }
        return capital(Objects.requireNonNull(best));
    }

    /** The words of a proposition, and those of its source, but where he only answers what is asserted. */
    private static List<String> candidates(Proposition p, Set<String> asserted) {
        String said =
                STOP.matcher(SPACE.matcher(p.cite().exact()).replaceAll(" ")).replaceFirst("");
        boolean answers = p.attitude() != Attitude.ASSERTS && asserted.contains(p.words());
        return answers ? List.of(p.words()) : List.of(p.words(), said);
    }

    /** With a capital, as a sentence of its own. */
    private static String capital(String words) {
        int first = words.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + words.substring(Character.charCount(first));
    }

    /** Whether words begin as no clause does. */
    static boolean isPart(String words) {
        return PART.matcher(words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1))
                .lookingAt();
    }

    /** Without a quotation mark that has no partner, or that encloses it all. */
    private static String bare(String words) {
        String out = words.strip();
        while (!out.isEmpty() && isMark(out.charAt(0)) && !balanced(out)) {
            out = out.substring(1).strip();
        }
        while (!out.isEmpty() && isMark(out.charAt(out.length() - 1)) && !balanced(out)) {
            out = out.substring(0, out.length() - 1).strip();
        }
        return out.isEmpty() ? words : out;
    }

    private static int faults(String words) {
        int faults = 0;
        if (words.endsWith("?") || ASKS.matcher(words).lookingAt()) {
            faults += 4;
        }
        if (PART.matcher(words).lookingAt()) {
            faults += 5;
        }
        if (PRONOUN.matcher(words).lookingAt()) {
            faults += 2;
        }
        if (!Character.isUpperCase(words.codePointAt(0)) && !Character.isDigit(words.codePointAt(0))) {
            faults += 1;
        }
        if (words.chars().filter(Character::isWhitespace).count() < FEWEST_WORDS - 1) {
            faults += 3;
        }
        if (words.length() > LONGEST) {
            faults += 2;
        }
        if (REPORTS.matcher(words).find()) {
            faults += 3;
        }
        return balanced(words) ? faults : faults + 1;
    }

    private static boolean isMark(char c) {
        return c == '"' || OPENING.contains(c) || CLOSING.contains(c);
    }

    private static boolean balanced(String words) {
        long open = words.chars().filter(c -> OPENING.contains((char) c)).count();
        long closed = words.chars().filter(c -> CLOSING.contains((char) c)).count();
        return open == closed && words.chars().filter(c -> c == '"').count() % 2 == 0;
    }
}
