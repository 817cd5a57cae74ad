package org.rapporteur.language.time;

import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Calendrical;
import org.rapporteur.language.time.Meaning.DayOf;
import org.rapporteur.language.time.Meaning.Same;
import org.rapporteur.language.time.Meaning.Shift;
import org.rapporteur.language.time.Meaning.WeekdayIn;
import org.rapporteur.language.time.Meaning.WeekdayOf;

/**
 * Days that are counted in a month or week: "the last Friday of this month", "the second Monday in May", "the 12th of last
 * month", "Monday of last week", "Friday next week".
 */
final class DayWithinRule implements Rule {
    private final Rule names;
    private final Rule relative;

    /**
     * @param names finds months by name
     * @param relative finds those counted from now
     */
    DayWithinRule(Rule names, Rule relative) {
        this.names = names;
        this.relative = relative;
    }

    @Override
    public @Nullable Match at(Words w, int i) {
        int named = DateRule.weekday(w, i);
        return named > 0 ? ofWeek(w, i, named) : ofMonth(w, i);
    }

    private @Nullable Match ofWeek(Words w, int i, int weekday) {
        Match week = relative.at(w, w.is(i + 1, "of") ? i + 2 : i + 1);
        return week != null && week.meaning() instanceof Shift s && s.unit() == Unit.WEEK
                ? new Match(i, week.to(), new WeekdayIn(weekday, s.amount()))
                : null;
    }

    private @Nullable Match ofMonth(Words w, int i) {
        int j = w.is(i, "the") ? i + 1 : i;
        int weekday = DateRule.weekday(w, j + 1);
        int which = weekday == 0 ? 0 : Ordinals.at(w, j);
        int day = weekday > 0 || !Character.isLetter(lastOf(w.text(j))) ? 0 : DateRule.dayNumber(w, j);
        int of = weekday > 0 ? j + 2 : j + 1;
        boolean joined = w.is(of, "of") || weekday > 0 && w.is(of, "in");
        if (which == 0 && day == 0 || !joined) {
            return null;
        }
        Match month = month(w, of + 1);
        if (month == null) {
            return null;
        }
        Meaning meaning =
                weekday > 0 ? new WeekdayOf(which, weekday, month.meaning()) : new DayOf(day, month.meaning());
        return new Match(i, month.to(), meaning);
    }

    private @Nullable Match month(Words w, int i) {
        if (w.at(i, "the month")) {
            return new Match(i, i + 2, new Same(Unit.MONTH));
        }
        Match counted = relative.at(w, i);
        if (counted != null && counted.meaning() instanceof Shift s && s.unit() == Unit.MONTH) {
            return counted;
        }
        Match named = names.at(w, i);
        boolean month =
                named != null && named.meaning() instanceof Calendrical c && c.month() != null && c.day() == null;
        return month ? named : null;
    }

    private static char lastOf(String word) {
        return word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
    }
}
