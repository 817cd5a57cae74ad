package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Meeting;

/**
 * Finds of which series meetings are rounds: "the Oslo talks", told without a day, are the series of the talks of the same
 * sides at that place of which the days are told, where there are several.
 */
final class MeetingSeries {
    private static final int LEAST = 2;

    private final Map<String, Actor> actors;

    MeetingSeries(Map<String, Actor> actors) {
        this.actors = actors;
    }

    /** The meetings, in their order, rounds with the id of their series. */
    List<Meeting> of(List<Meeting> meetings) {
        Map<String, List<Meeting>> dated = new TreeMap<>();
        meetings.stream().filter(m -> m.date() != null).forEach(m -> dated.computeIfAbsent(
                        key(m), k -> new ArrayList<>())
                .add(m));
        Map<String, String> series = new HashMap<>();
        for (Meeting m : meetings) {
            Set<String> sides = MeetingAccount.sides(m, actors);
            boolean told = m.date() == null && m.place() != null && m.format() != null && sides.size() >= LEAST;
            List<Meeting> rounds = told
                    ? dated.getOrDefault(key(m), List.of()).stream()
                            .filter(r -> MeetingAccount.sides(r, actors).containsAll(sides))
                            .toList()
                    : List.of();
            if (rounds.size() >= LEAST) {
                rounds.forEach(r -> series.putIfAbsent(r.id(), m.id()));
            }
        }
        return meetings.stream()
                .map(m -> series.containsKey(m.id()) ? m.inSeries(Objects.requireNonNull(series.get(m.id()))) : m)
                .toList();
    }

    /** Place and sort of gathering. */
    private static String key(Meeting m) {
        String format = m.format() == null ? "" : m.format().toLowerCase(Locale.ROOT);
        return Ids.slug(String.valueOf(m.place())) + " " + format.substring(format.lastIndexOf(' ') + 1);
    }
}
