package org.rapporteur.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reckons with dates that are known in part, and writes TIMEX3 values; what is not known is written with X. */
final class Calendar {
    private Calendar() {}

    /**
     * The period that lies so many units after the one that holds the date: the month after 2019-12 is 2020-01.
     *
     * @param amount negative for before
     */
    static String shift(Reference from, Unit unit, int amount) {
        Optional<LocalDate> date = from.date();
        return switch (unit) {
            case DAY ->
                date.map(d -> d.plusDays(amount).toString())
                        .or(() -> dayOfAnyYear(from, amount))
                        .orElse("XXXX-XX-XX");
            case WEEK -> date.map(d -> week(d.plusWeeks(amount))).orElse("XXXX-WXX");
            case FORTNIGHT -> date.map(d -> week(d.plusWeeks(2L * amount))).orElse("XXXX-WXX");
            case WEEKEND -> date.map(d -> week(d.plusWeeks(amount)) + "-WE").orElse("XXXX-WXX-WE");
            case MONTH -> month(from, amount);
            case QUARTER -> quarter(from, amount);
            case YEAR -> from.year() == null ? "XXXX" : Reference.pad(from.year() + amount, 4);
            case DECADE -> from.year() == null ? "XXX" : Reference.pad(from.year() / 10 + amount, 3);
            case CENTURY -> from.year() == null ? "XX" : Reference.pad(from.year() / 100 + amount, 2);
            case SECOND, MINUTE, HOUR -> unit.duration(Integer.toString(Math.abs(amount)));
        };
    }

    /** The day so many units after another. */
    static LocalDate moved(LocalDate from, Unit unit, int amount) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR -> from;
            case DAY -> from.plusDays(amount);
            case WEEK, WEEKEND -> from.plusWeeks(amount);
            case FORTNIGHT -> from.plusWeeks(2L * amount);
            case MONTH -> from.plusMonths(amount);
            case QUARTER -> from.plusMonths(3L * amount);
            case YEAR -> from.plusYears(amount);
            case DECADE -> from.plusYears(10L * amount);
            case CENTURY -> from.plusYears(100L * amount);
        };
    }

    /** A day without its year, where all years have the same. */
    private static Optional<String> dayOfAnyYear(Reference from, int amount) {
        if (from.year() != null || from.month() == null || from.day() == null) {
            return Optional.empty();
        }
        Optional<LocalDate> common = shifted(from, 2001, amount);
        Optional<LocalDate> leap = shifted(from, 2004, amount);
        return common.filter(d -> d.getYear() == 2001
                        && leap.filter(l -> MonthDay.from(l).equals(MonthDay.from(d)))
                                .isPresent())
                .map(d -> new Reference(null, d.getMonthValue(), d.getDayOfMonth()).value());
    }

    private static Optional<LocalDate> shifted(Reference from, int year, int amount) {
        return new Reference(year, from.month(), from.day()).date().map(d -> d.plusDays(amount));
    }

    private static String month(Reference from, int amount) {
        if (from.month() == null) {
            return (from.year() == null ? "XXXX" : Reference.pad(from.year(), 4)) + "-XX";
        }
        int months = from.month() - 1 + amount;
        Integer year = from.year() == null ? null : Integer.valueOf(from.year() + Math.floorDiv(months, 12));
        return new Reference(year, Math.floorMod(months, 12) + 1, null).value();
    }

    private static String quarter(Reference from, int amount) {
        if (from.year() == null || from.month() == null) {
            return "XXXX-QX";
        }
        int quarters = (from.month() - 1) / 3 + amount;
        return Reference.pad(from.year() + Math.floorDiv(quarters, 4), 4) + "-Q" + (Math.floorMod(quarters, 4) + 1);
    }

    /** The ISO week, {@code 2019-W37}. */
    static String week(LocalDate d) {
        return Reference.pad(d.get(IsoFields.WEEK_BASED_YEAR), 4)
                + "-W"
                + Reference.pad(d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
    }

    /** A day of the week near a date. */
    static LocalDate weekday(LocalDate now, int weekday, Direction direction, Tense tense) {
        DayOfWeek day = DayOfWeek.of(weekday);
        return switch (direction) {
            case LAST -> now.with(TemporalAdjusters.previous(day));
            case NEXT -> now.with(TemporalAdjusters.next(day));
            case THIS ->
                tense.isPast()
                        ? now.with(TemporalAdjusters.previousOrSame(day))
                        : now.with(TemporalAdjusters.nextOrSame(day));
            case NONE ->
                switch (tense) {
                    case FUTURE, AHEAD_THEN -> now.with(TemporalAdjusters.nextOrSame(day));
                    case PLANNED_THEN -> nearest(now, day);
                    default -> now.with(TemporalAdjusters.previousOrSame(day));
                };
        };
    }

    private static LocalDate nearest(LocalDate now, DayOfWeek day) {
        LocalDate before = now.with(TemporalAdjusters.previousOrSame(day));
        return before.isBefore(now.minusDays(3)) ? now.with(TemporalAdjusters.next(day)) : before;
    }

    /** The weekend near a date, as ISO week with {@code -WE}. */
    static String weekend(Reference now, Direction direction, Tense tense) {
        Optional<LocalDate> date = now.date();
        if (date.isEmpty()) {
            return "XXXX-WXX-WE";
        }
        LocalDate d = date.get();
        boolean inside = d.getDayOfWeek().getValue() >= 6;
        int weeks =
                switch (direction) {
                    case LAST -> -1;
                    case NEXT -> 1;
                    case THIS -> tense.isPast() && !inside ? -1 : 0;
                    case NONE -> tense.isAhead() || inside ? 0 : -1;
                };
        return week(d.plusWeeks(weeks)) + "-WE";
    }

    /**
     * The year of a day that was still ahead on a date that the text has told, and is behind the writer: "said in March
     * that they would meet on April 14". Null where the writer can mean a day that is ahead of him, within half a year.
     */
    static @Nullable Integer yearAfter(Reference told, Reference now, int month, @Nullable Integer day) {
        if (told.year() == null || told.month() == null || now.year() == null || now.month() == null) {
            return null;
        }
        int year = compare(month, day, told) >= 0 ? told.year() : told.year() + 1;
        int monthsOn = (month - now.month() + 12) % 12;
        boolean behind = year < now.year() || year == now.year() && compare(month, day, now) < 0;
        return behind && (monthsOn > 6 || monthsOn == 0) ? year : null;
    }

    /**
     * The year of a month, or of a day of a month, that is told without one.
     *
     * @return null when the date of publication has no year
     */
    static @Nullable Integer year(Reference now, int month, @Nullable Integer day, Direction direction, Tense tense) {
        if (now.year() == null) {
            return null;
        }
        if (direction == Direction.THIS || now.month() == null) {
            return now.month() == null && direction != Direction.THIS && direction != Direction.NONE
                    ? null
                    : now.year();
        }
        int before = compare(month, day, now);
        boolean strictPast = direction == Direction.LAST;
        boolean strictFuture = direction == Direction.NEXT;
        int past = before < 0 || (before == 0 && !strictPast) ? now.year() : now.year() - 1;
        int future = before > 0 || (before == 0 && !strictFuture) ? now.year() : now.year() + 1;
        if (strictPast) {
            return past;
        }
        if (strictFuture) {
            return future;
        }
        int monthsBack = (now.year() - past) * 12 + now.month() - month;
        int monthsOn = (future - now.year()) * 12 + month - now.month();
        return switch (tense) {
            case BEGUN -> past;
            case PAST -> monthsBack >= 10 && monthsOn <= 1 ? future : past;
            case FUTURE, AHEAD_THEN -> monthsOn >= 10 && monthsBack <= 1 ? past : future;
            case OPEN, PLANNED_THEN -> monthsBack <= monthsOn + 4 ? past : future;
        };
    }

    private static int compare(int month, @Nullable Integer day, Reference now) {
        int byMonth = Integer.compare(month, now.month() == null ? month : now.month());
        if (byMonth != 0 || day == null || now.day() == null) {
            return byMonth;
        }
        return Integer.compare(day, now.day());
    }
}
