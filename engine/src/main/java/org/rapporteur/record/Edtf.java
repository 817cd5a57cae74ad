package org.rapporteur.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of EDTF level 1 (ISO 8601-2), as far as the record uses it: year, month or day, an unspecified year
 * ({@code XXXX-09-13}), an interval of two such dates, approximate ({@code ~}).
 */
public final class Edtf {
    private static final Pattern SIMPLE = Pattern.compile("(\\d{4}|XXXX)(?:-(\\d{2}))?(?:-(\\d{2}))?([~?%])?");

    private Edtf() {}

    /** Whether the text is a date of the kind that the record uses. */
    public static boolean isValid(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return isSimple(text.substring(0, slash)) && isSimple(text.substring(slash + 1));
        }
        return isSimple(text);
    }

    private static boolean isSimple(String text) {
        Matcher m = SIMPLE.matcher(text);
        if (!m.matches() || (m.group(1).equals("XXXX") && m.group(2) == null)) {
            return false;
        }
        int year = m.group(1).equals("XXXX") ? 2000 : Integer.parseInt(m.group(1));
        try {
            int month = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
            int day = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * The first day that the date may mean.
     *
     * @param text a valid date
     * @return null when its year is not known
     */
    public static @Nullable LocalDate first(String text) {
        int slash = text.indexOf('/');
        return bound(slash >= 0 ? text.substring(0, slash) : text, false);
    }

    /**
     * The last day that the date may mean.
     *
     * @param text a valid date
     * @return null when its year is not known
     */
    public static @Nullable LocalDate last(String text) {
        return bound(text.substring(text.indexOf('/') + 1), true);
    }

    private static @Nullable LocalDate bound(String simple, boolean last) {
        Matcher m = SIMPLE.matcher(simple);
        if (!m.matches() || m.group(1).equals("XXXX")) {
            return null;
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) == null) {
            return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
        }
        int month = Integer.parseInt(m.group(2));
        if (m.group(3) == null) {
            return last ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, 1);
        }
        return LocalDate.of(year, month, Integer.parseInt(m.group(3)));
    }
}
