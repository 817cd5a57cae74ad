package org.rapporteur.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds full calendar dates (day, month and year) in short texts: lines of a page, attributes, addresses. */
public final class Dates {
    /** A date and its place in the text that was searched. */
    public record Found(LocalDate date, int start, int end) {}

    private static final int MAX_LENGTH = 400;
    private static final Map<String, Integer> MONTHS = months();

    /** A year, also where a time of day follows without a space. */
    private static final String YEAR = "((?:19|20)\\d{2})(?:(?!\\d)|(?=\\d{1,2}:\\d{2}))";

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/.年]\\s?(\\d{1,2})[-/.月]\\s?(\\d{1,2})(?!\\d)日?");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)(20[0-4]\\d|19[89]\\d)(\\d{2})(\\d{2})(?!\\d{1,5}\\b)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s,/-]{0,3}(?:de |of |d’|d')?(\\p{L}{3,12})\\.?[\\s,/-]{1,3}(?:de |del |of )?"
                    + YEAR);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,12})\\.?[\\s-]{1,2}(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]{1,3}" + YEAR);
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d.])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:19|20)\\d{2}|\\d{2})(?![\\d.])");

    private Dates() {}

    /**
     * The first date.
     *
     * @param text what to search; only its first 400 characters are
     * @param monthFirst whether 4/5/2019 is a day of April
     * @return null when there is none
     */
    public static @Nullable Found first(String text, boolean monthFirst) {
        String s = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        Found best = null;
        best = earlier(best, find(ISO.matcher(s), 1, 2, 3, false));
        best = earlier(best, find(DAY_FIRST.matcher(s), 3, 2, 1, true));
        best = earlier(best, find(MONTH_FIRST.matcher(s), 3, 1, 2, true));
        return earlier(best, numbers(s, monthFirst));
    }

    /** The first date written as eight digits, as addresses and scripts have it. */
    static @Nullable Found compact(String text) {
        return find(COMPACT.matcher(text), 1, 2, 3, false);
    }

    private static @Nullable Found find(Matcher m, int year, int month, int day, boolean named) {
        int from = 0;
        while (m.find(from)) {
            Integer monthNumber =
                    named ? MONTHS.get(m.group(month).toLowerCase(Locale.ROOT)) : Integer.valueOf(m.group(month));
            LocalDate date = monthNumber == null
                    ? null
                    : date(Integer.parseInt(m.group(year)), monthNumber, Integer.parseInt(m.group(day)));
            if (date != null) {
                return new Found(date, m.start(), m.end());
            }
            from = m.start() + 1;
        }
        return null;
    }

    private static @Nullable Found numbers(String s, boolean monthFirst) {
        Matcher m = NUMBERS.matcher(s);
        while (m.find()) {
            int a = Integer.parseInt(m.group(1));
            int b = Integer.parseInt(m.group(3));
            int year = Integer.parseInt(m.group(4));
            year = year < 100 ? 2000 + year : year;
            boolean american = b > 12 || (a <= 12 && monthFirst && !m.group(2).equals("."));
            LocalDate date = american ? date(year, a, b) : date(year, b, a);
            if (date != null) {
                return new Found(date, m.start(), m.end());
            }
        }
        return null;
    }

    private static @Nullable Found earlier(@Nullable Found a, @Nullable Found b) {
        return a == null || (b != null && b.start() < a.start()) ? b : a;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> out = new HashMap<>();
        for (String[] row : Lines.columns("months.tsv")) {
            for (String name : row[1].split(" ")) {
                out.put(name, Integer.valueOf(row[0]));
            }
        }
        return Map.copyOf(out);
    }
}
