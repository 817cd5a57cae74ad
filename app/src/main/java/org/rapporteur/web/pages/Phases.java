package org.rapporteur.web.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The stretches in which a process had meetings, and those of which the meetings were at one place. A new phase begins after a
 * pause that is long for the process. Meetings of which no more than the year is known belong to none.
 */
final class Phases {
    /** A pause of so many days always parts two phases, a shorter one than the least never does. */
    private static final int LONG_PAUSE = 180;

    private static final int LEAST_PAUSE = 7;
    /** What part of the whole time is a pause. */
    private static final int SHARE = 6;
    /** What lasts longer has no day that a phase could begin with. */
    private static final int LONGEST = 45;

    private static final int PLACES = 2;

    private final List<Told> meetings;

    /** @param meetings in any order */
    Phases(List<Told> meetings) {
        this.meetings = meetings.stream()
                .filter(m -> ChronoUnit.DAYS.between(m.first(), m.last()) <= LONGEST)
                .sorted(Comparator.comparing(Told::first).thenComparing(Told::last))
                .toList();
    }

    /**
     * A meeting, as far as phases know it.
     *
     * @param first the first day that its date may mean
     * @param last the last one
     */
    record Told(
            LocalDate first,
            LocalDate last,
            String status,
            @Nullable String place) {}

    /**
     * A phase.
     *
     * @param words how many meetings it has, and what came of them
     */
    record Phase(LocalDate first, LocalDate last, String words) {}

    /** The phases in the order of time; none where there is only one meeting. */
    List<Phase> all() {
        List<Phase> out = new ArrayList<>();
        if (meetings.size() < 2) {
            return out;
        }
        long pause = pause();
        List<Told> phase = new ArrayList<>();
        LocalDate end = meetings.get(0).last();
        for (Told m : meetings) {
            if (ChronoUnit.DAYS.between(end, m.first()) > pause) {
                out.add(phase(phase));
                phase = new ArrayList<>();
            }
            phase.add(m);
            end = m.last().isAfter(end) ? m.last() : end;
        }
        out.add(phase(phase));
        return out;
    }

    /** Where most meetings were, two or more at each place, with the phases of those. */
    Map<String, List<Phase>> places() {
        Map<String, List<Told>> at = new TreeMap<>();
        for (Told m : meetings) {
            if (m.place() != null) {
                at.computeIfAbsent(m.place().split(",")[0].strip(), p -> new ArrayList<>())
                        .add(m);
            }
        }
        Map<String, List<Phase>> out = new LinkedHashMap<>();
        at.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .limit(PLACES)
                .forEach(e -> out.put(e.getKey(), new Phases(e.getValue()).all()));
        return out;
    }

    private long pause() {
        LocalDate end =
                meetings.stream().map(Told::last).max(Comparator.naturalOrder()).orElseThrow();
        long all = ChronoUnit.DAYS.between(meetings.get(0).first(), end);
        return Math.min(LONG_PAUSE, Math.max(LEAST_PAUSE, all / SHARE));
    }

    private static Phase phase(List<Told> meetings) {
        Map<String, Integer> statuses = new TreeMap<>();
        Map<String, Integer> places = new HashMap<>();
        LocalDate last = meetings.get(0).last();
        for (Told m : meetings) {
            statuses.merge(m.status(), 1, Integer::sum);
            if (m.place() != null) {
                places.merge(m.place(), 1, Integer::sum);
            }
            last = m.last().isAfter(last) ? m.last() : last;
        }
        List<String> each = new ArrayList<>();
        statuses.forEach((status, n) -> each.add(n + " " + status));
        String most = places.entrySet().stream()
                .filter(e -> 2 * e.getValue() > meetings.size())
                .map(e -> ", most of them in " + e.getKey())
                .findFirst()
                .orElse("");
        int n = meetings.size();
        return new Phase(
                meetings.get(0).first(),
                last,
                n + (n == 1 ? " meeting" : " meetings") + " (" + String.join(", ", each) + ")" + most);
    }
}
