package org.rapporteur.parties;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a part of a name sounds, for names written down in more than one way: its consonants with the spellings of one
 * sound made one, and its vowels in the order they stand. "Suhail" and "Sohail", "Sergey" and "Sergei" sound alike;
 * "Hasan" and "Hussein" have the same consonants but not the same vowels.
 */
final class NameSound {
    private static final Pattern GROUPS =
            Pattern.compile("tsch|sch|kh|gh|ph|sh|ch|zh|dj|dz|dh|th|ts|tz|ck|ks|x|q|w|j|c");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    /** How similar the letters must be when one spelling has a vowel more. */
    private static final double CLOSE = 0.85;
    /** How similar they must be when a vowel is another one. */
    private static final double VERY_CLOSE = 0.93;

    private NameSound() {}

    /**
     * The consonants of a part, the first vowel kept as {@code a}.
     *
     * @param part lower-case ASCII letters
     */
    static String consonants(String part) {
        String single = GROUPS.matcher(part).replaceAll(m -> Matcher.quoteReplacement(one(m.group())));
        StringBuilder out = new StringBuilder();
        char before = 0;
        for (int i = 0; i < single.length(); i++) {
            char c = single.charAt(i);
            boolean vowel = isVowel(c);
            if (i == 0) {
                out.append(vowel ? 'a' : c);
            } else if (!vowel && c != 'h' && c != before) {
                out.append(c);
            }
            before = c;
        }
        return out.toString();
    }

    /** The same with {@code k} and {@code g} one, since "q" is written for both: "Qaddafi" and "Gaddafi". */
    static String broad(String part) {
        return consonants(part).replace('k', 'g');
    }

    private static String one(String group) {
        return switch (group) {
            case "kh" -> "h";
            case "gh" -> "g";
            case "ph" -> "f";
            case "th" -> "t";
            case "dh" -> "d";
            case "sh", "sch" -> "S";
            case "ch", "tsch" -> "C";
            case "zh", "dj", "dz", "j" -> "Z";
            case "ts", "tz" -> "s";
            case "ks", "x" -> "ks";
            case "q", "ck", "c" -> "k";
            default -> "v";
        };
    }

    /** Whether two parts of a name may be one sound written in two ways. */
    static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        boolean guttural = a.indexOf('q') >= 0 || b.indexOf('q') >= 0;
        boolean same = guttural ? broad(a).equals(broad(b)) : consonants(a).equals(consonants(b));
        if (a.length() < 3 || b.length() < 3 || !same) {
            return false;
        }
        String[] x = vowels(a);
        String[] y = vowels(b);
        if (x.length != y.length) {
            return JaroWinkler.similarity(a, b) >= CLOSE;
        }
        for (int i = 0; i < x.length; i++) {
            if (!near(x[i].charAt(0), y[i].charAt(0))) {
                return JaroWinkler.similarity(a, b) >= VERY_CLOSE;
            }
        }
        return true;
    }

    private static String[] vowels(String part) {
        return VOWELS.matcher(part).results().map(m -> m.group()).toArray(String[]::new);
    }

    private static boolean near(char a, char b) {
        return a == b || height(a) == height(b) || (a == 'a' && b == 'e') || (a == 'e' && b == 'a');
    }

    private static int height(char vowel) {
        return switch (vowel) {
            case 'e', 'i', 'y' -> 1;
            case 'o', 'u' -> 2;
            default -> 0;
        };
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
