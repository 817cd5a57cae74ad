package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.reading.Dates;
import org.rapporteur.record.MeetingStatus;

/** The tellings of one meeting, as they are gathered. */
final class Group {
    private final List<Telling> tellings = new ArrayList<>();

    Group(Telling first) {
        tellings.add(first);
    }

    void add(Telling t) {
        tellings.add(t);
    }

    void addAll(Group other) {
        tellings.addAll(other.tellings);
    }

    List<Telling> tellings() {
        return tellings;
    }

    /** The sentence that told of it last, of those before or at one. */
    int lastBefore(int sentence) {
        return tellings.stream()
                .mapToInt(Telling::sentence)
                .filter(s -> s <= sentence)
                .max()
                .orElse(Integer.MAX_VALUE);
    }

    int firstSentence() {
        return tellings.stream().mapToInt(Telling::sentence).min().orElse(0);
    }

    @Nullable
    String date() {
        return tellings.stream()
                .map(Telling::date)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Dates::exactness))
                .orElse(null);
    }

    /** The place that is told most fully; of equals the first. */
    @Nullable
    String place() {
        String best = null;
        for (Telling t : tellings) {
            if (t.place() != null
                    && (best == null
                            || t.place().length() > best.length() && t.place().startsWith(best))) {
                best = t.place();
            }
        }
        return best;
    }

    Set<String> all(Function<Telling, Set<String>> field) {
        Set<String> out = new LinkedHashSet<>();
        tellings.forEach(t -> out.addAll(field.apply(t)));
        return out;
    }

    Set<String> parties() {
        return all(Telling::parties);
    }

    boolean has(Sort sort) {
        return tellings.stream().anyMatch(t -> t.sort() == sort);
    }

    boolean isHypothetical() {
        return status() == MeetingStatus.PROPOSED;
    }

    boolean isPrevious() {
        return tellings.stream().anyMatch(t -> t.order() == Telling.Order.PREVIOUS);
    }

    /** What is most certain of how far it has come; what is likely where every telling takes that as known. */
    MeetingStatus mostLikely() {
        if (tellings.stream().anyMatch(t -> t.status() != null)) {
            return status();
        }
        return tellings.stream()
                .map(Telling::likely)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<MeetingStatus, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(MeetingStatus.HELD);
    }

    /** What is most certain of how far it has come. */
    MeetingStatus status() {
        for (MeetingStatus s : List.of(
                MeetingStatus.CANCELLED,
                MeetingStatus.POSTPONED,
                MeetingStatus.HELD,
                MeetingStatus.PLANNED,
                MeetingStatus.PROPOSED)) {
            if (tellings.stream().anyMatch(t -> t.status() == s)) {
                return s;
            }
        }
        return MeetingStatus.HELD;
    }
}
