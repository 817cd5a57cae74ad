package org.rapporteur.language.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into words and signs as the Penn Treebank does: clitics stand alone ({@code do n't}, {@code minister 's}),
 * abbreviations keep their full stop, words joined by hyphens are one word.
 */
public final class Tokenizer {
    private static final String LETTERS = "[\\p{L}\\p{M}\\u00AD]";
    private static final String DOTTED =
            "(?:(?:\\p{L}\\.){2,8}(?:\\p{L}(?![\\p{L}\\p{N}]))?|(?:\\p{L}\\.){1,8}\\p{Lu}(?![\\p{L}\\p{N}.])|Ph\\.D\\.)";
    /** Letters and digits, also around an apostrophe or an ampersand: O'Neill, AT&T, Covid19. */
    private static final String PLAIN = LETTERS + "[\\p{L}\\p{M}\\p{N}\\u00AD_]*+"
            + "(?:['\u2019](?![sS]\\b|[mMdD]\\b|ll\\b|re\\b|ve\\b|LL\\b|RE\\b|VE\\b)" + LETTERS
            + "[\\p{L}\\p{M}\\p{N}]*+){0,3}+(?:&\\p{Lu}[\\p{L}\\p{N}]*+){0,3}+";

    private static final String NUMBER = "\\d++(?:[.,]\\d++){0,8}+";
    private static final String PART = "(?:" + DOTTED + "|" + PLAIN + "|" + NUMBER + "(?:[\\p{L}]{1,12}+)?)";
    private static final String COMPOUND = PART + "(?:[-\u2010\u2011]" + PART + "){0,12}+";

    private static final Pattern TOKEN = Pattern.compile(
            "(?<url>(?:https?://|www\\.)[^\\s<>\"\u201C\u201D]{1,2000}+"
                    + "|[\\p{L}\\p{N}_.+-]{1,64}+@[\\p{L}\\p{N}-]{1,64}+(?:\\.[\\p{L}\\p{N}-]{1,64}+){1,6}+"
                    + "|\\b[a-zA-Z0-9-]{2,40}\\.(?:com|org|net|gov|edu|info)\\b(?:/[^\\s<>\"\u201C\u201D]{1,2000}+)?)"
                    + "|(?<tag>[@#][\\p{L}_][\\p{L}\\p{N}_]*+)"
                    + "|(?<abbreviation>\\b[\\p{L}]{1,6}+(?:-\\p{L}{1,6}+)?\\.)"
                    + "|(?<clock>\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d))"
                    + "|(?<fraction>\\d{1,4}/\\d{1,4}(?:/\\d{1,4})?(?![\\d/]))"
                    + "|(?<decade>['\u2019]\\d\\ds\\b)"
                    + "|(?<word>" + COMPOUND + ")"
                    + "|(?<clitic>['\u2019](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\\b)"
                    + "|(?<run>\\.{2,}+|-{2,}+|!{2,}+|\\?{2,}+|[!?]{2,}+|_{2,}+|\\*{2,}+|={2,}+|''|``|(?:\\. ){2}\\.)"
                    + "|(?<other>\\P{IsWhite_Space})",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CONTRACTION =
            Pattern.compile("(?i)(.{1,40})(n['\u2019]t|['\u2019](?:s|re|ve|ll|d|m))");
    private static final Pattern JOINED = Pattern.compile("(?i)(can)(not)|(gon|wan)(na)|(got)(ta)|(gim|lem)(me)");
    private static final Pattern UNIT =
            Pattern.compile("(\\d[\\d.,]*)(am|pm|a\\.m\\.|p\\.m\\.)", Pattern.CASE_INSENSITIVE);
    private static final String ENDS_NO_ADDRESS = ".,;:!?)'\u2019]";

    private final Abbreviations abbreviations = Abbreviations.standard();

    /** The words and signs of a part of a text, in order. */
    public List<Cut> cut(String text, int start, int end) {
        List<Cut> out = new ArrayList<>();
        Matcher m = TOKEN.matcher(text).region(start, end);
        m.useTransparentBounds(false);
        int at = start;
        while (at < end && m.find()) {
            at = add(text, m, end, out);
            if (at != m.end()) {
                m.region(at, end);
            }
        }
        return out;
    }

    /** Adds what was matched, or a shorter part of it; gives the offset after. */
    private int add(String text, Matcher m, int limit, List<Cut> out) {
        int start = m.start();
        int end = m.end();
        if (m.group("url") != null) {
            while (end > start + 1 && ENDS_NO_ADDRESS.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            out.add(new Cut(start, end));
            return end;
        }
        if (m.group("abbreviation") != null && !abbreviations.isOne(text, start, end, limit)) {
            return word(text, start, end, limit, out);
        }
        if (m.group("word") != null) {
            split(text, start, end, out);
            return end;
        }
        out.add(new Cut(start, end));
        return end;
    }

    private static final Pattern WORD = Pattern.compile(COMPOUND, Pattern.UNICODE_CHARACTER_CLASS);

    /** What looked like an abbreviation is a word, which may be longer, and the end of its sentence. */
    private static int word(String text, int start, int end, int limit, List<Cut> out) {
        Matcher m = WORD.matcher(text).region(start, limit);
        int to = m.lookingAt() ? m.end() : end - 1;
        split(text, start, to, out);
        return to;
    }

    private static void split(String text, int start, int end, List<Cut> out) {
        String word = text.substring(start, Math.min(end, start + 60));
        for (Pattern p : List.of(CONTRACTION, JOINED, UNIT)) {
            Matcher m = p.matcher(word);
            if (end - start <= 60 && m.matches()) {
                int length = 0;
                for (int g = 1; g <= m.groupCount() && length == 0; g++) {
                    length = m.group(g) == null ? 0 : m.group(g).length();
                }
                out.add(new Cut(start, start + length));
                out.add(new Cut(start + length, end));
                return;
            }
        }
        out.add(new Cut(start, end));
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }
}
