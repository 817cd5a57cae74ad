package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Attendance;
import org.rapporteur.view.Attendance.Part;
import org.rapporteur.view.Words;

/** How often each side hosted, took part, observed and declined, and who came for it; those of one meeting are named there. */
final class PartySentences {
    /** Of more members of a side the first are named. */
    private static final int MEMBERS = 4;

    private PartySentences() {}

    static List<Line> of(Material material) throws RecordException {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Meeting m : material.all(Meeting.class)) {
            for (Attendance a : Attendance.of(m)) {
                tallies.computeIfAbsent(material.side(a.actor()), id -> new Tally())
                        .add(a, m);
            }
        }
        List<Line> out = new ArrayList<>();
        List<Cite> once = new ArrayList<>();
        int others = 0;
        for (Map.Entry<String, Tally> e : tallies.entrySet().stream()
                .filter(e -> !e.getValue().cites.isEmpty())
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .toList()) {
            if (e.getValue().size() > 1) {
                out.add(line(e.getKey(), e.getValue(), material));
            } else {
                others++;
                once.addAll(e.getValue().cites);
            }
        }
        if (others > 0) {
            String more = out.isEmpty() ? "" : others == 1 ? " other" : " others";
            String who = out.isEmpty() ? others == 1 ? " party" : " parties" : more;
            out.add(new Line(
                    "",
                    Material.capital(Words.number(others)) + who + (others == 1 ? " is" : " are each")
                            + " named at one meeting.",
                    once));
        }
        return out;
    }

    private static Line line(String id, Tally tally, Material material) throws RecordException {
        List<Cite> cites = new ArrayList<>(tally.cites);
        Actor actor = material.actor(id);
        String title = "";
        if (actor != null && actor.kind() == ActorKind.PERSON && !actor.roles().isEmpty()) {
            title = ", " + actor.roles().get(0).title() + ",";
            cites.add(actor.roles().get(0).cite());
        }
        String who = Material.capital(material.name(id)) + title + " ";
        List<String> members = tally.members(id);
        return new Line(
                "", who + tally.sentence() + members(members, tally, material), material.naming(cites, members));
    }

    /** Who came for a side to more than one meeting, those of most meetings first. */
    private static String members(List<String> members, Tally tally, Material material) {
        if (members.isEmpty()) {
            return "";
        }
        List<String> named = new ArrayList<>();
        for (String member : members) {
            String meetings = named.isEmpty() ? " meetings)" : ")";
            named.add(material.name(member) + " (" + Words.number(tally.of(member)) + meetings);
        }
        return " Named for it most often " + (named.size() == 1 ? "is " : "are ") + Words.list(named) + ".";
    }

    private static final class Tally {
        private final Map<Part, TreeSet<String>> held = new TreeMap<>();
        private final TreeSet<String> expected = new TreeSet<>();
        private final TreeSet<Cite> cites = new TreeSet<>();
        private final Map<String, TreeSet<String>> byMember = new TreeMap<>();

        void add(Attendance attendance, Meeting meeting) {
            Part part = attendance.part();
            byMember.computeIfAbsent(attendance.actor(), a -> new TreeSet<>()).add(meeting.id());
            if (part == Part.DECLINED || meeting.status() == MeetingStatus.HELD) {
                held.computeIfAbsent(part, p -> new TreeSet<>()).add(meeting.id());
            } else {
                expected.add(meeting.id());
            }
            cites.addAll(meeting.cites());
        }

        int of(String member) {
            return byMember.getOrDefault(member, new TreeSet<>()).size();
        }

        List<String> members(String side) {
            return byMember.keySet().stream()
                    .filter(m -> !m.equals(side) && of(m) > 1)
                    .sorted(Comparator.comparingInt(this::of).reversed().thenComparing(Comparator.naturalOrder()))
                    .limit(MEMBERS)
                    .toList();
        }

        int size() {
            return held.values().stream().mapToInt(TreeSet::size).sum() + expected.size();
        }

        String sentence() {
            List<String> parts = new ArrayList<>();
            held.forEach((part, ids) -> parts.add(verb(part) + " " + meetings(ids.size(), parts.isEmpty())));
            if (!expected.isEmpty()) {
                parts.add("had been expected at " + meetings(expected.size(), parts.isEmpty())
                        + (expected.size() == 1 ? " that is" : " that are") + " not known to have been held");
            }
            return Words.list(parts) + ".";
        }

        private static String meetings(int n, boolean first) {
            return Words.number(n) + (first ? n == 1 ? " meeting" : " meetings" : "");
        }

        private static String verb(Part part) {
            return switch (part) {
                case HOST -> "hosted";
                case PARTICIPANT -> "took part in";
                case OBSERVER -> "observed";
                case DECLINED -> "declined to take part in";
            };
        }
    }
}
