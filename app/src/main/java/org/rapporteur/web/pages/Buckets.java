package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
     * Counts facts.
     *
     * @param select gives the columns {@code who}, {@code day} (ISO) and {@code n}; rows without a day do not count
     * @return for each {@code who}, empty for null, how many there are in each span of the period
     */
    Map<String, Map<Integer, Integer>> count(Select select, Sql sql) throws SQLException {
        String query = "SELECT coalesce(who, '') AS who, CASE WHEN day < ? OR day > ? THEN -1"
                + " ELSE CAST((julianday(day) - julianday(?)) / ? AS INTEGER) END AS bucket, sum(n) AS n FROM ("
                + select.all() + ") WHERE day IS NOT NULL GROUP BY 1, 2";
        List<Object> arguments = new ArrayList<>(List.of(
                period.from().toString(), period.to().toString(), period.from().toString(), length));
        arguments.addAll(Arrays.asList(select.arguments()));
        Map<String, Map<Integer, Integer>> out = new LinkedHashMap<>();
        sql.each(
                query,
                row -> {
                    int bucket = row.number("bucket");
                    if (bucket < 0) {
                        outside += row.number("n");
                    } else {
                        out.computeIfAbsent(row.string("who"), w -> new TreeMap<>())
                                .put(bucket, row.number("n"));
                    }
                },
                arguments.toArray());
        return out;
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
                    "t-" + noun,
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
