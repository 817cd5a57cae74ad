package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.parties.Level;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Position;
import org.rapporteur.record.PositionStance;

/**
 * What parties refuse without a word of refusing: a position that rejects something is an act of its party where no other
 * act is told in the same words ("will not budge from its demands").
 */
public final class Refusals {
    private static final String RULE = "position";

    private final Understood understood;
    private final Counterparts counterparts;

    public Refusals(Understood understood) {
        this.understood = understood;
        this.counterparts = new Counterparts(understood);
    }

    /** The events of a text with those that its positions tell, in its order. */
    public List<Event> beside(List<Event> events, List<Position> positions) {
        List<Event> out = new ArrayList<>(events);
        for (Position p : positions) {
            if (p.stance() == PositionStance.REJECTS && events.stream().noneMatch(e -> overlap(e, p))) {
                out.add(event(p));
            }
        }
        out.sort(Comparator.comparing(Event::cite));
        return List.copyOf(out);
    }

    /** Whether an event was read by a position. */
    static boolean isOne(Event e) {
        return e.rule().equals(RULE);
    }

    private static boolean overlap(Event e, Position p) {
        return e.cite().start() < p.cite().end() && p.cite().start() < e.cite().end();
    }

    private Event event(Position p) {
        int at = understood.text().document().citer().charOffset(p.cite().start());
        Optional<String> recipient =
                understood.text().sentenceAt(at).flatMap(s -> counterparts.of(s, p.party(), Set.of()));
        String voice = voice(p);
        return new Event(
                Ids.hash("event", p.cite().article(), RULE, p.id()),
                p.cite().article(),
                EventType.REJECT,
                null,
                p.party(),
                recipient.orElse(null),
                recipient.isPresent() ? Event.INFERRED : null,
                p.date(),
                null,
                voice == null ? EventStatus.ACTUAL : EventStatus.ALLEGED,
                voice,
                p.cite(),
                RULE,
                List.of());
    }

    /** Who tells it, where that is somebody of another side. */
    private @Nullable String voice(Position p) {
        String voice = p.voicedBy();
        return voice == null || side(voice).equals(side(p.party())) ? null : voice;
    }

    private String side(String actor) {
        return understood.parties().roll(actor, Level.SIDE);
    }
}
