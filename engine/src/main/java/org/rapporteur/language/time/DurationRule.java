package org.rapporteur.language.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Back;
import org.rapporteur.language.time.Meaning.Chained;
import org.rapporteur.language.time.Meaning.Counted;
import org.rapporteur.language.time.Meaning.Nothing;
import org.rapporteur.language.time.Meaning.Said;
import org.rapporteur.language.time.Meaning.Shift;
import org.rapporteur.record.Role;
import org.rapporteur.record.TimexType;

/** Amounts of time: "two hours", "nearly year-long", "decades", "two years ago", "three days later". Ages are none. */
final class DurationRule implements Rule {
    private static final Lexicon LEXICON = Lexicon.STANDARD;
    private static final Set<String> BETWEEN = Set.of(
            "consecutive",
            "straight",
            "successive",
            "full",
            "whole",
            "long",
            "more",
            "additional",
            "further",
            "solid",
            "short",
            "calendar",
            "business",
            "working",
            "of");
    private static final Set<String> STRETCH = Set.of(
            "last", "past", "next", "first", "final", "previous", "following", "another", "entire", "whole", "full");
    /** Words before "a year" that make it an amount. */
    private static final Set<String> FOR_A = Set.of(
            "for",
            "in",
            "within",
            "after",
            "over",
            "across",
            "throughout",
            "under",
            "than",
            "least",
            "most",
            "of",
            "lasted",
            "lasting",
            "last",
            "lasts",
            "take",
            "takes",
            "took",
            "taken",
            "taking",
            "spent",
            "spend",
            "spends",
            "only",
            "just",
            "before",
            "every",
            "by",
            "until",
            "about",
            "almost",
            "nearly",
            "around",
            "another");

    private static final Set<String> AGED = Set.of("aged", "ages");
    private static final Set<String> AFTER_A = Set.of("ago", "later", "earlier", "before", "after", "or");

    @Override
    public @Nullable Match at(Words w, int i) {
        int j = i;
        if (w.is(j, "the") && STRETCH.contains(w.text(j + 1))) {
            j += 2;
        } else if (STRETCH.contains(w.text(j))) {
            j++;
        }
        boolean stretch = j > i;
        int modifier = LEXICON.modifier(w, j);
        j += modifier;
        Amount amount = Amount.at(w, j);
        if (amount == null) {
            return unitAlone(w, i, j, stretch, modifier > 0);
        }
        int k = amount.to();
        if (BETWEEN.contains(w.text(k)) && !w.is(k, "of")) {
            k++;
        }
        Unit unit = LEXICON.unit(w.text(k));
        if (unit == null
                || unit == Unit.WEEKEND
                || (w.glued(j) && j == i && !w.text(j - 1).isEmpty())) {
            return null;
        }
        if (amount.one() && !w.glued(k)) {
            return one(w, i, j, k, amount, unit, stretch || modifier > 0);
        }
        boolean name = w.capital(j) && w.capital(k) && (w.capital(k + 1) || w.is(k + 1, "'"));
        if (name && w.sentence().role() != Role.TITLE) {
            return new Match(i, k + 1, new Nothing());
        }
        if (AGED.contains(w.text(i - 1))) {
            return new Match(i, k + 1, new Nothing());
        }
        boolean fraction = unit == Unit.QUARTER && (w.is(k + 1, "of") || w.is(i - 1, "by"));
        boolean ordinal = unit == Unit.SECOND && !LEXICON.many(w.text(k)) && !w.glued(k);
        boolean many = LEXICON.many(w.text(k))
                || w.glued(k)
                || (amount.whole() >= 0 && amount.whole() < 1000)
                || amount.value().startsWith("0.");
        if (fraction || ordinal || !many) {
            return null;
        }
        return ended(w, i, k + 1, amount, unit, duration(w, k + 1, amount, unit));
    }

    /** "a year", "one day": an amount in some places, a rate or nothing in others. */
    private static @Nullable Match one(Words w, int i, int j, int k, Amount amount, Unit unit, boolean marked) {
        if (unit == Unit.SECOND) {
            return null;
        }
        if (w.at(k + 1, "and a half")) {
            Amount half = new Amount("1.5", k + 4, false);
            return ended(w, i, k + 4, half, unit, Joined.one(k + 4, half.duration(unit)));
        }
        boolean amountHere = unit == Unit.FORTNIGHT
                || w.at(k + 1, "from now")
                || marked
                || FOR_A.contains(w.text(j - 1))
                || AFTER_A.contains(w.text(k + 1))
                || w.is(duration(w, k + 1, amount, unit).to(), "ago");
        if (!amountHere || (unit == Unit.QUARTER && (w.is(k + 1, "of") || w.is(i - 1, "by")))) {
            return null;
        }
        if (w.is(k + 1, "or") && Amount.at(w, k + 2) != null) {
            return new Match(i, k + 3, new Said(TimexType.DURATION, amount.duration(unit)));
        }
        return ended(w, i, k + 1, amount, unit, duration(w, k + 1, amount, unit));
    }

    /** A duration; with the second amount of two. */
    private record Joined(int to, String value, @Nullable Unit smaller, int rest) {
        static Joined one(int to, String value) {
            return new Joined(to, value, null, 0);
        }
    }

    /** The duration, with a second, smaller amount where "and" or nothing joins one: "two years and three months". */
    private static Joined duration(Words w, int to, Amount amount, Unit unit) {
        String value = amount.duration(unit);
        int next = w.is(to, "and") ? to + 1 : to;
        Amount second = amount.whole() < 0 || w.is(to, ",") ? null : Amount.at(w, next);
        boolean counts = second != null && (!second.one() || w.is(second.to() + 1, "ago"));
        Unit smaller = second == null || !counts ? null : LEXICON.unit(w.text(second.to()));
        if (second == null || smaller == null || smaller.compareTo(unit) >= 0 || second.whole() < 0) {
            return Joined.one(to, value);
        }
        String rest = second.duration(smaller);
        boolean clock = unit.isOfTheClock();
        return new Joined(
                second.to() + 1, value + (clock ? rest.substring(2) : rest.substring(1)), smaller, second.whole());
    }

    /** What follows the unit: "old", "ago", "later", "before", "after". */
    private static Match ended(Words w, int from, int to, Amount amount, Unit unit, Joined joined) {
        Meaning plain = new Said(TimexType.DURATION, joined.value());
        int end = joined.to();
        int n = end == to ? amount.whole() : -1;
        if (w.is(end, "old") || w.at(end, "of age")) {
            boolean lasts = LEXICON.lasting(w.text(end + 1)) || LEXICON.lasting(w.text(end + 2));
            return lasts ? new Match(from, end + 1, plain) : new Match(from, end + 1, new Nothing());
        }
        Unit smaller = joined.smaller();
        switch (w.text(end)) {
            case "ago" -> {
                if (smaller != null && amount.whole() >= 0 && !smaller.isOfTheClock()) {
                    return new Match(from, end + 1, new Back(unit, amount.whole(), smaller, joined.rest()));
                }
                return new Match(from, end + 1, n < 0 || unit.isOfTheClock() ? past() : new Shift(unit, -n));
            }
            case "later" -> {
                return new Match(from, end + 1, chained(unit, n, plain));
            }
            case "earlier", "before", "after" -> {
                boolean after = w.is(end, "after");
                boolean closed = w.is(end, "earlier")
                        || !w.has(end + 1)
                        || w.tag(end + 1).equals(".")
                        || w.is(end + 1, ",");
                if (closed) {
                    return new Match(from, end + 1, chained(unit, after ? n : -n, plain));
                }
                boolean days = (unit == Unit.DAY || unit == Unit.WEEK)
                        && n > 0
                        && !amount.one()
                        && !w.tag(end + 1).equals("VBG");
                return new Match(from, end, days ? new Counted(unit, after ? n : -n, plain) : plain);
            }
            case "from" -> {
                boolean now = w.is(end + 1, "now") && n >= 0 && !unit.isOfTheClock();
                return now ? new Match(from, end + 2, new Shift(unit, n)) : new Match(from, end, plain);
            }
            case "long" -> {
                return new Match(from, end + 1, plain);
            }
            default -> {
                return new Match(from, w.is(end, "'") || w.is(end, "'s") ? end + 1 : end, plain);
            }
        }
    }

    private static Meaning chained(Unit unit, int n, Meaning plain) {
        return n == -1 && plain.equals(past())
                        || unit.isOfTheClock()
                        || ((Said) plain).value().contains("X")
                ? plain
                : new Chained(unit, n, plain);
    }

    private static Meaning past() {
        return new Said(TimexType.DATE, "PAST_REF");
    }

    /** "years", "decades-long", "yearlong", "the past decades". */
    private static @Nullable Match unitAlone(Words w, int i, int j, boolean stretch, boolean modified) {
        String t = w.text(j);
        boolean fused = t.length() > 5 && t.endsWith("long");
        Unit unit = LEXICON.unit(fused ? t.substring(0, t.length() - 4) : t);
        if (unit == null || unit == Unit.WEEKEND) {
            return null;
        }
        boolean many = LEXICON.many(fused ? t.substring(0, t.length() - 4) : t);
        boolean glued = w.is(j + 1, "long") && w.glued(j + 1);
        if (fused || glued) {
            int to = fused ? j + 1 : j + 2;
            return new Match(i, to, new Said(TimexType.DURATION, unit.duration(many ? "X" : "1")));
        }
        boolean old = w.is(j + 1, "old") && w.glued(j + 1);
        if (old && (many || unit.compareTo(Unit.YEAR) > 0 || LEXICON.lasting(w.text(j + 2)))) {
            return new Match(i, j + 2, new Said(TimexType.DURATION, unit.duration(many ? "X" : "1")));
        }
        if (!many) {
            boolean another = stretch
                    && (w.is(j - 1, "another") || w.is(j - 1, "entire") || w.is(j - 1, "whole") || w.is(j - 1, "full"));
            return another
                    ? ended(w, i, j + 1, new Amount("1", j, true), unit, Joined.one(j + 1, unit.duration("1")))
                    : null;
        }
        String before = w.tag(j - 1);
        boolean named =
                before.startsWith("NN") || before.startsWith("JJ") || before.equals("POS") || before.equals("PRP$");
        boolean unsaid = unit == Unit.QUARTER
                || unit == Unit.SECOND
                || w.glued(j)
                || w.is(j - 1, "those")
                || w.is(j - 1, "these");
        if (!stretch && (named || unsaid)) {
            return null;
        }
        Amount some = new Amount("X", j, false);
        return ended(w, i, j + 1, some, unit, Joined.one(j + 1, unit.duration("X")));
    }
}
