package org.rapporteur.linking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.linking.identity.Evidence;
import org.rapporteur.linking.identity.Identity;
import org.rapporteur.linking.identity.Window;
import org.rapporteur.reading.Dates;
import org.rapporteur.record.MeetingStatus;

/**
 * When two accounts are of one meeting: by day, place, who met and what it is called. Whether it was planned or held is no
 * evidence: a plan and what came of it are one. The weights are few and round; docs/decisions/0013 says how they were found.
 */
final class MeetingIdentity implements Identity<MeetingAccount> {
    /** The least score of two accounts that tell their day, on average. */
    static final double ENOUGH = 3.5;
    /** The same of two that do not. */
    static final double ENOUGH_UNDATED = 3.75;

    private static final double SAME_DAY = 3;
    private static final double SAME_WEEK = 2.25;
    private static final double SAME_MONTH = 1.75;
    private static final double WEEKDAY = 1.5;
    /** The same persons hardly meet on two days running; states and bodies do. */
    private static final double NEXT_DAY = 0.5;

    private static final double OTHER_DAY = -1;
    private static final double SAME_PLACE = 2;
    private static final double WITHIN = 1.25;
    private static final double OTHER_VENUE = -0.5;
    private static final double OTHER_PLACE = -3;
    static final double PERSON = 1.25;
    static final double SIDE = 1;
    /** A side that is not said to have met, of which the pages tell meetings. */
    private static final double CONTEXT = 0.8;

    static final double OTHER_SIDE = -2;
    private static final double NO_SIDE = -4;
    private static final double OTHER_PERSON = -1.5;
    private static final double KIND = 0.5;
    private static final double OTHER_KIND = -0.75;
    private static final double WORD = 0.5;
    /** Two meetings of one day that came to nothing are hardly two, even where nobody says whose they were. */
    private static final double CALLED_OFF = 1;

    private static final double ONE_PAGE = -3;
    static final int MOST = 2;
    /** The exactness of a weekday, see {@link Dates#exactness}. */
    private static final int OF_A_WEEK = 3;

    private static final int FEW = 3;
    private static final int FORTNIGHT = 14;
    private static final int SEASON = 45;
    /** Undated tellings of pages so far apart are not compared, in days. */
    private static final int LONGEST = 200;

    /** Somebody's journey is what he came for only where the talks name him too. */
    private static final String VISIT = "visit";
    /** A call is of those who called: talks that name none of them are others. */
    private static final String CALL = "call";

    private static final Set<String> OPEN_KINDS = Set.of("talks", "encounter", "process");

    @Override
    public Set<String> keys(MeetingAccount a) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> when = a.isAnchored() ? days(a) : months(a);
        Set<String> named = new TreeSet<>(a.sides());
        if (a.isAnchored()) {
            named.addAll(a.context());
        }
        List<String> sides = new ArrayList<>(named);
        for (String time : when) {
            for (int i = 0; i < sides.size(); i++) {
                if (a.isAnchored()) {
                    keys.add(time + " of " + sides.get(i));
                } else {
                    for (int j = i + 1; j < sides.size(); j++) {
                        keys.add(time + " of " + sides.get(i) + " and " + sides.get(j));
                    }
                    for (String word : a.words()) {
                        keys.add(time + " of " + sides.get(i) + " " + word);
                    }
                }
            }
            if (a.city() != null) {
                for (String side : union(a.sides(), a.context())) {
                    keys.add(time + " at " + a.city() + " of " + side);
                }
            }
            if (a.city() != null) {
                keys.add(time + " at " + a.city());
            }
            if (a.isDay() && a.meeting().status() == MeetingStatus.CANCELLED) {
                keys.add(time + " called off");
            }
        }
        if (keys.isEmpty()) {
            keys.add("alone " + a.article() + " " + a.meeting().cites().get(0).start() + " "
                    + a.meeting().id());
        }
        return keys;
    }

    /** Each day of the window with the one before and after, so that two that lie a day apart share one. */
    private static List<String> days(MeetingAccount a) {
        List<String> out = new ArrayList<>();
        Window w = a.window();
        if (w != null && w.days() <= SEASON) {
            for (LocalDate d = w.first().minusDays(1); !d.isAfter(w.last().plusDays(1)); d = d.plusDays(1)) {
                out.add(d.toString());
            }
        }
        return out;
    }

    /** The month of the page and the next. */
    private static List<String> months(MeetingAccount a) {
        LocalDate p = a.published();
        if (p == null) {
            return List.of("some time");
        }
        return List.of(
                YearMonth.from(p).toString(), YearMonth.from(p).plusMonths(1).toString());
    }

    @Override
    public List<Evidence> weigh(MeetingAccount a, MeetingAccount b) {
        List<Evidence> out = new ArrayList<>();
        int persons = common(a.persons().keySet(), b.persons().keySet()).size();
        when(a, b, persons, out);
        who(a, b, out);
        place(a, b, persons, out);
        called(a, b, out);
        if (a.article().equals(b.article())) {
            out.add(onePage(a, b));
        }
        return out;
    }

    /** What it is called. */
    static List<Evidence> what(MeetingAccount a, MeetingAccount b) {
        List<Evidence> out = new ArrayList<>();
        called(a, b, out);
        return out;
    }

    /** The place of a telling against that of a meeting of which so many tellings give one; few may be mistaken. */
    static Optional<Evidence> where(MeetingAccount telling, KnownMeeting known) {
        List<Evidence> out = new ArrayList<>();
        MeetingAccount told = known.told();
        int same = known.cities().getOrDefault(String.valueOf(telling.city()), 0);
        if (same > 0 && !String.valueOf(told.city()).equals(telling.city())) {
            int all = known.cities().values().stream().mapToInt(n -> n).sum();
            String place = String.valueOf(telling.meeting().place());
            return Optional.of(new Evidence("place", place, same + " of " + all, SAME_PLACE * same / all));
        }
        place(
                telling,
                told,
                common(telling.persons().keySet(), told.persons().keySet()).size(),
                out);
        int most = known.cities().getOrDefault(String.valueOf(told.city()), 0);
        return out.stream()
                .map(e -> e.weight() < 0
                        ? new Evidence(e.feature(), e.here(), e.there(), e.weight() * most / (most + 1))
                        : e)
                .findFirst();
    }

    /** That one page tells both, and tells them apart. */
    static Evidence onePage(MeetingAccount a, MeetingAccount b) {
        return new Evidence(
                "one page tells both", a.meeting().name(), b.meeting().name(), ONE_PAGE);
    }

    private static void when(MeetingAccount a, MeetingAccount b, int persons, List<Evidence> out) {
        String here = String.valueOf(a.date());
        String there = String.valueOf(b.date());
        if (a.date() == null && b.date() == null) {
            pages(a, b, out);
            return;
        }
        if (a.date() == null || b.date() == null) {
            return;
        }
        Window x = a.window();
        Window y = b.window();
        if (x == null || y == null) {
            out.addAll(dates(here, there));
            return;
        }
        long gap = x.gap(y);
        long longest = Math.max(x.days(), y.days());
        if (gap > 1) {
            out.add(Evidence.veto("day", here, there));
        } else if (gap == 1) {
            boolean both = a.besides().stream().anyMatch(d -> isSame(d, there))
                    || b.besides().stream().anyMatch(d -> isSame(d, here));
            out.add(
                    both
                            ? Evidence.veto("a page tells of both days", here, there)
                            : new Evidence("day", here, there, persons > 1 ? NEXT_DAY : OTHER_DAY));
        } else {
            double weight = longest <= FEW ? SAME_DAY : longest <= 9 ? SAME_WEEK : longest <= 31 ? SAME_MONTH : 0;
            out.add(new Evidence("day", here, there, weight));
        }
    }

    /** Two dates of which one lacks its year, or is no more than a weekday. */
    static List<Evidence> dates(String here, String there) {
        int exact = Math.min(Dates.exactness(here), Dates.exactness(there));
        return switch (Dates.compare(here, there)) {
            case DIFFERENT -> List.of(Evidence.veto("day", here, there));
            case SAME ->
                List.of(new Evidence(
                        "day", here, there, exact > OF_A_WEEK ? SAME_DAY : exact == OF_A_WEEK ? WEEKDAY : 0));
            case UNKNOWN -> List.of();
        };
    }

    private static boolean isSame(String date, String other) {
        return Dates.exactness(date) >= OF_A_WEEK && Dates.compare(date, other) == Dates.Match.SAME;
    }

    /** Of two without a day, how near the pages are that tell them. */
    private static void pages(MeetingAccount a, MeetingAccount b, List<Evidence> out) {
        LocalDate x = a.published();
        LocalDate y = b.published();
        if (x == null || y == null) {
            return;
        }
        long apart = Math.abs(ChronoUnit.DAYS.between(x, y));
        if (apart > LONGEST) {
            out.add(Evidence.veto("pages", x.toString(), y.toString()));
        } else {
            out.add(new Evidence(
                    "pages", x.toString(), y.toString(), apart <= FORTNIGHT ? 1 : apart <= SEASON ? 0.5 : -0.5));
        }
    }

    private static void place(MeetingAccount a, MeetingAccount b, int persons, List<Evidence> out) {
        if (a.city() == null || b.city() == null) {
            return;
        }
        String here = String.valueOf(a.meeting().place());
        String there = String.valueOf(b.meeting().place());
        if (a.city().equals(b.city())) {
            out.add(new Evidence("place", here, there, SAME_PLACE));
        } else if (a.land() == null || b.land() == null) {
            out.add(new Evidence("place", here, there, OTHER_VENUE));
        } else if (a.land().equals(b.land()) && (a.isLand() || b.isLand())) {
            out.add(new Evidence("place", here, there, WITHIN));
        } else {
            // the same persons are not in two places on one day
            boolean sameDay = a.isDay() && b.isDay() && String.valueOf(a.date()).equals(b.date());
            out.add(
                    sameDay && persons > 0 && common(a.sides(), b.sides()).size() > 1
                            ? new Evidence("place", here, there, OTHER_VENUE)
                            : new Evidence("place", here, there, OTHER_PLACE));
        }
    }

    /** Persons in common; then sides, those of these persons left out; then who is named on one side only. */
    private static void who(MeetingAccount a, MeetingAccount b, List<Evidence> out) {
        Set<String> persons = common(a.persons().keySet(), b.persons().keySet());
        Set<String> sides = common(a.sides(), b.sides());
        String here = String.join(", ", a.parties().keySet());
        String there = String.join(", ", b.parties().keySet());
        if (!persons.isEmpty()) {
            String who = String.join(", ", persons);
            out.add(new Evidence("persons", who, who, PERSON * Math.min(MOST, persons.size())));
        }
        Set<String> others = new TreeSet<>(sides);
        persons.forEach(p -> others.remove(a.persons().get(p)));
        int left = Math.min(others.size(), Math.max(0, MOST - persons.size()));
        if (left > 0) {
            String which = String.join(", ", others);
            out.add(new Evidence("sides", which, which, SIDE * left));
        }
        context(a, b, persons.size() + left).ifPresent(out::add);
        if (a.namesOnlyHosts() != b.namesOnlyHosts() && sides.isEmpty()) {
            return;
        }
        if (sides.isEmpty() && persons.isEmpty()) {
            if (a.sides().size() > 1 && b.sides().size() > 1) {
                out.add(
                        sameSetting(a, b)
                                ? new Evidence("sides", here, there, NO_SIDE)
                                : Evidence.veto("sides", here, there));
            } else if (!a.isOnlyOfItsLand()
                    && !b.isOnlyOfItsLand()
                    && !a.sides().isEmpty()
                    && !b.sides().isEmpty()) {
                out.add(new Evidence("sides", here, there, OTHER_SIDE));
            }
        } else if (!b.sides().containsAll(a.sides()) && !a.sides().containsAll(b.sides())) {
            out.add(new Evidence("other sides", here, there, OTHER_SIDE));
        }
        otherPersons(a, b).ifPresent(out::add);
    }

    /** Whether both tell the place, and days that may be the same: each may name some of those who came. */
    private static boolean sameSetting(MeetingAccount a, MeetingAccount b) {
        Window x = a.window();
        Window y = b.window();
        return a.city() != null
                && a.city().equals(b.city())
                && x != null
                && y != null
                && x.told()
                && y.told()
                && x.gap(y) == 0;
    }

    /** Sides for which the one has other persons than the other. */
    static Optional<Evidence> otherPersons(MeetingAccount a, MeetingAccount b) {
        Set<String> otherwise = new HashSet<>();
        for (String side : common(a.persons().values(), b.persons().values())) {
            Set<String> mine = of(side, a.persons());
            Set<String> theirs = of(side, b.persons());
            if (Collections.disjoint(mine, theirs)) {
                otherwise.add(side);
            }
        }
        return otherwise.isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence(
                        "other persons",
                        String.join(", ", a.persons().keySet()),
                        String.join(", ", b.persons().keySet()),
                        OTHER_PERSON));
    }

    /** What the pages tell of besides, where the accounts have less than two in common. */
    static Optional<Evidence> context(MeetingAccount a, MeetingAccount b, int had) {
        Set<String> shared = common(union(a.context(), a.sides()), union(b.context(), b.sides()));
        shared.removeAll(common(a.sides(), b.sides()));
        int counted = Math.min(MOST - had, shared.size());
        String which = String.join(", ", shared);
        return counted > 0
                ? Optional.of(new Evidence("the pages tell of", which, which, CONTEXT * counted))
                : Optional.empty();
    }

    static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> out = new TreeSet<>(a);
        out.addAll(b);
        return out;
    }

    private static Set<String> of(String side, Map<String, String> persons) {
        Set<String> out = new HashSet<>();
        persons.forEach((p, s) -> {
            if (s.equals(side)) {
                out.add(p);
            }
        });
        return out;
    }

    private static void called(MeetingAccount a, MeetingAccount b, List<Evidence> out) {
        Integer x = a.ordinal();
        Integer y = b.ordinal();
        if (x != null && y != null && !x.equals(y)) {
            out.add(Evidence.veto("which", x.toString(), y.toString()));
        }
        if (a.kind().equals(CALL) != b.kind().equals(CALL)
                && common(a.persons().keySet(), b.persons().keySet()).isEmpty()) {
            out.add(Evidence.veto("kind", a.kind(), b.kind()));
        }
        boolean journey = a.kind().equals(VISIT) != b.kind().equals(VISIT)
                && common(a.persons().keySet(), b.persons().keySet()).isEmpty();
        boolean open = !journey && (OPEN_KINDS.contains(a.kind()) || OPEN_KINDS.contains(b.kind()));
        if (a.kind().equals(b.kind())) {
            out.add(new Evidence("kind", a.kind(), b.kind(), OPEN_KINDS.contains(a.kind()) ? KIND / 2 : KIND));
        } else if (!open) {
            out.add(new Evidence("kind", a.kind(), b.kind(), OTHER_KIND));
        }
        boolean nothing = a.meeting().status() == MeetingStatus.CANCELLED
                && b.meeting().status() == MeetingStatus.CANCELLED
                && a.isDay()
                && String.valueOf(a.date()).equals(b.date());
        if (nothing) {
            out.add(new Evidence("called off", String.valueOf(a.date()), String.valueOf(b.date()), CALLED_OFF));
        }
        Set<String> words = common(a.words(), b.words());
        if (!words.isEmpty()) {
            String which = String.join(", ", words);
            out.add(new Evidence("words", which, which, WORD * Math.min(MOST, words.size())));
        }
    }

    static Set<String> common(Collection<String> a, Collection<String> b) {
        Set<String> out = new TreeSet<>(a);
        out.retainAll(new HashSet<>(b));
        return out;
    }
}
