package org.rapporteur.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line under a quotation or post that names who said it: "— Name, minister", "— Name (@name) March 12, 2019", "A post
 * shared by Name (@name) on …".
 *
 * @param start of the name in the line
 * @param end after the name
 * @param day ISO day of the post, or null
 */
record Signature(int start, int end, @Nullable String day) {
    private static final int MAX_LENGTH = 200;
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^(?:[-\u2010-\u2015~]{1,3}\\s*|(?:a |an? \\p{L}+ )?(?:post|video|photo|reel|message|tweet|thread|note)s? (?:was )?(?:shared|posted|published|written|sent)? ?(?:by|from)\\s+|(?:posted|shared|tweeted|written|published|said|source|quoted?|sent) (?:by|from)?:?\\s+)");
    private static final Pattern HANDLE = Pattern.compile(
            "\\s*[(\\[·|,]?\\s*@[\\w.@-]{2,}|\\s*\\(\\s*@|\\s+(?:on|at|via)\\s+(?=\\p{Lu}|\\d)|\\s*[·|]");
    private static final int MAX_NAME = 90;

    /** The signature that a line is; null when it does not begin or go on as one. */
    static @Nullable Signature of(String line) {
        Matcher m = BEFORE.matcher(line);
        boolean opened = line.length() <= MAX_LENGTH && m.find() && m.end() > 0;
        boolean handle = line.length() <= MAX_LENGTH && line.matches("(?su)\\p{Lu}.{1,60}\\(?@[\\w.]{2,}\\)?.{0,40}");
        return opened || handle ? named(line, opened ? m.end() : 0) : null;
    }

    /** The name in a line that markup says is a signature. */
    static @Nullable Signature marked(String line) {
        Signature told = of(line);
        return told != null || line.length() > MAX_LENGTH ? told : named(line, 0);
    }

    private static @Nullable Signature named(String line, int start) {
        Dates.Found date = Dates.first(line, true);
        int end = date == null || date.start() <= start ? line.length() : date.start();
        Matcher m = HANDLE.matcher(line).region(start, line.length());
        end = m.find() ? Math.min(end, m.start()) : end;
        while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1)) && line.charAt(end - 1) != '.') {
            end--;
        }
        boolean name = end - start >= 2
                && end - start <= MAX_NAME
                && line.substring(start, end).codePoints().anyMatch(Character::isUpperCase);
        return name
                ? new Signature(start, end, date == null ? null : date.date().toString())
                : null;
    }
}
