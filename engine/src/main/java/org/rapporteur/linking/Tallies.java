package org.rapporteur.linking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Figure;

/**
 * Counts of one thing as they stood on one day, which pages of that day give without a date of their own: the dead of a
 * war, the rockets that were fired.
 */
final class Tallies {
    /** Smaller counts are as often of another incident as of the same. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(50);

    /** A count more than so many times as large is of something else. */
    private static final BigDecimal LARGER = new BigDecimal("1.5");

    private Tallies() {}

    /** A count as of the day of its page. */
    private record Tally(Figure figure, BigDecimal value, LocalDate day) {}

    /** Whether a figure may be a count as of the day of its page. */
    static boolean isOne(Figure f) {
        return f.date() == null
                && f.low() == null
                && f.high() == null
                && f.value() != null
                && f.value().compareTo(LEAST) >= 0
                && !f.what().isBlank();
    }

    /**
     * The counts that can be held against each other, by what is counted and the first day.
     *
     * @param published of the articles, by id; EDTF
     */
    static Map<String, List<Figure>> comparable(List<Figure> figures, Map<String, String> published) {
        Map<String, List<Tally>> byThing = new TreeMap<>();
        for (Figure f : figures) {
            day(published.get(f.article())).filter(d -> isOne(f)).ifPresent(d -> byThing.computeIfAbsent(
                            f.unit() + "|" + f.what().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(new Tally(f, Objects.requireNonNull(f.value()), d)));
        }
        Map<String, List<Figure>> out = new TreeMap<>();
        byThing.forEach((thing, all) -> {
            all.sort(Comparator.comparing(Tally::day)
                    .thenComparing(t -> t.figure().cite()));
            LocalDate first = all.get(0).day();
            for (Tally t : all) {
                if (ChronoUnit.DAYS.between(first, t.day()) > 1) {
                    first = t.day();
                }
                out.computeIfAbsent(thing + "|" + first, k -> new ArrayList<>()).add(t.figure());
            }
        });
        out.values().removeIf(same -> !isOfOneThing(same));
        return out;
    }

    private static boolean isOfOneThing(List<Figure> same) {
        List<BigDecimal> values = same.stream()
                .map(Figure::value)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return values.size() > 1
                && values.get(values.size() - 1).compareTo(values.get(0).multiply(LARGER)) <= 0;
    }

    private static Optional<LocalDate> day(@Nullable String published) {
        try {
            return Optional.ofNullable(published).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
