package org.rapporteur.language.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Said;
import org.rapporteur.record.TimexType;

/** What recurs: "every week", "15 a year", "monthly", "on Fridays". */
final class SetRule implements Rule {
    private static final Lexicon LEXICON = Lexicon.STANDARD;
    private static final Set<String> TIMES = Set.of("once", "twice", "times", "apiece", "each");
    private static final Set<String> NO_RATE =
            Set.of("ago", "later", "earlier", "before", "after", "or", "of", "when", "that");

    @Override
    public @Nullable Match at(Words w, int i) {
        String value = LEXICON.set(w.text(i));
        boolean name = w.capital(i) && (i > 0 || w.capital(i + 1));
        if (value != null && !name && !w.tag(i).startsWith("NNP")) {
            return said(i, i + 1, value);
        }
        int weekdays = w.capital(i) ? LEXICON.number("weekdays", w.text(i)) : 0;
        if (weekdays > 0) {
            return said(i, i + 1, "XXXX-WXX-" + weekdays);
        }
        return switch (w.text(i)) {
            case "every", "each" -> every(w, i);
            case "per" -> unit(w, i, i + 1);
            case "a", "an" -> isRate(w, i) ? unit(w, i, i + 1) : null;
            default -> null;
        };
    }

    private static @Nullable Match every(Words w, int i) {
        int weekday = w.capital(i + 1) ? LEXICON.number("weekday", w.text(i + 1)) : 0;
        if (weekday > 0) {
            return said(i, i + 2, "XXXX-WXX-" + weekday);
        }
        String part = LEXICON.of("daypart", w.text(i + 1));
        if (part != null) {
            return said(i, i + 2, "XXXX-XX-XXT" + part);
        }
        int month = w.capital(i + 1) ? LEXICON.number("month", w.text(i + 1)) : 0;
        if (month > 0) {
            return said(i, i + 2, "XXXX-" + Reference.pad(month, 2));
        }
        if (w.is(i + 1, "other")) {
            Unit unit = LEXICON.unit(w.text(i + 2));
            return unit == null ? null : said(i, i + 3, unit.duration("2"));
        }
        Match single = unit(w, i, i + 1);
        if (single != null) {
            return single;
        }
        Amount amount = Amount.at(w, i + 1);
        Unit unit = amount == null || amount.one() ? null : LEXICON.unit(w.text(amount.to()));
        return amount == null || unit == null ? null : said(i, amount.to() + 1, amount.duration(unit));
    }

    private static @Nullable Match unit(Words w, int i, int j) {
        Unit unit = LEXICON.unit(w.text(j));
        return unit == null || LEXICON.many(w.text(j)) ? null : said(i, j + 1, unit.duration("1"));
    }

    /** Whether "a year" here says how often: after an amount, and nothing counts from it. */
    private static boolean isRate(Words w, int i) {
        String before = w.tag(i - 1);
        boolean amount = before.startsWith("NN") || before.equals("CD") || TIMES.contains(w.text(i - 1));
        return amount && !NO_RATE.contains(w.text(i + 2)) && !w.is(i + 1, "second") && !w.is(i + 1, "quarter");
    }

    private static Match said(int from, int to, String value) {
        return new Match(from, to, new Said(TimexType.SET, value));
    }
}
