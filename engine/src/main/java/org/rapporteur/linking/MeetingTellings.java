package org.rapporteur.linking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    /** The least score of a telling and its meeting. */
    private static final double ENOUGH = 2.75;
    /** By how much it must be better than the next. */
    private static final double CLEAR = 0.3;
    /** Meetings that a telling is held against: those that are told most in its months. */
    private static final int MOST = 32;
    /** How much less near a meeting is for each of so many days from the page. */
    private static final double FADES = 45;

    private static final double NEAR = 1.5;
    private static final double WRONG_TENSE = -1.5;
    private static final double MUCH_TOLD = 1.5;
    /** Tellings that are added to all where the page's weeks are not known, so that a share of few says little. */
    private static final int UNSEEN = 3;

    private static final double MONTH_TOLD = 1;
    /** The days around the page in which tellings are counted. */
    private static final int SEASON = 30;
    /** How far from the page, in days, a meeting may be that it tells without saying when. */
    private static final int LONGEST = 400;
    /** The part of the tellings that must name somebody for it to count as there. */
    private static final double PART = 0.25;

    private final MeetingIdentity identity;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, List<Known>> byKey = new HashMap<>();

    /** A meeting with all that its tellings say. */
    private record Known(
            int index,
            MeetingAccount told,
            Set<String> articles,
            List<LocalDate> pages,
            @Nullable Window when) {}

    /** @param meetings by their tellings, in an order that depends on these alone */
    MeetingTellings(List<List<MeetingAccount>> meetings, MeetingIdentity identity) {
        this.identity = identity;
        for (int i = 0; i < meetings.size(); i++) {
            Known k = known(i, meetings.get(i));
            known.add(k);
            keys(k.told()).forEach(key -> byKey.computeIfAbsent(key, x -> new ArrayList<>())
                    .add(k));
        }
    }

    private static Known known(int index, List<MeetingAccount> all) {
        MeetingAccount first = all.get(0);
        Map<String, Integer> named = new HashMap<>();
        Map<String, Integer> cities = new TreeMap<>();
        Map<String, Integer> kinds = new TreeMap<>();
        Map<String, Integer> dates = new TreeMap<>();
        Map<String, String> parties = new TreeMap<>();
        Map<String, String> persons = new TreeMap<>();
        Set<String> words = new LinkedHashSet<>();
        Integer ordinal = null;
        List<LocalDate> pages = new ArrayList<>();
        for (MeetingAccount a : all) {
            a.parties().keySet().forEach(p -> named.merge(p, 1, Integer::sum));
            if (a.city() != null) {
                cities.merge(a.city(), 1, Integer::sum);
            }
            kinds.merge(a.kind(), 1, Integer::sum);
            if (a.window() != null && a.window().told()) {
                dates.merge(String.valueOf(a.date()), 1, Integer::sum);
            }
            words.addAll(a.words());
            ordinal = ordinal == null ? a.ordinal() : ordinal;
            if (a.published() != null) {
                pages.add(a.published());
            }
        }
        for (MeetingAccount a : all) {
            a.parties().forEach((p, side) -> {
                if (named.getOrDefault(p, 0) >= PART * all.size()) {
                    parties.put(p, side);
                    if (a.persons().containsKey(p)) {
                        persons.put(p, side);
                    }
                }
            });
        }
        String city = most(cities);
        String date = most(dates);
        MeetingAccount placed = all.stream()
                .filter(a -> city != null && city.equals(a.city()))
                .findFirst()
                .orElse(first);
        Window when = all.stream()
                .filter(a -> date != null && date.equals(a.date()))
                .map(MeetingAccount::window)
                .findFirst()
                .orElse(null);
        MeetingAccount told = new MeetingAccount(
                "",
                null,
                placed.meeting(),
                when,
                date,
                city,
                placed.land(),
                placed.isLand(),
                parties,
                persons,
                String.valueOf(most(kinds)),
                words,
                ordinal,
                Set.of());
        Set<String> articles = all.stream().map(MeetingAccount::article).collect(Collectors.toSet());
        return new Known(index, told, articles, pages, when);
    }

    private static @Nullable String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
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

    /** The index of the meeting that a telling means; -1 where none stands out. */
    int meant(MeetingAccount telling) {
        Map<Known, Double> scores = new LinkedHashMap<>();
        List<Known> near = near(telling);
        double all = near.stream().mapToDouble(k -> told(k, telling)).sum();
        for (Known k : near) {
            double score = 0;
            for (Evidence e : weigh(telling, k, all)) {
                score += e.weight();
            }
            scores.put(k, score);
        }
        double bar = telling.date() != null && telling.window() == null ? MeetingIdentity.ENOUGH : ENOUGH;
        List<Known> best = near.stream()
                .filter(k -> scores.getOrDefault(k, Evidence.VETO) >= bar)
                .sorted(Comparator.comparing((Known k) -> -scores.getOrDefault(k, 0.0))
                        .thenComparing(Known::index))
                .limit(2)
                .toList();
        boolean clear = best.size() == 1
                || best.size() == 2
                        && scores.getOrDefault(best.get(0), 0.0) - scores.getOrDefault(best.get(1), 0.0) >= CLEAR;
        return clear ? best.get(0).index() : -1;
    }

    /** Those of the same parties or place, the most told first. */
    private List<Known> near(MeetingAccount telling) {
        Set<Known> out = new LinkedHashSet<>();
        keys(telling).forEach(key -> out.addAll(byKey.getOrDefault(key, List.of())));
        return out.stream()
                .filter(k -> distance(k, telling) <= LONGEST && mayBeOf(k, telling))
                .sorted(Comparator.comparing((Known k) -> -told(k, telling))
                        .thenComparing(k -> distance(k, telling))
                        .thenComparing(Known::index))
                .limit(MOST)
                .toList();
    }

    private static boolean mayBeOf(Known k, MeetingAccount telling) {
        return telling.date() == null || Dates.compare(telling.date(), k.told().date()) != Dates.Match.DIFFERENT;
    }

    private static long distance(Known k, MeetingAccount telling) {
        if (k.when() == null || telling.published() == null) {
            return 0;
        }
        return k.when().gap(new Window(telling.published(), telling.published(), false));
    }

    /** How many tellings there are in the weeks around the page; all of them where its date is not known. */
    private static double told(Known k, MeetingAccount telling) {
        LocalDate at = telling.published();
        return at == null
                ? k.pages().size()
                : k.pages().stream()
                        .filter(p -> Math.abs(ChronoUnit.DAYS.between(p, at)) <= SEASON)
                        .count();
    }

    private List<Evidence> weigh(MeetingAccount telling, Known k, double all) {
        List<Evidence> out = new ArrayList<>(identity.weigh(telling, k.told()).stream()
                .filter(e -> !e.feature().equals("day") && !e.feature().equals("pages"))
                .toList());
        out.addAll(when(telling, k));
        if (k.articles().contains(telling.article())) {
            out.add(MeetingIdentity.onePage(telling, k.told()));
        }
        if (all > 0) {
            double share = told(k, telling) / (all + (telling.published() == null ? UNSEEN : 0));
            out.add(new Evidence("told in these weeks", "", Math.round(100 * share) + " %", MUCH_TOLD * share));
        }
        return out;
    }

    private static List<Evidence> when(MeetingAccount telling, Known k) {
        Window w = k.when();
        LocalDate page = telling.published();
        if (w == null) {
            return List.of();
        }
        List<Evidence> out = new ArrayList<>();
        Window mine = telling.window();
        if (mine != null && mine.told()) {
            if (mine.gap(w) > 0) {
                return List.of(Evidence.veto("day", mine.toString(), w.toString()));
            }
            out.add(new Evidence("day", mine.toString(), w.toString(), MONTH_TOLD));
        } else if (telling.date() != null) {
            out.addAll(MeetingIdentity.dates(
                    telling.date(), String.valueOf(k.told().date())));
        }
        if (page != null) {
            long days = w.gap(new Window(page, page, false));
            boolean after = w.first().isAfter(page.plusDays(1));
            boolean before = w.last().isBefore(page.minusDays(1));
            MeetingStatus status = telling.meeting().status();
            boolean wrong = status == MeetingStatus.HELD && after
                    || (status == MeetingStatus.PLANNED || status == MeetingStatus.PROPOSED) && before;
            double weight = NEAR * Math.exp(-days / FADES) + (wrong ? WRONG_TENSE : 0);
            out.add(new Evidence("page", page + " " + status, w.toString(), weight));
        }
        return out;
    }
}
