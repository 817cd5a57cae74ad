package org.rapporteur.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.rapporteur.record.Meeting;

/** How a meeting is called where it stands alone: pages often say no more than "round" or "the event". */
public final class MeetingName {
    /** More parties than this are "and others". */
    private static final int NAMED = 3;

    /** What a lone word is called, where it says too little of itself. */
    private static final Map<String, String> PLAIN = Map.of("round", "round of talks", "event", "meeting");

    private MeetingName() {}

    /** The name that the pages give it; to one that is a single word, who met, or else who hosted, is added. */
    public static String of(Meeting meeting, Names names) {
        String name = meeting.name().strip();
        if (name.isEmpty() || name.indexOf(' ') > 0) {
            return name.isEmpty() ? "meeting" : name;
        }
        StringBuilder out = new StringBuilder(PLAIN.getOrDefault(name.toLowerCase(Locale.ROOT), name));
        TreeSet<String> parties = new TreeSet<>(meeting.participants());
        parties.addAll(meeting.hosts());
        if (parties.size() > 1) {
            out.append(" of ").append(list(List.copyOf(parties), names));
        } else if (!meeting.participants().isEmpty()) {
            out.append(" with ").append(list(meeting.participants(), names));
        } else if (!meeting.hosts().isEmpty()) {
            out.append(" hosted by ").append(list(meeting.hosts(), names));
        }
        if (meeting.place() != null) {
            out.append(" in ").append(meeting.place());
        }
        return out.toString();
    }

    /** The same with a capital. */
    public static String heading(Meeting meeting, Names names) {
        String name = of(meeting, names);
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    private static String list(List<String> actors, Names names) {
        List<String> out = new ArrayList<>();
        actors.stream().limit(NAMED).forEach(a -> out.add(String.valueOf(names.actor(a))));
        if (actors.size() > NAMED) {
            out.add("others");
        }
        return Words.list(out);
    }
}
