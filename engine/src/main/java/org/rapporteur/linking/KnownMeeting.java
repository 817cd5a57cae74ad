package org.rapporteur.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.identity.Window;

/**
 * A meeting with all that its tellings say.
 *
 * @param index its place among those known
 * @param told what most of them say, as one telling
 * @param articles ids of those that tell it
 * @param pages when these appeared, where that is known, the earliest first
 * @param sides the part of the tellings that name any side which name this one
 * @param naming how many tellings name any side
 * @param cities how many tellings give each place
 */
record KnownMeeting(
        int index,
        MeetingAccount told,
        Set<String> articles,
        List<LocalDate> pages,
        Map<String, Double> sides,
        int naming,
        Map<String, Integer> cities) {
    /** The part of the tellings that must name somebody for it to count as there. */
    private static final double PART = 0.2;
    /** The part of the pages that must tell of a side for it to count as what they tell of. */
    private static final double HALF = 0.5;

    /** @param all its tellings */
    static KnownMeeting of(int index, List<MeetingAccount> all) {
        MeetingAccount first = all.get(0);
        Map<String, Integer> named = counts(all, a -> a.parties().keySet());
        Map<String, Integer> siding = counts(all, MeetingAccount::sides);
        Map<String, Integer> around = counts(all, MeetingAccount::context);
        int naming = (int) all.stream().filter(a -> !a.parties().isEmpty()).count();
        Map<String, String> parties = new TreeMap<>();
        Map<String, String> persons = new TreeMap<>();
        Set<String> words = new LinkedHashSet<>();
        Integer ordinal = null;
        List<LocalDate> pages = new ArrayList<>();
        for (MeetingAccount a : all) {
            words.addAll(a.words());
            ordinal = ordinal == null ? a.ordinal() : ordinal;
            if (a.published() != null) {
                pages.add(a.published());
            }
            a.parties().forEach((p, side) -> {
                if (named.getOrDefault(p, 0) >= PART * all.size()) {
                    parties.put(p, side);
                    if (a.persons().containsKey(p)) {
                        persons.put(p, side);
                    }
                }
            });
        }
        pages.sort(Comparator.naturalOrder());
        Map<String, Integer> cities = counts(all, a -> a.city() == null ? Set.of() : Set.of(a.city()));
        String city = most(cities);
        String date = most(counts(
                all,
                a -> a.window() != null && a.window().told() ? Set.of(String.valueOf(a.date())) : Set.<String>of()));
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
                String.valueOf(most(counts(all, a -> Set.of(a.kind())))),
                words,
                ordinal,
                Set.of(),
                around.keySet().stream()
                        .filter(s -> around.getOrDefault(s, 0) >= HALF * all.size())
                        .collect(Collectors.toCollection(TreeSet::new)));
        Map<String, Double> sides = new TreeMap<>();
        siding.forEach((side, n) -> sides.put(side, (double) n / Math.max(1, naming)));
        return new KnownMeeting(
                index,
                told,
                all.stream().map(MeetingAccount::article).collect(Collectors.toSet()),
                pages,
                sides,
                naming,
                cities);
    }

    /** Of those that are known together each has another index. */
    @Override
    public int hashCode() {
        return index;
    }

    private interface Values {
        Collection<String> of(MeetingAccount a);
    }

    private static Map<String, Integer> counts(List<MeetingAccount> all, Values values) {
        Map<String, Integer> out = new TreeMap<>();
        all.forEach(a -> values.of(a).forEach(v -> out.merge(v, 1, Integer::sum)));
        return out;
    }

    private static @Nullable String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** How many of its pages appeared by the end of a day. */
    int pagesUntil(LocalDate day) {
        int after = 0;
        int before = pages.size();
        while (after < before) {
            int middle = (after + before) >>> 1;
            if (pages.get(middle).isAfter(day)) {
                before = middle;
            } else {
                after = middle + 1;
            }
        }
        return after;
    }

    /** The part of the tellings that name any side which name this one. */
    double part(String side) {
        return sides.getOrDefault(side, 0.0);
    }
}
