package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.reading.meetings.Presences.Presence;
import org.rapporteur.record.AttendancePart;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Meeting.Attendance;

/** Puts together, of each meeting of a text, who came and who stayed away and how, each with its sentence. */
final class Attendances {
    /** Sentences after the last that tells of a meeting in which who was not there is still said of it. */
    private static final int NEAR = 2;

    private final Text text;
    private final Map<Integer, List<Presence>> bySentence;
    private final Map<Integer, Group> told = new LinkedHashMap<>();

    /** @param bySentence what each sentence says, by its index */
    Attendances(Text text, Map<Integer, List<Presence>> bySentence, List<Group> groups) {
        this.text = text;
        this.bySentence = bySentence;
        for (Group g : groups) {
            g.tellings().forEach(t -> told.putIfAbsent(t.sentence(), g));
        }
    }

    /** One entry for each party and part, that which says most; in the order of the text. */
    List<Attendance> of(Group g) {
        List<Attendance> all = new ArrayList<>();
        Set<String> parties = g.parties();
        parties.addAll(g.all(Telling::declined));
        parties.addAll(g.all(Telling::observers));
        bySentence.forEach((sentence, said) -> {
            if (home(sentence) == g) {
                said.stream()
                        .filter(p -> p.part() != AttendancePart.PARTICIPANT || parties.contains(p.actor()))
                        .forEach(
                                p -> all.add(new Attendance(p.actor(), p.part(), p.size(), p.level(), cite(sentence))));
            }
        });
        Set<String> away = new TreeSet<>();
        all.stream().filter(a -> a.part() != AttendancePart.PARTICIPANT).forEach(a -> away.add(a.actor()));
        for (Telling t : g.tellings()) {
            t.declined().stream()
                    .filter(p -> !away.contains(p))
                    .forEach(p -> all.add(new Attendance(p, AttendancePart.DECLINED, null, null, cite(t.sentence()))));
            t.participants().stream()
                    .filter(p -> !g.isHypothetical())
                    .forEach(p ->
                            all.add(new Attendance(p, AttendancePart.PARTICIPANT, null, null, cite(t.sentence()))));
        }
        return fullest(all);
    }

    /** The meeting that a sentence tells of, or else the one told of just before. */
    private @Nullable Group home(int sentence) {
        for (int i = sentence; i >= Math.max(0, sentence - NEAR); i--) {
            Group g = told.get(i);
            if (g != null) {
                return g;
            }
        }
        return null;
    }

    private Cite cite(int sentence) {
        Sentence s = text.sentences().get(sentence);
        return text.document().citer().cite(s.start(), s.end());
    }

    /** Of what is said of one party and part, that which says most; of equals the first. */
    private static List<Attendance> fullest(List<Attendance> all) {
        Map<String, Attendance> out = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing((Attendance a) -> (a.size() == null ? 1 : 0) + (a.level() == null ? 1 : 0))
                        .thenComparing(Attendance::cite))
                .forEach(a -> out.putIfAbsent(a.actor() + " " + a.part(), a));
        return out.values().stream()
                .sorted(Comparator.comparing(Attendance::cite)
                        .thenComparing(Attendance::part)
                        .thenComparing(Attendance::actor))
                .toList();
    }
}
