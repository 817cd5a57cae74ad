package org.rapporteur.language.time;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Calendrical;
import org.rapporteur.language.time.Meaning.Said;

/**
 * "More than 17 years after they left in late 2001": an article that counts the years since a date was written in the
 * year that begins so many years after it.
 */
final class YearCount {
    private static final Set<String> SINCE = Set.of("after", "since");
    private static final Set<String> NOT_QUITE = Set.of("nearly", "almost", "under", "less");
    private static final int MOST = 99;

    private YearCount() {}

    /**
     * The year in which a month can lie, by all such counts of an article.
     *
     * @return null where there is no count, or more than one year is left
     */
    static @Nullable Integer of(int month, List<Found> found) {
        Integer left = null;
        for (int k = 0; k + 1 < found.size(); k++) {
            Found count = found.get(k);
            Found since = found.get(k + 1);
            int years = years(count);
            boolean counts = years > 0
                    && since.sentence() == count.sentence()
                    && count.words().isAny(count.match().to(), SINCE)
                    && since.meaning() instanceof Calendrical c
                    && c.year() != null;
            if (!counts) {
                continue;
            }
            Integer year = only(month, (Calendrical) since.meaning(), since, years, notQuite(count));
            if (year == null || (left != null && !left.equals(year))) {
                return null;
            }
            left = year;
        }
        return left;
    }

    private static @Nullable Integer only(int month, Calendrical date, Found since, int years, boolean notQuite) {
        if (date.year() == null) {
            return null;
        }
        boolean late = since.words().is(since.match().from(), "late");
        boolean early = since.words().is(since.match().from(), "early");
        Integer known = date.month();
        YearMonth from =
                YearMonth.of(date.year(), known != null ? known : late ? 9 : 1).plusYears(notQuite ? years - 1 : years);
        YearMonth to = YearMonth.of(date.year(), known != null ? known : early ? 4 : 12)
                .plusYears(notQuite ? years : years + 1L);
        Integer only = null;
        for (int y = from.getYear(); y <= to.getYear(); y++) {
            YearMonth candidate = YearMonth.of(y, month);
            if (!candidate.isBefore(from) && !candidate.isAfter(to)) {
                if (only != null) {
                    return null;
                }
                only = y;
            }
        }
        return only;
    }

    private static boolean notQuite(Found count) {
        return count.words().isAny(count.match().from(), NOT_QUITE);
    }

    private static int years(Found f) {
        if (!(f.meaning() instanceof Said s) || !s.value().matches("P\\d{1,2}Y")) {
            return 0;
        }
        return Math.min(MOST, Integer.parseInt(s.value().substring(1, s.value().length() - 1)));
    }
}
