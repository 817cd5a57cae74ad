package org.rapporteur.linking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.identity.Window;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;

/**
 * Gives meetings that were held and that no page dates the month in which a page first reported them, marked as inferred.
 * Of those only that are news: the persons who met have dated meetings around that time, so that a page which looks back
 * at others of an earlier day does not make them meet in its own.
 */
final class ReportedMonths {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}(?:-(\\d{2}))?");
    /** Pages of the first days of a month report what was at the end of the one before. */
    private static final int REPORTED_WITHIN = 2;
    /** How far from the page the dated meetings of those who met may be, in days. */
    private static final int AROUND = 365;
    /** A date that is longer says little of when somebody met others. */
    private static final int LONGEST = 31;

    private final Map<String, Actor> actors;
    private final Map<String, NavigableSet<LocalDate>> dated = new HashMap<>();

    /** @param meetings the record's */
    ReportedMonths(Map<String, Actor> actors, Collection<Meeting> meetings) {
        this.actors = actors;
        for (Meeting m : meetings) {
            String date = m.date();
            LocalDate first = date == null || !Edtf.isValid(date) ? null : Edtf.first(date);
            LocalDate last = date == null || !Edtf.isValid(date) ? null : Edtf.last(date);
            if (first != null && last != null && new Window(first, last, true).days() <= LONGEST) {
                parties(m).forEach(p -> dated.computeIfAbsent(p, k -> new TreeSet<>())
                        .add(first));
            }
        }
    }

    private static Stream<String> parties(Meeting m) {
        return Stream.concat(m.hosts().stream(), m.participants().stream()).distinct();
    }

    /** The meeting, with the month in which it was first reported where that may be when it was. */
    Meeting of(Meeting m) {
        if (m.date() != null || m.status() != MeetingStatus.HELD || m.series() != null) {
            return m;
        }
        String month = m.life().stream()
                .map(Meeting.Stage::published)
                .flatMap(ReportedMonths::month)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<String> parties = parties(m).toList();
        return month != null && parties.size() > 1 && areOfThatTime(parties, month) ? m.reportedIn(month) : m;
    }

    /** The month of what a page of that day reports; none where no month is known of it. */
    private static Stream<String> month(@Nullable String published) {
        Matcher m = MONTH.matcher(published == null ? "" : published);
        if (!m.matches()) {
            return Stream.empty();
        }
        return Stream.of(
                m.group(1) == null
                        ? m.group()
                        : YearMonth.from(LocalDate.parse(m.group()).minusDays(REPORTED_WITHIN))
                                .toString());
    }

    private boolean areOfThatTime(List<String> parties, String month) {
        LocalDate at = Objects.requireNonNull(Edtf.first(month));
        List<String> persons = parties.stream().filter(this::isPerson).toList();
        return (persons.isEmpty() ? parties : persons).stream().allMatch(p -> {
            NavigableSet<LocalDate> days = dated.getOrDefault(p, new TreeSet<>());
            LocalDate next = days.ceiling(at.minusDays(AROUND));
            return next != null && !next.isAfter(at.plusDays(AROUND));
        });
    }

    private boolean isPerson(String id) {
        Actor actor = actors.get(id);
        return actor != null && actor.kind() == ActorKind.PERSON;
    }
}
