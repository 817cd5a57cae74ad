package org.rapporteur.language.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Calendrical;
import org.rapporteur.language.time.Meaning.ChainedMonth;
import org.rapporteur.language.time.Meaning.Days;
import org.rapporteur.language.time.Meaning.Weekday;
import org.rapporteur.language.time.Meaning.Weekend;

/** Days and months by name and number: "Friday, 13 September 2019", "last November 9", "May", "2019-09-13", "Friday". */
final class DateRule implements Rule {
    private static final Lexicon LEXICON = Lexicon.STANDARD;
    /** Names that are other words too, without their capital. */
    private static final Set<String> DOUBTFUL = Set.of("may", "march", "august", "mar", "dec", "sun", "mon", "jan");

    /** Words before a name of the calendar that say which one is meant. */
    private static final Set<String> DIRECTED = Set.of("last", "this", "next", "past", "coming");

    private static final Set<String> RANGE = Set.of("and", "to", "-", "\u2013", "&");

    @Override
    public @Nullable Match at(Words w, int i) {
        Match numeric = NumericDates.at(w, i);
        if (numeric != null) {
            return numeric;
        }
        int the = w.is(i, "the") ? 1 : 0;
        Direction direction = w.isAny(i, DIRECTED) ? Direction.of(w.text(i)) : Direction.NONE;
        int j = direction == Direction.NONE ? i + the : i + 1;
        if (direction == Direction.THIS && Direction.of(w.text(j)) != Direction.NONE) {
            direction = Direction.of(w.text(j++));
        }
        if (the == 1
                && (w.is(j, "following") || w.is(j, "previous"))
                && month(w, j + 1) > 0
                && dayNumber(w, j + 2) == 0) {
            return new Match(i, j + 2, new ChainedMonth(month(w, j + 1), w.is(j, "following")));
        }
        Lexicon.Holiday holiday = LEXICON.holiday(w, j);
        if (holiday != null && the == 0 && w.capital(j)) {
            int to = j + holiday.words();
            Integer year = direction == Direction.NONE ? Years.plain(w, to) : null;
            var meaning = new Calendrical(year, holiday.month(), holiday.day(), direction, null);
            return new Match(i, year == null ? to : to + 1, meaning);
        }
        if (w.is(j, "weekend") && (the == 1 || direction != Direction.NONE)) {
            return new Match(i, j + 1, new Weekend(direction));
        }
        int weekday = weekday(w, j);
        if (weekday > 0) {
            Match full = the == 0 ? day(w, i, afterWeekday(w, j + 1), direction) : null;
            return full != null ? full : new Match(the == 1 ? j : i, j + 1, new Weekday(weekday, direction));
        }
        return day(w, i, j, direction);
    }

    private static int afterWeekday(Words w, int j) {
        int k = w.is(j, ",") ? j + 1 : j;
        return w.is(k, "the") ? k + 1 : k;
    }

    /** A month with or without day and year at {@code j}, of an expression that began at {@code i}. */
    private static @Nullable Match day(Words w, int i, int j, Direction direction) {
        int before = dayNumber(w, j);
        if (before > 0) {
            int to = rangeEnd(w, j + 1);
            int k = w.is(to, "of") ? to + 1 : to;
            int month = month(w, k);
            int last = to > j + 1 ? dayNumber(w, to - 1) : 0;
            return month > 0 ? finish(w, i, k + 1, month, before, last, direction) : null;
        }
        int month = month(w, j);
        if (month == 0 || (i < j && w.is(i, "the") && dayNumber(w, j + 1) == 0)) {
            return null;
        }
        int named = w.is(j + 1, "the") && w.text(j + 2).length() > 2 ? j + 2 : j + 1;
        int day = dayNumber(w, named);
        if (day > 0 && !countsNext(w, i, named + 1)) {
            int begin = w.is(i, "the") ? i + 1 : i;
            int to = rangeEnd(w, named + 1);
            to = to > named + 1 && countsNext(w, i, to) ? named + 1 : to;
            return finish(w, begin, to, month, day, to > named + 1 ? dayNumber(w, to - 1) : 0, direction);
        }
        if (!standsAlone(w, j)) {
            return null;
        }
        return finish(w, i, j + 1, month, 0, 0, direction);
    }

    /** The word after the second day of "28-29", "28 and 29", "28 to 30"; the place itself where there is none. */
    private static int rangeEnd(Words w, int j) {
        if (w.glued(j) && dayNumber(w, j) > 0) {
            return j + 1;
        }
        return RANGE.contains(w.text(j)) && dayNumber(w, j + 1) > 0 ? j + 2 : j;
    }

    private static boolean countsNext(Words w, int i, int next) {
        Unit unit = LEXICON.unit(w.text(next));
        boolean noun = w.tag(next).equals("NNS");
        boolean inMonth = w.is(i - 1, "in") && noun;
        boolean second =
                RANGE.contains(w.text(next - 2)) && (noun || w.tag(next).equals("NN"));
        return second || unit != null || inMonth || w.is(next, "%") || w.is(next, "percent") || w.is(next, "million");
    }

    private static Match finish(Words w, int i, int to, int month, int day, int lastDay, Direction direction) {
        int k = to;
        int comma = w.is(k, ",") ? 1 : 0;
        int of = w.is(k, "of") ? 1 : 0;
        Integer year = Years.plain(w, k + comma + of);
        Integer relative = null;
        if (year != null && direction == Direction.NONE && (!w.glued(k + comma + of) || w.glued(to - 1))) {
            k += comma + of + 1;
        } else {
            year = LEXICON.famousYear(month, day, w.text(k));
            Direction d = comma == 0 ? Direction.of(w.text(k + of)) : Direction.NONE;
            if (d != Direction.NONE && w.is(k + of + 1, "year")) {
                relative = d == Direction.LAST ? -1 : d == Direction.NEXT ? 1 : 0;
                k += of + 2;
            }
        }
        var meaning = new Calendrical(year, month, day == 0 ? null : Integer.valueOf(day), direction, relative);
        return new Match(i, k, lastDay > day ? new Days(meaning, day, lastDay) : meaning);
    }

    /** The month of a name, 0 for none. */
    private static int month(Words w, int i) {
        int month = LEXICON.number("month", w.text(i));
        if (month == 0 || w.tag(i).equals("MD") || w.tag(i).startsWith("VB")) {
            return 0;
        }
        boolean sure = w.capital(i) || (w.text(i).length() > 4 && !DOUBTFUL.contains(w.text(i)));
        return sure ? month : 0;
    }

    /** Whether a month's name without a day is not part of another name. */
    private static boolean standsAlone(Words w, int i) {
        String entity = w.get(i).token().entity();
        if (w.has(i + 1) && w.get(i + 1).token().entity().equals("PERSON") && !w.is(i - 1, "in")) {
            return false;
        }
        if (entity.equals("O") || Years.plain(w, i + 1) != null) {
            return true;
        }
        return !joined(w, i, i - 1, entity) && !joined(w, i, i + 1, entity) && !entity.equals("PERSON");
    }

    private static boolean joined(Words w, int i, int other, String entity) {
        return w.has(other)
                && w.get(other).token() != w.get(i).token()
                && w.get(other).token().entity().equals(entity)
                && w.tag(other).startsWith("NN");
    }

    /** The weekday that a word names, 1 for Monday; 0 for none. */
    static int weekday(Words w, int i) {
        int weekday = w.capital(i) ? LEXICON.number("weekday", w.text(i)) : 0;
        boolean name = weekday > 0
                && w.get(i).token().entity().equals("ORGANIZATION")
                && (joined(w, i, i - 1, "ORGANIZATION") || joined(w, i, i + 1, "ORGANIZATION"));
        boolean dayOfFame = w.capital(i - 1) && LEXICON.of("famed", w.text(i - 1)) != null;
        boolean paper = w.is(i - 1, "the") && w.capital(i + 1) && w.tag(i + 1).startsWith("NNP");
        return name || dayOfFame || paper ? 0 : weekday;
    }

    /** A day of the month: "9", "2nd"; 0 for none. */
    static int dayNumber(Words w, int i) {
        String t = w.text(i);
        int digits = 0;
        while (digits < t.length() && digits < 3 && Character.isDigit(t.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 2) {
            return 0;
        }
        String rest = t.substring(digits);
        boolean ok = rest.isEmpty() || rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th");
        int day = Integer.parseInt(t.substring(0, digits));
        return ok && day <= 31 ? day : 0;
    }
}
