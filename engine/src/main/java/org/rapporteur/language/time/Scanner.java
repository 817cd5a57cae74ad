package org.rapporteur.language.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Calendrical;
import org.rapporteur.language.time.Meaning.Clock;
import org.rapporteur.language.time.Meaning.Nothing;
import org.rapporteur.language.time.Meaning.Weekday;
import org.rapporteur.record.TimexType;

/** Finds the expressions of a sentence from left to right, the longest at each place. Time grows with the words. */
final class Scanner {
    private static final Set<String> JOINING =
            Set.of("and", "to", "or", "until", "till", "through", "&", "-", "\u2013", "\u2014");

    /** Words between a time of day and its day. */
    private static final int NEAR = 5;

    private final List<Rule> rules;

    Scanner() {
        Rule days = new DateRule();
        Rule relative = new RelativeRule();
        Rule clock = new ClockRule(List.of(days, relative));
        Rule years = new Years();
        Rule parts = new YearParts();
        Rule part = new PartRule(List.of(days, relative, clock, years, parts));
        rules = List.of(
                days,
                years,
                parts,
                clock,
                part,
                relative,
                new DayWithinRule(days, relative),
                new DurationRule(),
                new SetRule(),
                new VagueRule(),
                new FeastRule());
    }

    /** The expressions of a sentence, in order; none overlap. */
    List<Match> scan(Words w) {
        List<Match> out = new ArrayList<>();
        for (int i = 0; i < w.size(); ) {
            Match m = longest(w, i);
            if (m == null) {
                i++;
                continue;
            }
            i = m.to();
            if (!(m.meaning() instanceof Nothing)) {
                out.add(withPossessive(w, m));
            }
        }
        shareYears(w, out);
        shareDays(out);
        return out;
    }

    private @Nullable Match longest(Words w, int i) {
        Match best = null;
        for (Rule rule : rules) {
            Match m = rule.at(w, i);
            if (m != null && (best == null || m.to() > best.to())) {
                best = m;
            }
        }
        return best;
    }

    private static Match withPossessive(Words w, Match m) {
        boolean said = m.meaning() instanceof Meaning.Said s && s.type() != TimexType.DATE;
        return w.is(m.to(), "'s") && !said ? new Match(m.from(), m.to() + 1, m.meaning()) : m;
    }

    /** "At 4:30 a.m. local time (0130 GMT) on Tuesday": the day that follows soon is theirs. */
    private static void shareDays(List<Match> matches) {
        for (int k = matches.size() - 2; k >= 0; k--) {
            Match time = matches.get(k);
            Match next = matches.get(k + 1);
            boolean near = next.from() - time.to() <= NEAR;
            Meaning day = next.meaning() instanceof Clock c ? c.day() : next.meaning();
            boolean isDay = day instanceof Weekday || (day instanceof Calendrical c && c.day() != null);
            if (near && isDay && time.meaning() instanceof Clock clock && clock.day() == null) {
                matches.set(k, new Match(time.from(), time.to(), new Clock(day, clock.code())));
            }
        }
    }

    /** "Between April and October 1997": the year counts for both. */
    private static void shareYears(Words w, List<Match> matches) {
        for (int k = matches.size() - 2; k >= 0; k--) {
            Match left = matches.get(k);
            Match right = matches.get(k + 1);
            boolean joined = right.from() == left.to() + 1 && JOINING.contains(w.text(left.to()));
            if ((joined || right.from() == left.to())
                    && left.meaning() instanceof Calendrical a
                    && right.meaning() instanceof Calendrical b
                    && a.year() == null
                    && a.direction() == Direction.NONE
                    && a.relative() == null
                    && b.month() != null
                    && (b.year() != null || b.relative() != null)) {
                var shared = new Calendrical(b.year(), a.month(), a.day(), Direction.NONE, b.relative());
                matches.set(k, new Match(left.from(), left.to(), shared));
            }
        }
    }
}
