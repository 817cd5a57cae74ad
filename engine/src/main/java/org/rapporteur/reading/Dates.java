package org.rapporteur.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Edtf;

/** Compares dates, TIMEX3 or EDTF, of which some lack their year, or are no more than a weekday ({@code XXXX-WXX-5}). */
public final class Dates {
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7])");
    private static final Pattern SIMPLE = Pattern.compile("(\\d{4}|XXXX)(?:-(\\d{2}))?(?:-(\\d{2}))?");

    private Dates() {}

    /** How two dates relate. */
    public enum Match {
        /** One of them is not known, or nothing speaks for or against. */
        UNKNOWN,
        /** They may be one. */
        SAME,
        DIFFERENT
    }

    /** Whether two dates may be one; a longer stretch is the same as any day in it. */
    public static Match compare(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return Match.UNKNOWN;
        }
        if (a.equals(b)) {
            return Match.SAME;
        }
        Matcher weekdayA = WEEKDAY.matcher(a);
        Matcher weekdayB = WEEKDAY.matcher(b);
        if (weekdayA.matches() && weekdayB.matches()) {
            return Match.DIFFERENT;
        }
        if (weekdayA.matches()) {
            return weekday(weekdayA, b);
        }
        if (weekdayB.matches()) {
            return weekday(weekdayB, a);
        }
        String x = Timex.toEdtf(a).orElse(null);
        String y = Timex.toEdtf(b).orElse(null);
        if (x == null || y == null) {
            return Match.UNKNOWN;
        }
        LocalDate firstX = Edtf.first(x);
        LocalDate firstY = Edtf.first(y);
        if (firstX != null && firstY != null) {
            // "over the weekend" is often said of the Friday or the Monday beside it
            int slack = x.contains("/") || y.contains("/") ? 1 : 0;
            boolean apart = lastOf(x).plusDays(slack).isBefore(firstY)
                    || lastOf(y).plusDays(slack).isBefore(firstX);
            return apart ? Match.DIFFERENT : Match.SAME;
        }
        return parts(x, y);
    }

    private static LocalDate lastOf(String edtf) {
        LocalDate last = Edtf.last(edtf);
        return last == null ? LocalDate.MAX.minusDays(2) : last;
    }

    private static Match weekday(Matcher weekday, String other) {
        String date = Timex.toEdtf(other).orElse(null);
        if (date == null) {
            return Match.UNKNOWN;
        }
        LocalDate first = Edtf.first(date);
        if (first == null || !first.equals(Edtf.last(date))) {
            return Match.UNKNOWN;
        }
        return first.getDayOfWeek() == DayOfWeek.of(Integer.parseInt(weekday.group(1))) ? Match.SAME : Match.DIFFERENT;
    }

    /** Dates of which one has no year. */
    private static Match parts(String x, String y) {
        Matcher a = SIMPLE.matcher(x);
        Matcher b = SIMPLE.matcher(y);
        if (!a.matches() || !b.matches()) {
            return Match.UNKNOWN;
        }
        for (int i = 2; i <= 3; i++) {
            String p = a.group(i);
            String q = b.group(i);
            if (p != null && q != null && !p.equals(q)) {
                return Match.DIFFERENT;
            }
            if (p == null || q == null) {
                return i == 2 ? Match.UNKNOWN : Match.SAME;
            }
        }
        return Match.SAME;
    }

    /** How exact a date is, to choose the best of several that are the same: a day with its year is the most. */
    public static int exactness(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return 5;
        }
        if (value.matches("XXXX-\\d{2}-\\d{2}.*")) {
            return 4;
        }
        if (WEEKDAY.matcher(value).matches()) {
            return 3;
        }
        if (value.matches("\\d{4}-(W)?\\d{2}.*")) {
            return 2;
        }
        return value.matches("XXXX-\\d{2}") ? 1 : 0;
    }
}
