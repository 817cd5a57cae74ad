package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Params;
import org.rapporteur.web.Problem;
import org.rapporteur.web.Sql;

/** Days from a first to a last, laid out on a line. */
record Period(LocalDate from, LocalDate to) {
    private static final long YEAR = 366;
    private static final int MANY_YEARS = 4 * 366;
    private static final int MANY_DAYS = 45;
    private static final int MANY_PARTS = 15;

    /**
     * The period that a request asks for, else that of the coverage.
     *
     * @throws Problem when it ends before it begins
     */
    static Period of(Params params, Sql sql) throws SQLException {
        Period covered = covered(sql);
        LocalDate asked = params.firstDay("from");
        LocalDate until = params.lastDay("to");
        LocalDate from = asked == null ? covered.from() : asked;
        LocalDate to = until == null ? covered.to() : until;
        if (!from.isAfter(to)) {
            return new Period(from, to);
        }
        if (asked != null && until != null) {
            throw Problem.badRequest(
                    "the period from " + from + " to " + to + " ends before it begins", "Swap the two dates.");
        }
        // One day that was asked for, before all that the pages tell or after it.
        LocalDate only = asked != null ? from : to;
        return new Period(only, only);
    }

    /**
     * From the first article or meeting to the last, in whole months, for of many facts only the month is known. A meeting that
     * lies further away from the articles than they do from each other, and than a year, is background.
     */
    static Period covered(Sql sql) throws SQLException {
        LocalDate first = day(sql.text("SELECT min(published_first) FROM articles"));
        LocalDate last = day(sql.text("SELECT max(published_last) FROM articles"));
        long around = first == null || last == null ? YEAR : Math.max(YEAR, ChronoUnit.DAYS.between(first, last));
        LocalDate from = day(sql.text(
                "SELECT min(date_first) FROM meetings WHERE date_first >= ?",
                first == null ? "" : first.minusDays(around).toString()));
        LocalDate to = day(sql.text(
                "SELECT max(date_last) FROM meetings WHERE date_last <= ?",
                last == null ? "9" : last.plusDays(around).toString()));
        LocalDate begin = first == null || (from != null && from.isBefore(first)) ? from : first;
        LocalDate end = last == null || (to != null && to.isAfter(last)) ? to : last;
        return begin == null || end == null
                ? new Period(LocalDate.EPOCH, LocalDate.EPOCH)
                : new Period(begin.withDayOfMonth(1), YearMonth.from(end).atEndOfMonth());
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    /** How many days it has. */
    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Where a day begins, from 0 at the first to 1 after the last. */
    double place(LocalDate day) {
        return (double) ChronoUnit.DAYS.between(from, day) / days();
    }

    /**
     * Part of a period.
     *
     * @param first its first year, month or day
     * @param last its last
     * @param begin the first of its days that the period has
     */
    record Part(String first, String last, LocalDate begin) {}

    /** Its years, months or days, or some of each together, so many as can be read. */
    List<Part> parts() {
        ChronoUnit unit =
                days() > MANY_YEARS ? ChronoUnit.YEARS : days() > MANY_DAYS ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        int length = unit == ChronoUnit.YEARS ? 4 : unit == ChronoUnit.MONTHS ? 7 : 10;
        LocalDate first = unit == ChronoUnit.YEARS
                ? from.withDayOfYear(1)
                : unit == ChronoUnit.MONTHS ? from.withDayOfMonth(1) : from;
        long step = Math.max(1, unit.between(first, to) / MANY_PARTS + 1);
        List<Part> out = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(to); day = day.plus(step, unit)) {
            LocalDate last = day.plus(step, unit).minusDays(1);
            out.add(new Part(
                    day.toString().substring(0, length),
                    last.toString().substring(0, length),
                    day.isBefore(from) ? from : day));
        }
        return out;
    }

    /** The same number of days, before these or after them. */
    Period shifted(int times) {
        return new Period(from.plusDays(days() * times), to.plusDays(days() * times));
    }
}
