package org.rapporteur.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells where the dateline of a paragraph ends: "OSLO, May 3 (Agency) - ". It is no part of the sentence after it. */
final class Datelines {
    private static final String WORD = "\\p{Lu}[\\p{L}.'\u2019-]{1,20}";
    private static final String PLACE = WORD + "(?:[ /]" + WORD
            + "){0,3}(?:, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))" + WORD + "(?: " + WORD + ")?)?";
    private static final String DATE =
            ", (?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}*\\.?(?: \\d{1,2})?(?:,? \\d{4})?";
    private static final Pattern DATELINE = Pattern.compile("\\s{0,3}(" + PLACE + ")(" + DATE
            + ")?( ?\\([^()\\n]{2,40}\\)| ?/[A-Z-]{2,12}/)? ?(?:[-\u2013\u2014]{1,2}) ?(?=\\S)");
    private static final int LONGEST = 120;

    private Datelines() {}

    /**
     * Where the words after a dateline begin; the start where there is none. What stands before the dash must be in
     * capitals, or have a day or an agency in brackets beside it.
     */
    static int end(String text, int start, int end) {
        Matcher m = DATELINE.matcher(text).region(start, Math.min(end, start + LONGEST));
        if (!m.lookingAt() || m.end() >= end) {
            return start;
        }
        String place = m.group(1);
        boolean capitals = place.chars().noneMatch(Character::isLowerCase) && place.length() > 2;
        boolean spaced = Character.isWhitespace(text.charAt(m.end() - 1)) || m.group(3) != null;
        return spaced && (capitals || m.group(2) != null || m.group(3) != null) ? m.end() : start;
    }
}
