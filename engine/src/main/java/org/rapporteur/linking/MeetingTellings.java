package org.rapporteur.linking;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.identity.Evidence;
import org.rapporteur.linking.identity.Window;
import org.rapporteur.reading.Dates;
import org.rapporteur.record.MeetingStatus;

/**
 * Gives tellings that do not say when to the meeting that they mean: of those of the same parties or place the one that
 * news tells most in those weeks, that lies near the page on the side which its tense tells, and that nothing else speaks
 * against. A telling that two meetings fit alike stays open.
 */
final class MeetingTellings {
    /** The score of a telling that is given before it is known what all of them say of their meeting. */
    static final double SURE = 4;
    /** The least score of a telling and its meeting. */
    static final double ENOUGH = 3.25;
    /** The same where its year is not known and little else. */
    private static final double OPEN_DATE = 4;
    /** By how much it must be better than the next. */
    private static final double CLEAR = 0.5;
    /** Meetings that a telling is held against: those that are told most in its months. */
    private static final int MOST = 32;
    /** How much less near a meeting is for each of so many days from the page. */
    private static final double FADES = 45;

    private static final double NEAR = 1;
    private static final double WRONG_TENSE = -1.5;
    /** The meeting that is told most of all that may be meant, in the logarithm of its tellings. */
    private static final double MUCH_TOLD = 1.5;

    /** Tellings that are added to all where the page's weeks are not known, so that a share of few says little. */
    private static final int UNSEEN = 3;

    private static final double MONTH_TOLD = 1;
    private static final double YEAR_TOLD = 0.25;
    private static final int MONTH_LONG = 31;
    /** The exactness of a month without its year, see {@link Dates#exactness}. */
    private static final int OF_A_MONTH = 1;
    /** A month for which it was planned, where it came to be in another. */
    private static final double PLAN_SLIPPED = -0.5;

    private static final int SLIPS = 45;
    /** By how many days a plan of two persons for a day may slip and be the same. */
    private static final int DAYS_SLIP = 21;

    private static final int WEEK = 9;
    /** A side that some tellings name and this one does not, which has another instead. */
    private static final double OTHER_SIDE = -1;
    /** No tellings name more than one side, and this one does. */
    private static final double LONE_SIDE = -0.5;
    /** A side that most tellings name and this one, which names two, does not. */
    private static final double MAIN_SIDE = -1;

    private static final double MAIN = 0.6;
    /** A side counts in full when two thirds of the tellings name it. */
    private static final double NAMED = 1.5;
    /** The days around the page in which tellings are counted. */
    private static final int SEASON = 30;
    /** How far from the page, in days, a meeting may be that it tells without saying when. */
    private static final int LONGEST = 400;

    /** More months than {@link #LONGEST} has. */
    private static final int FAR = LONGEST / 28 + 1;
    /** The month of a meeting that may have been at any time. */
    private static final long ALWAYS = Long.MIN_VALUE;

    /** The meetings by party or place, and by the months in which they may have been. */
    private final Map<String, NavigableMap<Long, List<KnownMeeting>>> byKey = new HashMap<>();

    /** @param meetings by their tellings, in an order that depends on these alone */
    MeetingTellings(List<List<MeetingAccount>> meetings) {
        for (int i = 0; i < meetings.size(); i++) {
            KnownMeeting k = KnownMeeting.of(i, meetings.get(i));
            Set<String> keys = keys(k.told());
            keys.addAll(k.sides().keySet());
            keys.addAll(k.told().context());
            for (String key : keys) {
                NavigableMap<Long, List<KnownMeeting>> byMonth = byKey.computeIfAbsent(key, x -> new TreeMap<>());
                months(k).forEach(month -> byMonth.computeIfAbsent(month, x -> new ArrayList<>())
                        .add(k));
            }
        }
    }

    private static LongStream months(KnownMeeting k) {
        Window when = k.told().window();
        return when == null ? LongStream.of(ALWAYS) : LongStream.rangeClosed(month(when.first()), month(when.last()));
    }

    private static long month(LocalDate day) {
        return day.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** Those of a party or place that are not too far from a page. */
    private Stream<KnownMeeting> known(String key, @Nullable LocalDate page) {
        NavigableMap<Long, List<KnownMeeting>> byMonth = byKey.getOrDefault(key, Collections.emptyNavigableMap());
        Collection<List<KnownMeeting>> near = page == null
                ? byMonth.values()
                : byMonth.subMap(month(page) - FAR, true, month(page) + FAR, true)
                        .values();
        List<KnownMeeting> always = page == null ? List.of() : byMonth.getOrDefault(ALWAYS, List.of());
        return Stream.concat(always.stream(), near.stream().flatMap(List::stream));
    }

    private static Set<String> keys(MeetingAccount a) {
        Set<String> out = new LinkedHashSet<>();
        out.addAll(a.persons().keySet());
        out.addAll(a.sides());
        if (a.city() != null) {
            out.add("at " + a.city());
        }
        return out;
    }

    /** The index of the meeting that a telling means; -1 where none stands out or reaches the bar. */
    int meant(MeetingAccount telling, double bar) {
        Map<KnownMeeting, Double> scores = new LinkedHashMap<>();
        List<KnownMeeting> near = near(telling);
        double most = near.stream().mapToDouble(k -> told(k, telling)).max().orElse(0);
        for (KnownMeeting k : near) {
            double score = 0;
            for (Evidence e : weigh(telling, k, most)) {
                score += e.weight();
            }
            scores.put(k, score);
        }
        List<KnownMeeting> best = near.stream()
                .filter(k -> scores.getOrDefault(k, Evidence.VETO) >= bar(k, telling, bar))
                .sorted(Comparator.comparing((KnownMeeting k) -> -scores.getOrDefault(k, 0.0))
                        .thenComparing(KnownMeeting::index))
                .limit(2)
                .toList();
        boolean clear = best.size() == 1
                || best.size() == 2
                        && scores.getOrDefault(best.get(0), 0.0) - scores.getOrDefault(best.get(1), 0.0) >= CLEAR;
        return clear ? best.get(0).index() : -1;
    }

    /** A month without its year says little where not two of those who met are the same. */
    private static double bar(KnownMeeting k, MeetingAccount telling, double bar) {
        boolean open = telling.date() != null && telling.window() == null;
        Set<String> shared = MeetingIdentity.common(
                MeetingIdentity.union(telling.sides(), telling.context()),
                MeetingIdentity.union(k.told().sides(), k.told().context()));
        return open && shared.size() < 2 ? Math.max(bar, OPEN_DATE) : bar;
    }

    /** Those of the same parties or place, the most told first. */
    private List<KnownMeeting> near(MeetingAccount telling) {
        Set<String> keys = keys(telling);
        if (telling.sides().size() < 2) {
            keys.addAll(telling.context());
        }
        Set<KnownMeeting> out = new LinkedHashSet<>();
        keys.forEach(key -> known(key, telling.published()).forEach(out::add));
        return out.stream()
                .filter(k -> distance(k, telling) <= LONGEST && mayBeOf(k, telling))
                .map(k -> new Near(k, told(k, telling), distance(k, telling)))
                .sorted(Comparator.comparing((Near n) -> -n.told())
                        .thenComparing(Near::distance)
                        .thenComparing(n -> n.meeting().index()))
                .limit(MOST)
                .map(Near::meeting)
                .toList();
    }

    /** A meeting that a telling may mean, with how much it is told around the page and how many days it lies from it. */
    private record Near(KnownMeeting meeting, double told, long distance) {}

    /** Whether the telling gives it no other day; a month for which it was planned is none. */
    private static boolean mayBeOf(KnownMeeting k, MeetingAccount telling) {
        Window mine = telling.window();
        return telling.date() == null
                || mine != null && mine.told()
                || Dates.compare(telling.date(), k.told().date()) != Dates.Match.DIFFERENT;
    }

    private static long distance(KnownMeeting k, MeetingAccount telling) {
        Window when = k.told().window();
        LocalDate page = telling.published();
        return when == null || page == null ? 0 : when.gap(new Window(page, page, false));
    }

    /**
     * How many tellings there are in the weeks around the page; all of them where its date is not known, or where it tells of
     * what is still to come, of which most is told later.
     */
    static double told(KnownMeeting k, MeetingAccount telling) {
        LocalDate at = telling.published();
        return at == null || telling.meeting().status() != MeetingStatus.HELD
                ? k.pages().size()
                : k.pagesUntil(at.plusDays(SEASON)) - k.pagesUntil(at.minusDays(SEASON + 1));
    }

    /** @param most how many tellings the most told of the meetings that it may mean has in those weeks */
    static List<Evidence> weigh(MeetingAccount telling, KnownMeeting k, double most) {
        List<Evidence> out = new ArrayList<>(MeetingIdentity.what(telling, k.told()));
        MeetingIdentity.where(telling, k).ifPresent(out::add);
        who(telling, k, out);
        when(telling, k, out);
        if (k.articles().contains(telling.article())) {
            out.add(MeetingIdentity.onePage(telling, k.told()));
        }
        if (most > 0) {
            double told = told(k, telling);
            out.add(new Evidence(
                    "told in these weeks",
                    "",
                    Math.round(told) + " pages",
                    MUCH_TOLD * Math.log1p(told) / Math.log1p(most + (telling.published() == null ? UNSEEN : 0))));
        }
        return out;
    }

    /** Persons and sides in common, by the part of the tellings that name them; then sides of one only. */
    private static void who(MeetingAccount telling, KnownMeeting k, List<Evidence> out) {
        Set<String> mine = telling.sides();
        Set<String> persons = MeetingIdentity.common(
                telling.persons().keySet(), k.told().persons().keySet());
        Set<String> others = MeetingIdentity.common(mine, k.told().sides());
        persons.forEach(p -> others.remove(telling.persons().get(p)));
        int counted = 0;
        for (String person : persons) {
            if (counted < MeetingIdentity.MOST) {
                String side = String.valueOf(telling.persons().get(person));
                out.add(new Evidence("person", person, person, MeetingIdentity.PERSON * weight(k, side)));
                counted++;
            }
        }
        List<String> byWeight = others.stream()
                .sorted(Comparator.comparing((String s) -> -weight(k, s)).thenComparing(s -> s))
                .toList();
        for (String side : byWeight) {
            if (counted < MeetingIdentity.MOST) {
                out.add(new Evidence("side", side, side, MeetingIdentity.SIDE * weight(k, side)));
                counted++;
            }
        }
        MeetingIdentity.context(telling, k.told(), counted).ifPresent(out::add);
        String here = String.join(", ", mine);
        String there = String.join(", ", k.sides().keySet());
        Set<String> shared = MeetingIdentity.common(mine, k.sides().keySet());
        if (shared.isEmpty() && telling.namesOnlyHosts()) {
            return;
        }
        if (shared.isEmpty()) {
            if (mine.size() > 1 && k.sides().size() > 1) {
                out.add(Evidence.veto("sides", here, there));
            } else if (!mine.isEmpty() && !k.sides().isEmpty()) {
                out.add(new Evidence("sides", here, there, MeetingIdentity.OTHER_SIDE));
            }
        } else {
            if (!k.sides().keySet().containsAll(mine)
                    && !mine.containsAll(k.sides().keySet())) {
                out.add(new Evidence("other sides", here, there, OTHER_SIDE));
            }
            Set<String> missing = new TreeSet<>();
            k.sides().forEach((side, part) -> {
                if (part > MAIN && !mine.contains(side)) {
                    missing.add(side);
                }
            });
            if (mine.size() > 1 && k.sides().size() == 1 && k.naming() > 0) {
                out.add(new Evidence("one side only", here, there, LONE_SIDE));
            }
            if (mine.size() > 1 && k.naming() > 1 && !missing.isEmpty()) {
                out.add(new Evidence("who is not named", here, String.join(", ", missing), MAIN_SIDE));
            }
        }
        MeetingIdentity.otherPersons(telling, k.told()).ifPresent(out::add);
    }

    /** By how many days the plan that a telling has may have slipped. */
    private static int slip(MeetingAccount telling, KnownMeeting k) {
        if (telling.window() != null && telling.window().days() > WEEK) {
            return SLIPS;
        }
        Set<String> persons = MeetingIdentity.common(
                telling.persons().keySet(), k.told().persons().keySet());
        return persons.size() > 1 ? DAYS_SLIP : 0;
    }

    private static double weight(KnownMeeting k, String side) {
        return Math.min(1, NAMED * k.part(side));
    }

    private static void when(MeetingAccount telling, KnownMeeting k, List<Evidence> out) {
        Window w = k.told().window();
        if (w == null) {
            return;
        }
        Window mine = telling.window();
        MeetingStatus status = telling.meeting().status();
        if (mine != null && mine.told()) {
            long gap = mine.gap(w);
            if (gap == 0) {
                double weight = mine.days() <= MONTH_LONG ? MONTH_TOLD : YEAR_TOLD;
                out.add(new Evidence("day", mine.toString(), w.toString(), weight));
            } else if (status != MeetingStatus.HELD && gap <= slip(telling, k)) {
                out.add(new Evidence("planned for", mine.toString(), w.toString(), PLAN_SLIPPED));
            } else {
                out.add(Evidence.veto("day", mine.toString(), w.toString()));
            }
        } else if (telling.date() != null) {
            String there = String.valueOf(k.told().date());
            boolean month = Dates.exactness(telling.date()) == OF_A_MONTH && bar(k, telling, 0) == 0;
            out.addAll(
                    month
                            ? List.of(new Evidence("day", telling.date(), there, MONTH_TOLD))
                            : MeetingIdentity.dates(telling.date(), there));
        }
        LocalDate page = telling.published();
        if (page != null) {
            long days = w.gap(new Window(page, page, false));
            boolean after = w.first().isAfter(page.plusDays(1));
            boolean before = w.last().isBefore(page.minusDays(1));
            boolean wrong = status == MeetingStatus.HELD && after
                    || (status == MeetingStatus.PLANNED || status == MeetingStatus.PROPOSED) && before;
            double weight = NEAR * Math.exp(-days / FADES) + (wrong ? WRONG_TENSE : 0);
            out.add(new Evidence("page", page + " " + status, w.toString(), weight));
        }
    }
}
