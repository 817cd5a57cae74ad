package org.rapporteur.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts and compares the words of a line. */
final class Words {
    private static final Pattern QUOTED = Pattern.compile("[\"“„«][^\"“”„«»]{15,}[\"”“»]");

    private Words() {}

    /** How many runs of non-space characters with a letter or digit in them there are. */
    static int count(String text) {
        int n = 0;
        int wide = 0;
        boolean word = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u3040' && Character.isLetter(c) && (Character.isIdeographic(c) || c < '\u3100')) {
                // Scripts without spaces: two characters make about a word.
                wide++;
                word = false;
            } else if (Character.isWhitespace(c) || c == '\u00a0') {
                word = false;
            } else if (!word && Character.isLetterOrDigit(c)) {
                word = true;
                n++;
            }
        }
        return n + (wide + 1) / 2;
    }

    /** Whether the last character, quotation marks and brackets apart, ends a sentence. */
    static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i > 0 && "\"'”’»)]*".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i > 0 && ".?!:…。".indexOf(text.charAt(i)) >= 0;
    }

    /** Whether it begins with a quotation of some words, from mark to mark. */
    static boolean startsQuoted(String text) {
        return QUOTED.matcher(text).lookingAt();
    }

    /** Whether the first letter is a capital. */
    static boolean startsUpper(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return Character.isUpperCase(text.charAt(i));
            }
        }
        return false;
    }

    /** Lower-cased words of four letters and more, cut to five: a rough stem, good enough to compare two lines. */
    static List<String> stems(String text) {
        List<String> out = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean in = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                if (i - from >= 4) {
                    out.add(text.substring(from, Math.min(i, from + 5)).toLowerCase(Locale.ROOT));
                }
                from = -1;
            }
        }
        return out;
    }

    /** How many of the words begin with a capital. */
    static double upperShare(String text) {
        int upper = 0;
        int all = 0;
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            if (letter && !before) {
                all++;
                upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            }
            before = letter || (before && (text.charAt(i) == '\'' || text.charAt(i) == '’'));
        }
        return all == 0 ? 0 : (double) upper / all;
    }

    /** Whether the line could be a headline: short, and either without a full stop or with capitals throughout. */
    static boolean isHeadline(String text) {
        int words = count(text);
        boolean stop = text.endsWith(".") && !text.endsWith("..");
        return words >= 3 && words <= 25 && (!stop || upperShare(text) > 0.7) && (!endsSentence(text) || words <= 16);
    }

    /** How alike two headlines are: the share of words that they have in common, from 0 to 1. */
    static double likeness(String a, String b) {
        Set<String> x = tokens(a);
        Set<String> y = tokens(b);
        if (x.isEmpty() || y.isEmpty()) {
            return 0;
        }
        long common = x.stream().filter(y::contains).count();
        return 2.0 * common / (x.size() + y.size());
    }

    private static Set<String> tokens(String text) {
        Set<String> out =
                new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        out.remove("");
        return out;
    }
}
