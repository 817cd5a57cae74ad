package org.rapporteur.language.time;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Calendrical;
import org.rapporteur.language.time.Meaning.Days;
import org.rapporteur.language.time.Meaning.Same;
import org.rapporteur.language.time.Meaning.Shift;
import org.rapporteur.language.time.Meaning.WeekOf;

/** A part of a date: "late April", "earlier this year", "the end of the week", "the first week of September". */
final class PartRule implements Rule {
    private static final Lexicon LEXICON = Lexicon.STANDARD;
    private static final Set<String> PARTS = Set.of(
            "beginning", "start", "end", "middle", "close", "remainder", "rest", "turn", "course", "outset", "eve");
    private static final Set<String> STAGES = Set.of("early", "first", "last", "final", "late", "opening", "closing");

    private final List<Rule> dates;

    /** @param dates the rules for what there may be a part of */
    PartRule(List<Rule> dates) {
        this.dates = List.copyOf(dates);
    }

    @Override
    public @Nullable Match at(Words w, int i) {
        int j = w.is(i, "the") ? i + 1 : i;
        if (LEXICON.of("part", w.text(j)) != null) {
            return prefixed(w, i, j);
        }

        if (PARTS.contains(w.text(j)) && w.is(j + 1, "of")) {
            boolean idiom = w.is(j, "end") && w.is(i - 1, "at") && w.at(j + 2, "the day");
            return idiom ? null : whole(w, i, j + 2);
        }
        if (w.is(j, "week") && w.is(j + 1, "of")) {
            Match day = date(w, j + 2);
            if (day == null || !(day.meaning() instanceof Calendrical c) || c.day() == null) {
                return null;
            }
            return new Match(i, day.to(), new WeekOf(c));
        }
        int n = Ordinals.at(w, j);
        Unit unit = LEXICON.unit(w.text(j + 1));
        if (n != 0 && unit == Unit.WEEK && w.is(j + 2, "of")) {
            return stretch(w, i, j + 3, n < 0 ? -7 : 7 * n - 6, n < 0 ? 0 : 7 * n);
        }
        if (n != 0 && w.is(j + 1, "half") && w.is(j + 2, "of")) {
            return n == 1 ? stretch(w, i, j + 3, 1, 15) : stretch(w, i, j + 3, 16, 0);
        }
        boolean stage = STAGES.contains(w.text(j)) && unit != null && LEXICON.many(w.text(j + 1)) && w.is(j + 2, "of");
        return stage ? whole(w, i, j + 3) : null;
    }

    /** "late April", "early in 2009", "later that day". */
    private @Nullable Match prefixed(Words w, int i, int part) {
        boolean in = w.is(part + 1, "in") || w.is(part + 1, "on");
        int j = in ? part + 2 : part + 1;
        Match inner = date(w, j);
        if (inner == null && in) {
            inner = periodAt(w, j);
        }
        return inner == null ? null : new Match(i, inner.to(), inner.meaning());
    }

    private @Nullable Match whole(Words w, int i, int j) {
        Match inner = date(w, j);
        if (inner == null) {
            inner = periodAt(w, j);
        }
        return inner == null ? null : new Match(i, inner.to(), inner.meaning());
    }

    /** "the year", where "the end of" or "later in" stands before it. */
    private static @Nullable Match periodAt(Words w, int j) {
        Unit unit = w.is(j, "the") && !LEXICON.many(w.text(j + 1)) ? LEXICON.unit(w.text(j + 1)) : null;
        if (unit == null || unit.isOfTheClock() || w.is(j + 2, "of")) {
            return null;
        }
        return new Match(j, j + 2, unit == Unit.DAY ? new Same(unit) : new Shift(unit, 0));
    }

    private @Nullable Match stretch(Words w, int i, int j, int first, int last) {
        Match inner = date(w, j);
        boolean month =
                inner != null && inner.meaning() instanceof Calendrical c && c.month() != null && c.day() == null;
        if (inner == null || !month || (first < 0 ? -first : last) > 28) {
            return null;
        }
        return new Match(i, inner.to(), new Days((Calendrical) inner.meaning(), first, last));
    }

    private @Nullable Match date(Words w, int j) {
        Match best = null;
        for (Rule rule : dates) {
            Match m = rule.at(w, j);
            if (m != null && (best == null || m.to() > best.to())) {
                best = m;
            }
        }
        return best;
    }
}
