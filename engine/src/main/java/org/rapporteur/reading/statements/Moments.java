package org.rapporteur.reading.statements;

import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Steps over words that tell when something was said, between a verb and what it takes: "called on Monday for …". */
final class Moments {
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tonight");
    private static final Set<String> MONTHS = Arrays.stream(Month.values())
            .map(m -> m.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "night");

    private Moments() {}

    /** The place after the moment that begins at a token; that token's own place where none begins. */
    static int after(Sentence s, int from) {
        int i = from;
        while (i < s.size() && i < from + 2 && s.token(i).text().matches("on|in|late|early")) {
            i++;
        }
        boolean named = false;
        int start = i;
        while (i < s.size() && isMoment(s.token(i), i > start)) {
            named |= !s.token(i).tag().equals("CD");
            i++;
        }
        return named ? i : from;
    }

    private static boolean isMoment(Token t, boolean begun) {
        String word = t.text().toLowerCase(Locale.ROOT);
        return DAYS.contains(word)
                || MONTHS.contains(word) && t.is("NNP")
                || t.tag().equals("CD")
                || begun && PARTS.contains(word);
    }
}
