package org.rapporteur.language.time;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Clock;
import org.rapporteur.language.time.Meaning.Same;
import org.rapporteur.language.time.Meaning.Shift;

/** Times of day, with their date where it stands beside them: "10:20 AM on Friday", "Friday morning", "tonight". */
final class ClockRule implements Rule {
    private static final Lexicon LEXICON = Lexicon.STANDARD;
    private static final Set<String> AT = Set.of(
            "at", "around", "about", "by", "until", "till", "from", "to", "before", "after", "since", "between", "and",
            ",", "(");
    /** "in morning trading". */
    private static final Set<String> IN_BARE = Set.of("in", "during");

    private static final Set<String> IN = Set.of("in", "during", "by", "on", "since", "until", "through", "of");

    private final List<Rule> dates;

    /** @param dates the rules for the day beside a time */
    ClockRule(List<Rule> dates) {
        this.dates = List.copyOf(dates);
    }

    @Override
    public @Nullable Match at(Words w, int i) {
        Time time = time(w, i);
        if (time != null) {
            return withDate(w, i, time);
        }
        Match named = named(w, i);
        if (named != null) {
            return named;
        }
        Match date = date(w, i);
        if (date == null) {
            return null;
        }
        String part = LEXICON.of("daypart", w.text(date.to()));
        if (part != null && !LEXICON.many(w.text(date.to()))) {
            return new Match(i, date.to() + 1, new Clock(date.meaning(), part));
        }
        int k = w.is(date.to(), ",") ? date.to() + 1 : date.to();
        k = w.is(k, "at") ? k + 1 : k;
        Time after = time(w, k);
        return after == null ? null : new Match(i, after.to(), new Clock(date.meaning(), after.code()));
    }

    private @Nullable Match withDate(Words w, int i, Time time) {
        int k = w.is(time.to(), ",") ? time.to() + 1 : time.to();
        k = w.is(k, "on") ? k + 1 : k;
        Match date = date(w, k);
        return date == null
                ? new Match(i, time.to(), new Clock(null, time.code()))
                : new Match(i, date.to(), new Clock(date.meaning(), time.code()));
    }

    /** "this morning", "last night", "tonight", "overnight", "the morning of September 3", "in the evening". */
    private @Nullable Match named(Words w, int i) {
        String word = w.text(i);
        if (word.equals("tonight")) {
            return new Match(i, i + 1, new Clock(new Shift(Unit.DAY, 0), "NI"));
        }
        if (word.equals("overnight")) {
            return new Match(i, i + 1, new Clock(new Shift(Unit.DAY, 0), "NI"));
        }
        String alone = LEXICON.of("daypart", word);
        if (alone != null && IN_BARE.contains(w.text(i - 1)) && w.tag(i + 1).equals("NN")) {
            return new Match(i, i + 1, new Clock(null, alone));
        }
        String part = LEXICON.of("daypart", w.text(i + 1));
        if (part == null || w.text(i + 1).endsWith("s")) {
            return null;
        }
        if (word.equals("this") || word.equals("last")) {
            return new Match(i, i + 2, new Clock(new Shift(Unit.DAY, word.equals("this") ? 0 : -1), part));
        }
        if (word.equals("that")) {
            return new Match(i, i + 2, new Clock(new Same(Unit.DAY), part));
        }
        if (!word.equals("the")) {
            return null;
        }
        Match date = w.is(i + 2, "of") ? date(w, i + 3) : null;
        if (date != null) {
            return new Match(i, date.to(), new Clock(date.meaning(), part));
        }
        return IN.contains(w.text(i - 1)) ? new Match(i, i + 2, new Clock(null, part)) : null;
    }

    private @Nullable Match date(Words w, int i) {
        Match best = null;
        for (Rule rule : dates) {
            Match m = rule.at(w, i);
            if (m != null && (best == null || m.to() > best.to())) {
                best = m;
            }
        }
        return best;
    }

    private record Time(String code, int to) {}

    private static @Nullable Time time(Words w, int i) {
        String t = w.text(i);
        String named = LEXICON.of("clock", t);
        if (named != null) {
            return new Time(named, i + 1);
        }
        int spelled = LEXICON.number("unit", t);
        if (spelled > 0 && spelled <= 12 && w.is(i + 1, "o'clock")) {
            return new Time(code(spelled, 0), i + 2);
        }
        int colon = t.indexOf(':');
        int hour = number(colon > 0 ? t.substring(0, colon) : t);
        int minute = colon > 0 ? number(t.substring(colon + 1)) : 0;
        boolean minutes = colon > 0 && t.length() - colon == 3;
        if (hour < 0 || minute < 0 || minute > 59 || (colon > 0 && !minutes)) {
            return null;
        }
        String half = w.text(i + 1).replace(".", "");
        if ((half.equals("am") || half.equals("pm")) && hour >= 1 && hour <= 12) {
            return zoned(w, i + 2, hour % 12 + (half.equals("pm") ? 12 : 0), minute);
        }
        if (colon < 0 && t.length() == 4 && hour / 100 <= 24 && hour % 100 < 60) {
            String zone = LEXICON.of("zone", w.text(i + 1));
            return zone == null ? null : new Time(code(hour / 100, hour % 100) + zone, i + 2);
        }
        if (colon > 0 && hour <= 24 && (AT.contains(w.text(i - 1)) || LEXICON.of("zone", w.text(i + 1)) != null)) {
            return zoned(w, i + 1, hour, minute);
        }
        boolean oclock = colon < 0 && w.is(i + 1, "o'clock") && hour >= 1 && hour <= 12;
        return oclock ? new Time(code(hour, 0), i + 2) : null;
    }

    private static Time zoned(Words w, int to, int hour, int minute) {
        String zone = w.is(to, "z") ? null : LEXICON.of("zone", w.text(to));
        return zone == null ? new Time(code(hour, minute), to) : new Time(code(hour, minute) + zone, to + 1);
    }

    private static String code(int hour, int minute) {
        return Reference.pad(hour, 2) + ":" + Reference.pad(minute, 2);
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(digits);
    }
}
