package org.rapporteur.linking;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
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
            "\\b(?:accus|alleg|claim|den(?:y|ie)|said|says|say|told|tells)\\w*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile("(?:Do|Does|Did|Is|Are|Was|Were|Has|Have|Will|Can)\\b");
    private static final Pattern STOP = Pattern.compile("[\\s,;:.]+$");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<Character> OPENING = Set.of('“', '«');
    private static final Set<Character> CLOSING = Set.of('”', '»');

    private ClaimWording() {}

    /** @param told at least one, in the order of the text */
    static String best(List<Proposition> told) {
        @Nullable String best = null;
        int least = Integer.MAX_VALUE;
        for (Attitude attitude : Attitude.values()) {
            for (Proposition p : told) {
                if (p.attitude() != attitude) {
                    continue;
                }
                for (String words : List.of(
                        p.words(),
                        STOP.matcher(SPACE.matcher(p.cite().exact()).replaceAll(" "))
                                .replaceFirst(""))) {
                    String bare = bare(words);
                    int faults = faults(bare);
                    if (faults == 0) {
                        return bare;
                    }
                    if (faults < least) {
                        least = faults;
                        best = bare;
                    }
                }
            }
        }
        return Objects.requireNonNull(best);
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
        if (!Character.isUpperCase(words.codePointAt(0)) && !Character.isDigit(words.codePointAt(0))) {
            faults += 3;
        }
        if (words.chars().filter(Character::isWhitespace).count() < FEWEST_WORDS - 1) {
            faults += 3;
        }
        if (words.length() > LONGEST) {
            faults += 2;
        }
        if (REPORTS.matcher(words).find()) {
            faults += 2;
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
