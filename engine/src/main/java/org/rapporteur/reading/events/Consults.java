package org.rapporteur.reading.events;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;

/**
 * Talks and visits as events: one for each paragraph that tells of a meeting. Who came and who received are those whom the
 * paragraph names, and else those of the meeting.
 */
final class Consults {
    private final Understood understood;
    private final Counterparts counterparts;
    private final Citer citer;

    Consults(Understood understood) {
        this.understood = understood;
        this.counterparts = new Counterparts(understood);
        this.citer = understood.text().document().citer();
    }

    /**
     * The talks of a text, one a paragraph.
     *
     * @param acts talks and visits as the words of single sentences tell them
     */
    List<Event> of(List<Meeting> meetings, List<Event> acts) {
        Map<Integer, Event> out = new LinkedHashMap<>();
        for (Meeting m : meetings) {
            Optional<EventStatus> status = status(m.status());
            for (Cite c : status.isEmpty() ? List.<Cite>of() : m.cites()) {
                int paragraph = paragraph(c);
                if (!out.containsKey(paragraph)) {
                    Optional<Event> act = acts.stream()
                            .filter(a -> paragraph(a.cite()) == paragraph)
                            .filter(a -> isOf(m, a) || meetings.stream().noneMatch(o -> isOf(o, a)))
                            .filter(a -> isAmong(m, a) || meetings.stream().noneMatch(o -> isOf(o, a) && isAmong(o, a)))
                            .min(Comparator.comparingInt((Event a) -> clearness(a, c)));
                    act.flatMap(a -> event(m, c, status.get(), act)).ifPresent(e -> out.put(paragraph, e));
                }
            }
        }
        for (Event act : acts) {
            if (act.status() == EventStatus.HYPOTHETICAL) {
                // talks that are only wanted are no talks
                continue;
            }
            out.putIfAbsent(paragraph(act.cite()), act);
        }
        return List.copyOf(out.values());
    }

    /** Whether a sentence that tells of the meeting has the act. */
    private static boolean isOf(Meeting m, Event act) {
        return m.cites().stream().anyMatch(c -> holds(c, act));
    }

    /** Whether whoever does an act takes part in the meeting. */
    private static boolean isAmong(Meeting m, Event act) {
        String actor = act.actor();
        return actor != null && (m.participants().contains(actor) || m.hosts().contains(actor));
    }

    private static boolean holds(Cite telling, Event act) {
        return telling.start() <= act.cite().start() && act.cite().start() < telling.end();
    }

    private int paragraph(Cite cite) {
        return understood
                .text()
                .sentenceAt(citer.charOffset(cite.start()))
                .map(Sentence::block)
                .orElse(-1);
    }

    /** Less for acts that name both sides, and for those in the sentence that tells of the meeting. */
    private static int clearness(Event act, Cite telling) {
        boolean both = act.actor() != null && act.recipient() != null && act.recipientBasis() == null;
        return (holds(telling, act) ? 0 : 2) + (both ? 0 : 1);
    }

    /** The event of a telling; empty where nobody is known to have taken part. */
    private Optional<Event> event(Meeting m, Cite cite, EventStatus status, Optional<Event> act) {
        Cite told = act.map(Event::cite).orElse(cite);
        List<String> parties = Stream.concat(m.participants().stream(), m.hosts().stream())
                .distinct()
                .sorted(Comparator.comparing(p -> !isNamed(p, told)))
                .toList();
        String host = m.hosts().stream().findFirst().orElse(null);
        String from = act.map(Event::actor).orElse(null);
        String to = act.filter(a -> a.recipientBasis() == null)
                .map(Event::recipient)
                .orElse(null);
        if (from == null) {
            from = first(parties, to == null ? host : to);
        }
        if (to == null) {
            to = first(Stream.concat(m.hosts().stream(), parties.stream()).toList(), from);
        }
        String basis = null;
        if (to == null && act.isPresent()) {
            to = act.get().recipient();
            basis = act.get().recipientBasis();
        }
        if (from == null || to == null) {
            return act;
        }
        return Optional.of(new Event(
                Ids.hash("event", cite.article(), "meeting", m.id() + "@" + cite.start()),
                cite.article(),
                EventType.CONSULT,
                "visit".equals(m.format()) ? "visit" : "meet",
                from,
                to,
                basis,
                m.date(),
                m.place(),
                status,
                null,
                told,
                "meeting",
                List.of()));
    }

    private boolean isNamed(String party, Cite words) {
        return understood
                .text()
                .sentenceAt(citer.charOffset(words.start()))
                .filter(s ->
                        understood.cast().in(s).stream().anyMatch(n -> n.actor().equals(party)))
                .isPresent();
    }

    /** The first of some who is on another side than one of them. */
    private @Nullable String first(List<String> parties, @Nullable String other) {
        return parties.stream()
                .filter(p -> other == null || !counterparts.same(p, other))
                .findFirst()
                .orElse(null);
    }

    private static Optional<EventStatus> status(MeetingStatus status) {
        return switch (status) {
            case HELD -> Optional.of(EventStatus.ACTUAL);
            case PLANNED -> Optional.of(EventStatus.PLANNED);
            default -> Optional.empty();
        };
    }
}
