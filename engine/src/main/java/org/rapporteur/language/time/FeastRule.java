package org.rapporteur.language.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.TimexType;

/** Feasts whose day moves: "Easter 2019", "last Ramadan", "Eid al-Fitr". */
final class FeastRule implements Rule {
    private static final Set<String> DIRECTED = Set.of("last", "this", "next");

    @Override
    public @Nullable Match at(Words w, int i) {
        Direction direction = w.isAny(i, DIRECTED) ? Direction.of(w.text(i)) : Direction.NONE;
        int j = direction == Direction.NONE ? i : i + 1;
        Feast feast = Lexicon.STANDARD.feast(w, j);
        if (feast == null || !w.capital(j)) {
            return null;
        }
        int to = j + feast.words();
        int at = w.is(to, "of") || w.is(to, "in") ? to + 1 : to;
        Integer year = direction == Direction.NONE ? Years.plain(w, at) : null;
        return new Match(i, year == null ? to : at + 1, new Moving(feast, year, direction));
    }

    /**
     * The feast in a year.
     *
     * @param year as said, or null: then the one that the tense and the date of publication tell
     */
    record Moving(Feast feast, @Nullable Integer year, Direction direction) implements Meaning {

        @Override
        public @Nullable Resolved resolve(Context c) {
            Feast.Days days = year == null ? near(c) : feast.in(year);
            return days == null ? null : new Resolved(TimexType.DATE, days.value());
        }

        private Feast.@Nullable Days near(Context c) {
            if (c.now().year() == null) {
                return null;
            }
            int now = c.now().year();
            if (direction == Direction.THIS) {
                return feast.in(now);
            }
            LocalDate day = c.now().date().orElseGet(() -> middle(c.now()));
            boolean past = direction == Direction.LAST
                    || direction == Direction.NONE && c.tense().isPast();
            boolean future = direction == Direction.NEXT
                    || direction == Direction.NONE && c.tense().isAhead();
            Stream<Feast.Days> all = Stream.of(now - 1, now, now + 1)
                    .map(y -> Optional.ofNullable(feast.in(y)))
                    .flatMap(Optional::stream);
            return all.filter(d -> past
                            ? !d.first().isAfter(day)
                            : !future || !d.last().isBefore(day))
                    .min(Comparator.comparingLong(d -> Math.abs(d.first().toEpochDay() - day.toEpochDay())))
                    .orElse(null);
        }

        private static LocalDate middle(Reference now) {
            int year = now.year() == null ? 0 : now.year();
            return LocalDate.of(year, now.month() == null ? 7 : now.month(), 15);
        }
    }
}
