package org.rapporteur.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the words of a headline the letters they would have in a sentence: of "Norway Calls For Talks" only "Norway"
 * keeps its capital, as the text below the headline has it within its sentences. Taggers and parsers are trained on
 * sentences and take a word with a capital for a name.
 */
final class Headlines {
    private static final Pattern WITHIN = Pattern.compile("[\\p{Ll},] (\\p{Lu}[\\p{L}\\p{M}'\u2019-]*)");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s$");
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_NAMES = 5;
    /** Chars of the text that are looked at. */
    private static final int REACH = 60_000;

    private Headlines() {}

    /** Whether a sentence has a capital on nearly all its longer words. */
    static boolean isTitleCase(List<String> words) {
        long longer = words.stream().filter(Headlines::isLonger).count();
        long capitals = words.stream()
                .filter(w -> isLonger(w) && Character.isUpperCase(w.charAt(0)))
                .count();
        return longer >= FEWEST_WORDS && capitals * 10 >= longer * 8;
    }

    private static boolean isLonger(String word) {
        return word.length() >= 4 && word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\u2019');
    }

    /** The words that have a capital within the sentences of a text; empty where it has too few to tell by. */
    static Set<String> names(String text, int from) {
        Set<String> out = new HashSet<>();
        Matcher m = WITHIN.matcher(text).region(from, Math.min(text.length(), from + REACH));
        while (m.find()) {
            out.add(POSSESSIVE.matcher(m.group(1)).replaceAll(""));
        }
        return out.size() < FEWEST_NAMES ? Set.of() : out;
    }

    /** A word of a headline as a sentence would have it. */
    static String plain(String word, Set<String> names) {
        boolean capitalised = word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).noneMatch(Character::isUpperCase)
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '-');
        return capitalised && !names.contains(word) ? word.toLowerCase(java.util.Locale.ROOT) : word;
    }
}
