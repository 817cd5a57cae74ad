package org.rapporteur.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.record.Edtf;

/** TIMEX3 values as EDTF dates. */
public final class Timex {
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");

    private Timex() {}

    /**
     * The EDTF date of a TIMEX3 date or time: {@code 2019-09-13} of {@code 2019-09-13T10:00}, an interval of days of
     * {@code 2018-W45}. Empty for what EDTF can't say: {@code PAST_REF}, {@code XXXX-WXX-5}, seasons.
     */
    public static Optional<String> toEdtf(String value) {
        int t = value.indexOf('T');
        String date = t > 0 ? value.substring(0, t) : value;
        Matcher week = WEEK.matcher(date);
        if (week.matches()) {
            int number = Integer.parseInt(week.group(2));
            if (number < 1 || number > 53) {
                return Optional.empty();
            }
            LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(number - 1L);
            LocalDate from = week.group(3) == null ? monday : monday.plusDays(5);
            return Optional.of(from + "/" + monday.plusDays(6));
        }
        String plain = date.endsWith("-XX") ? date.substring(0, date.length() - 3) : date;
        return Edtf.isValid(plain) ? Optional.of(plain) : Optional.empty();
    }
}
