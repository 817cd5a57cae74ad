package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;

/** Talks and visits as events: one for each paragraph that tells of a meeting, from who came to who received. */
final class Consults {
    private Consults() {}

    static List<Event> of(Text text, List<Meeting> meetings) {
        Citer citer = text.document().citer();
        List<Event> out = new ArrayList<>();
        for (Meeting m : meetings) {
            Optional<EventStatus> status = status(m.status());
            List<String> parties = Stream.concat(m.participants().stream(), m.hosts().stream())
                    .distinct()
                    .toList();
            if (status.isEmpty() || parties.size() < 2) {
                continue;
            }
            String to = m.hosts().isEmpty() ? parties.get(1) : m.hosts().get(0);
            String from =
                    parties.stream().filter(p -> !p.equals(to)).findFirst().orElse(to);
            Set<Integer> paragraphs = new HashSet<>();
            for (Cite c : m.cites()) {
                int block = text.sentenceAt(citer.charOffset(c.start()))
                        .map(Sentence::block)
                        .orElse(-1);
                if (paragraphs.add(block)) {
                    out.add(event(m, c, status.get(), from, to));
                }
            }
        }
        return out;
    }

    private static Event event(Meeting m, Cite cite, EventStatus status, String from, String to) {
        return new Event(
                Ids.hash("event", cite.article(), "meeting", m.id() + "@" + cite.start()),
                cite.article(),
                EventType.CONSULT,
                "visit".equals(m.format()) ? "visit" : "meet",
                from,
                to,
                m.date(),
                m.place(),
                status,
                null,
                cite,
                "meeting",
                List.of());
    }

    private static Optional<EventStatus> status(MeetingStatus status) {
        return switch (status) {
            case HELD -> Optional.of(EventStatus.ACTUAL);
            case PLANNED -> Optional.of(EventStatus.PLANNED);
            case PROPOSED -> Optional.of(EventStatus.HYPOTHETICAL);
            default -> Optional.empty();
        };
    }
}
