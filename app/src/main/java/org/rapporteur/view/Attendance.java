package org.rapporteur.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.record.Meeting;

/**
 * One party's part in one meeting.
 *
 * @param actor id
 */
public record Attendance(String actor, Part part) {

    /** What a party did. */
    public enum Part {
        HOST,
        PARTICIPANT,
        OBSERVER,
        DECLINED;

        /** The word of the tables: {@code host}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who hosted, took part, observed and declined, in this order. */
    public static List<Attendance> of(Meeting meeting) {
        List<Attendance> out = new ArrayList<>();
        meeting.hosts().forEach(a -> out.add(new Attendance(a, Part.HOST)));
        meeting.participants().forEach(a -> out.add(new Attendance(a, Part.PARTICIPANT)));
        meeting.observers().forEach(a -> out.add(new Attendance(a, Part.OBSERVER)));
        meeting.declined().forEach(a -> out.add(new Attendance(a, Part.DECLINED)));
        return out;
    }
}
