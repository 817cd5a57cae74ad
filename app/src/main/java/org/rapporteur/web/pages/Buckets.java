package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Select;
import org.rapporteur.web.Sql;

/** Counts facts by spans of a few days, as many as can be told apart in a drawing of a period, and draws one shape for each. */
final class Buckets {
    private static final int MANY = 110;
    private static final double SMALLEST = 7;
    private static final double LARGEST = 22;

    private final Period period;
    private final int length;
    private int outside;

    Buckets(Period period) {
        this.period = period;
        this.length = (int) Math.max(1, period.days() / MANY);
    }

    /** How many of the facts counted so far lie before or after the period. */
    int outside() {
        return outside;
    }

    /**
     * Counts facts. SQLite gives the days of all of them as one text: row by row takes several times as long.
     *
     * @param select of facts
     * @param who an expression for who each is counted for, null for nobody
     * @param day an expression for its first day, ISO 8601; what has none does not count
     * @return for each {@code who}, empty for null, how many there are in each span of the period
     */
    Map<String, Map<Integer, Integer>> count(Select select, @Nullable String who, String day, Sql sql)
            throws SQLException {
        select.columns((who == null ? "NULL" : who) + " AS who, group_concat(" + day + ", ' ') AS days");
        if (who != null) {
            select.group(who);
        }
        Map<String, Map<Integer, Integer>> out = new LinkedHashMap<>();
        sql.each(
                select.all(),
                row -> {
                    Map<Integer, Integer> counts = count(row.text("days"));
                    if (!counts.isEmpty()) {
                        String name = row.text("who");
                        out.put(name == null ? "" : name, counts);
                    }
                },
                select.arguments());
        return out;
    }

    /** How many of some days are in each span. */
    private Map<Integer, Integer> count(@Nullable String days) {
        Map<Integer, Integer> out = new TreeMap<>();
        long from = period.from().toEpochDay();
        long to = period.to().toEpochDay();
        for (int start = 0, end; days != null && start < days.length(); start = end + 1) {
            int space = days.indexOf(' ', start);
            end = space < 0 ? days.length() : space;
            long day = end - start == 10
                    ? day(days, start)
                    : LocalDate.parse(days.subSequence(start, end)).toEpochDay();
            if (day < from || day > to) {
                outside++;
            } else {
                out.merge((int) ((day - from) / length), 1, Integer::sum);
            }
        }
        return out;
    }

    /** A day of a year from 0 to 9999, ten times as fast as a parser that knows all years. */
    private static long day(String iso, int at) {
        int year = number(iso, at) * 100 + number(iso, at + 2);
        return LocalDate.of(year, number(iso, at + 5), number(iso, at + 8)).toEpochDay();
    }

    private static int number(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }

    /**
     * Draws counts.
     *
     * @param noun what is counted: {@code event}
     * @param href gives the list of what a span holds
     */
    List<Timeline.Shape> shapes(Map<Integer, Integer> counts, String noun, Function<Period, String> href) {
        List<Timeline.Shape> out = new ArrayList<>();
        counts.forEach((bucket, n) -> {
            LocalDate first = period.from().plusDays((long) bucket * length);
            LocalDate last = first.plusDays(length - 1L);
            Period span = new Period(first, last.isAfter(period.to()) ? period.to() : last);
            double size = Math.min(LARGEST, SMALLEST + 2.2 * (Math.sqrt(n) - 1));
            double middle = (x(span.from()) + x(span.to().plusDays(1))) / 2;
            String when = span.days() == 1 ? first.toString() : span.from() + " to " + span.to();
            out.add(new Timeline.Shape(
                    noun.equals("meeting") ? "t-meeting s-held" : "t-" + noun,
                    middle - size / 2,
                    size,
                    size,
                    n + " " + noun + (n == 1 ? "" : "s") + ", " + when,
                    href.apply(span)));
        });
        return out;
    }

    /** Where a day begins in the drawing. */
    double x(LocalDate day) {
        return Timeline.LEFT + period.place(day) * (Timeline.WIDTH - Timeline.LEFT - LARGEST / 2);
    }
}
