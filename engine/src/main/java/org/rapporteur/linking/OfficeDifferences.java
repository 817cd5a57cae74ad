package org.rapporteur.linking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Edtf;

/** Finds ministers to whom two outlets give offices that have nothing in common, in pages of the same weeks. */
final class OfficeDifferences {
    /** Pages that lie further apart may tell of two offices held one after the other, in days. */
    private static final int WEEKS = 31;

    private static final Portfolios PORTFOLIOS = new Portfolios();

    private final Map<String, String> published;
    private final UnaryOperator<String> source;

    /**
     * @param published of the articles, by id; EDTF
     * @param source the voice that an article is
     */
    OfficeDifferences(Map<String, String> published, UnaryOperator<String> source) {
        this.published = published;
        this.source = source;
    }

    private record Told(Office held, Set<String> offices, LocalDate day, String source) {}

    /** The titles of each person that contradict each other, by actor. */
    Map<String, List<CitedValue>> of(Collection<Office> all) {
        Map<String, List<Told>> byActor = new TreeMap<>();
        for (Office o : all) {
            Set<String> offices = PORTFOLIOS.of(o.title());
            LocalDate day = day(published.get(o.cite().article()));
            if (!offices.isEmpty() && day != null) {
                byActor.computeIfAbsent(o.actor(), k -> new ArrayList<>())
                        .add(new Told(o, offices, day, source.apply(o.cite().article())));
            }
        }
        Map<String, List<CitedValue>> out = new TreeMap<>();
        byActor.forEach((actor, told) -> {
            Set<CitedValue> sides = new TreeSet<>();
            Map<String, Set<String>> bySource = new HashMap<>();
            told.forEach(t ->
                    bySource.computeIfAbsent(t.source(), k -> new TreeSet<>()).addAll(t.offices()));
            for (Told a : told) {
                for (Told b : told) {
                    if (Math.abs(ChronoUnit.DAYS.between(a.day(), b.day())) <= WEEKS
                            && Collections.disjoint(
                                    bySource.getOrDefault(a.source(), Set.of()),
                                    bySource.getOrDefault(b.source(), Set.of()))) {
                        sides.add(side(a.held()));
                        sides.add(side(b.held()));
                    }
                }
            }
            if (!sides.isEmpty()) {
                out.put(actor, List.copyOf(sides));
            }
        });
        return out;
    }

    private static CitedValue side(Office o) {
        return new CitedValue(o.title(), o.cite());
    }

    /** Whether a title may be held against others: a minister's whose office is known. */
    static boolean isCompared(String title) {
        return !PORTFOLIOS.of(title).isEmpty();
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        return date == null || !Edtf.isValid(date) ? null : Edtf.first(date);
    }
}
