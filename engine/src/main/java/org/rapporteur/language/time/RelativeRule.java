package org.rapporteur.language.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Chained;
import org.rapporteur.language.time.Meaning.Said;
import org.rapporteur.language.time.Meaning.Same;
import org.rapporteur.language.time.Meaning.Shift;
import org.rapporteur.language.time.Meaning.Today;
import org.rapporteur.language.time.Meaning.YearBefore;
import org.rapporteur.record.TimexType;

/** Periods counted from now or from the date told last: "yesterday", "last month", "the following year", "that day". */
final class RelativeRule implements Rule {
    private static final Lexicon LEXICON = Lexicon.STANDARD;
    private static final Set<String> FOLLOWING = Set.of("following", "next", "subsequent");
    private static final Set<String> PREVIOUS = Set.of("previous", "preceding", "prior");
    private static final Set<String> WHOLE = Set.of("entire", "whole", "full");
    private static final Set<String> ENDING = Set.of(
            "end",
            "ended",
            "ending",
            "ends",
            "finish",
            "finished",
            "finishing",
            "close",
            "closed",
            "closing",
            "begin",
            "began",
            "beginning",
            "start",
            "started",
            "starting");

    @Override
    public @Nullable Match at(Words w, int i) {
        if (w.at(i, "the day before yesterday")) {
            return new Match(i, i + 4, new Shift(Unit.DAY, -2));
        }
        if (w.at(i, "the day after tomorrow")) {
            return new Match(i, i + 4, new Shift(Unit.DAY, 2));
        }
        return switch (w.text(i)) {
            case "today" -> isName(w, i) ? null : new Match(i, i + 1, new Today());
            case "yesterday" -> new Match(i, i + 1, new Shift(Unit.DAY, -1));
            case "tomorrow" -> new Match(i, i + 1, new Shift(Unit.DAY, 1));
            case "year" -> yearsEnd(w, i, i);
            case "the" -> w.is(i + 1, "year") && yearsEnd(w, i, i + 1) != null ? yearsEnd(w, i, i + 1) : definite(w, i);
            case "that" -> same(w, i, i + 1);
            default -> directed(w, i);
        };
    }

    /** "the year's end", "year-end". */
    private static @Nullable Match yearsEnd(Words w, int i, int year) {
        int end = w.is(year + 1, "'s") ? year + 2 : year + 1;
        return w.is(end, "end") && (end > year + 1 || w.glued(end))
                ? new Match(i, end + 1, new Shift(Unit.YEAR, 0))
                : null;
    }

    private static boolean isName(Words w, int i) {
        return i > 0 && w.capital(i) && w.tag(i - 1).startsWith("NNP");
    }

    /** "last week", "this month", "next year", "this past week". */
    private static @Nullable Match directed(Words w, int i) {
        Direction d = Direction.of(w.text(i));
        int j = i + 1;
        if (d == Direction.THIS && Direction.of(w.text(j)) == Direction.LAST) {
            d = Direction.LAST;
            j++;
        }
        Unit unit = one(w, j);
        if (d == Direction.NONE || unit == null || unit.isOfTheClock()) {
            return null;
        }
        if (unit == Unit.DAY) {
            boolean next = w.is(i, "next") || w.is(i, "following");
            return next ? new Match(i, j + 1, new Chained(unit, 1, null)) : null;
        }
        if (w.is(i, "following") || w.is(i, "previous")) {
            return null;
        }
        int amount = d == Direction.LAST ? -1 : d == Direction.NEXT ? 1 : 0;
        return new Match(i, j + 1, new Shift(unit, amount));
    }

    private static @Nullable Match definite(Words w, int i) {
        int j = i + 1;
        Unit unit = one(w, j);
        if (unit != null && !unit.isOfTheClock()) {
            return bare(w, i, unit);
        }
        if (w.is(j, "same")) {
            return same(w, i, j + 1);
        }
        unit = one(w, j + 1);
        if (unit == null || unit.isOfTheClock()) {
            return null;
        }
        String word = w.text(j);
        if (FOLLOWING.contains(word)) {
            return new Match(i, j + 2, new Chained(unit, 1, null));
        }
        if (PREVIOUS.contains(word)) {
            return new Match(i, j + 2, new Chained(unit, -1, null));
        }
        if (word.equals("coming") || word.equals("upcoming") || word.equals("current")) {
            return unit == Unit.DAY ? null : new Match(i, j + 2, new Shift(unit, word.equals("current") ? 0 : 1));
        }
        if (WHOLE.contains(word) && unit != Unit.DAY) {
            return new Match(i, j + 2, new Same(unit));
        }
        boolean stretch = word.equals("past") || word.equals("last");
        if (stretch && unit != Unit.DAY && !w.is(j + 2, "of")) {
            return unit == Unit.WEEKEND || (unit == Unit.CENTURY && word.equals("last"))
                    ? new Match(i, j + 2, new Shift(unit, -1))
                    : new Match(i, j + 2, new Said(TimexType.DURATION, unit.duration("1")));
        }
        return null;
    }

    /** "the day before", "the year previous", "the day" that something ended. */
    private static @Nullable Match bare(Words w, int i, Unit unit) {
        String next = w.text(i + 2);
        boolean last = !w.has(i + 3) || w.tag(i + 3).equals(".") || w.tag(i + 3).equals(",");
        if ((next.equals("before") || next.equals("after")) && last) {
            return new Match(i, i + 3, new Chained(unit, next.equals("after") ? 1 : -1, null));
        }
        if (next.equals("previous") || next.equals("prior")) {
            return new Match(i, i + 3, new Chained(unit, -1, null));
        }
        boolean ended = ENDING.contains(w.text(i - 1)) && !next.equals("of") && !next.equals("that");
        return ended ? new Match(i, i + 2, new Same(unit)) : null;
    }

    private static @Nullable Match same(Words w, int i, int j) {
        Unit unit = one(w, j);
        if (unit != null || w.is(j, "period") || w.is(j, "time")) {
            Match yearBefore = yearBefore(w, i, j + 1);
            if (yearBefore != null) {
                return yearBefore;
            }
        }

        if (unit == null || unit.isOfTheClock() || unit == Unit.QUARTER) {
            return null;
        }
        return new Match(i, j + 1, new Same(unit));
    }

    /** "the same period last year", "the same month a year ago". */
    private static @Nullable Match yearBefore(Words w, int i, int j) {
        int k = w.is(j, "of") ? j + 1 : j;
        if (w.at(k, "last year") || w.at(k, "the previous year")) {
            return new Match(i, w.is(k, "the") ? k + 3 : k + 2, new YearBefore());
        }
        boolean counted = w.at(k, "a year") || w.at(k, "the year");
        boolean back = w.is(k + 2, "ago") || w.is(k + 2, "earlier") || w.is(k + 2, "before");
        return counted && back ? new Match(i, k + 3, new YearBefore()) : null;
    }

    private static @Nullable Unit one(Words w, int i) {
        return LEXICON.many(w.text(i)) ? null : LEXICON.unit(w.text(i));
    }
}
