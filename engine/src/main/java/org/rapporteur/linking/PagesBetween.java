package org.rapporteur.linking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.identity.Window;
import org.rapporteur.record.MeetingStatus;

/**
 * When pages appeared that do not say so, by the known meetings that they tell of: not before the last that was held, nor
 * after the first that is planned. News tells of what was last.
 */
final class PagesBetween {
    /** How long before a meeting pages tell of it as planned, where nothing else is known of when. */
    private static final int AHEAD = 7;

    private final Map<String, LocalDate> held = new HashMap<>();
    private final Map<String, LocalDate> planned = new HashMap<>();

    /** The accounts, those of pages without a day with the day on which these may have appeared. */
    static List<MeetingAccount> dated(List<MeetingAccount> open, List<List<MeetingAccount>> meetings) {
        PagesBetween pages = new PagesBetween();
        for (int i = 0; i < meetings.size(); i++) {
            List<MeetingAccount> all = meetings.get(i);
            Window when = all.stream().allMatch(a -> a.published() != null)
                    ? null
                    : KnownMeeting.of(i, all).told().window();
            if (when != null) {
                all.stream().filter(a -> a.published() == null).forEach(a -> pages.add(a, when));
            }
        }
        return open.stream().map(pages::of).toList();
    }

    private void add(MeetingAccount a, Window when) {
        MeetingStatus status = a.meeting().status();
        if (status == MeetingStatus.HELD) {
            held.merge(a.article(), when.first(), (x, y) -> x.isAfter(y) ? x : y);
        } else if (status == MeetingStatus.PLANNED || status == MeetingStatus.PROPOSED) {
            planned.merge(a.article(), when.last(), (x, y) -> x.isBefore(y) ? x : y);
        }
    }

    private MeetingAccount of(MeetingAccount a) {
        LocalDate day = a.published() == null ? day(a.article()) : null;
        return day == null ? a : a.of(day);
    }

    private @Nullable LocalDate day(String article) {
        LocalDate after = held.get(article);
        LocalDate before = planned.get(article);
        if (before == null) {
            return after;
        }
        LocalDate ahead = before.minusDays(AHEAD);
        return after == null || after.isAfter(before) ? ahead : after;
    }
}
