package org.rapporteur.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A feast whose day moves from year to year.
 *
 * @param words how many words name it
 * @param place in the calendar, as the table has it
 */
record Feast(int words, Calendar calendar, String place) {
    private static final int LAST = 5;

    enum Calendar {
        EASTER,
        HIJRI,
        WEEKDAY
    }

    /**
     * Its days.
     *
     * @param last the same as the first, but for a month
     */
    record Days(LocalDate first, LocalDate last) {

        /** As EDTF. */
        String value() {
            return first.equals(last) ? first.toString() : first + "/" + last;
        }
    }

    /** When it is in a year; null in years that the calendar does not cover. */
    @Nullable
    Days in(int year) {
        return switch (calendar) {
            case EASTER -> {
                LocalDate day = easter(year).plusDays(Integer.parseInt(place));
                yield new Days(day, day);
            }
            case HIJRI -> hijri(year);
            case WEEKDAY -> weekday(year);
        };
    }

    private Days weekday(int year) {
        String[] parts = place.split("-");
        int which = Integer.parseInt(parts[1]);
        LocalDate month = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(parts[2]));
        LocalDate found = month.with(
                which == LAST ? TemporalAdjusters.lastInMonth(day) : TemporalAdjusters.dayOfWeekInMonth(which, day));
        return new Days(found, found);
    }

    /** The first time the feast falls into a year of the civil calendar. */
    private @Nullable Days hijri(int year) {
        if (year < 1900 || year > 2070) {
            return null;
        }
        int month = Integer.parseInt(place.substring(0, place.contains("-") ? 2 : place.length()));
        int day = place.contains("-") ? Integer.parseInt(place.substring(3)) : 1;
        int around = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int y = around; y <= around + 1; y++) {
            HijrahDate date = HijrahChronology.INSTANCE.date(y, month, day);
            LocalDate first = LocalDate.from(date);
            if (first.getYear() == year) {
                return new Days(first, place.contains("-") ? first : first.plusDays(date.lengthOfMonth() - 1L));
            }
        }
        return null;
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, <i>Astronomical Algorithms</i>, chapter 8). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int m = (a + 11 * d + 22 * e) / 451;
        int n = d + e - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
