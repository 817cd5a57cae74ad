package org.rapporteur.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that tell which of a series something is: "second", "2nd". */
public final class Ordinals {
    private static final List<String> WORDS =
            List.of("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Pattern NUMERAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");

    private Ordinals() {}

    /** Which of its series a word tells; null where it tells none. */
    public static @Nullable Integer of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int at = WORDS.indexOf(lower);
        if (at > 0) {
            return at;
        }
        Matcher numeral = NUMERAL.matcher(lower);
        return numeral.matches() ? Integer.valueOf(numeral.group(1)) : null;
    }
}
