package org.rapporteur.language.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, as far as it is known: the date of publication, or one that the text has told.
 *
 * @param year null when not known
 * @param month 1 to 12, or null
 * @param day of the month, or null
 */
record Reference(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {
    static final Reference UNKNOWN = new Reference(null, null, null);
    private static final Pattern DATE = Pattern.compile("(\\d{4}|XXXX)(?:-(\\d{2}))?(?:-(\\d{2}))?(?:[T~?%/-].*)?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(?:-.*)?");

    /** Reads an EDTF date or a TIMEX3 value; an interval is its first date. {@link #UNKNOWN} for null and the rest. */
    static Reference of(@Nullable String value) {
        if (value == null) {
            return UNKNOWN;
        }
        Matcher week = WEEK.matcher(value);
        if (week.matches()) {
            LocalDate d = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return of(d);
        }
        Matcher m = DATE.matcher(value);
        if (!m.matches()) {
            return UNKNOWN;
        }
        return new Reference(
                m.group(1).equals("XXXX") ? null : Integer.valueOf(m.group(1)), number(m, 2), number(m, 3));
    }

    static Reference of(LocalDate d) {
        return new Reference(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
    }

    private static @Nullable Integer number(Matcher m, int group) {
        return m.group(group) == null ? null : Integer.valueOf(m.group(group));
    }

    /** The day, where all of it is known and exists. */
    Optional<LocalDate> date() {
        if (year == null || month == null || day == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As TIMEX3 value and EDTF: {@code 2019-09-13}, {@code XXXX-09}. */
    String value() {
        String y = year == null ? "XXXX" : pad(year, 4);
        if (month == null) {
            return day == null ? y : y + "-XX-" + pad(day, 2);
        }
        return y + "-" + pad(month, 2) + (day == null ? "" : "-" + pad(day, 2));
    }

    /** Whether such a day exists; in a leap year where the year is not known. */
    boolean exists() {
        if (month == null || day == null) {
            return true;
        }
        try {
            LocalDate.of(year == null ? 2000 : year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static String pad(int number, int width) {
        String s = Integer.toString(number);
        return "0".repeat(Math.max(0, width - s.length())) + s;
    }
}
