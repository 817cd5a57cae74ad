package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Level;
import org.rapporteur.parties.Party;
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

    private static final Set<Role> NAMED = Set.of(Role.PATIENT, Role.RECIPIENT, Role.WITH, Role.AGAINST, Role.FROM);

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
            if (p.stance() == PositionStance.REJECTS && events.stream().noneMatch(e -> tells(e, p))) {
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

    /** Whether an event is told in a position's words, or both refuse in words that they share. */
    private static boolean tells(Event e, Position p) {
        boolean overlap =
                e.cite().start() < p.cite().end() && p.cite().start() < e.cite().end();
        boolean around =
                e.cite().start() < p.cite().start() && p.cite().end() < e.cite().end();
        return overlap && (!around || e.eventType() == EventType.REJECT);
    }

    private Event event(Position p) {
        int at = understood.text().document().citer().charOffset(p.cite().start());
        Optional<Sentence> sentence = understood.text().sentenceAt(at);
        Optional<String> named = sentence.flatMap(s -> named(s, p));
        Optional<String> recipient = named.or(() -> sentence.flatMap(s -> counterparts.of(s, p.party(), Set.of())));
        String voice = voice(p);
        return new Event(
                Ids.hash("event", p.cite().article(), RULE, p.id()),
                p.cite().article(),
                EventType.REJECT,
                null,
                p.party(),
                recipient.orElse(null),
                named.isEmpty() && recipient.isPresent() ? Event.INFERRED : null,
                p.date(),
                null,
                voice == null ? EventStatus.ACTUAL : EventStatus.ALLEGED,
                voice,
                p.cite(),
                RULE,
                List.of());
    }

    /** The party of another side that the words of a position name first. */
    private Optional<String> named(Sentence s, Position p) {
        int from = understood.text().document().citer().charOffset(p.cite().start());
        int to = understood.text().document().citer().charOffset(p.cite().end());
        List<Token> heads = understood.frames().in(s).stream()
                .filter(f -> from <= f.word().start() && f.word().end() <= to)
                .flatMap(f -> f.arguments().stream())
                .filter(a -> NAMED.contains(a.role()))
                .flatMap(a -> a.heads().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Token::index))
                .toList();
        return heads.isEmpty()
                ? Optional.empty()
                : understood.parties().concerned(s, heads).stream()
                        .map(Party::actor)
                        .filter(a -> !counterparts.same(a, p.party()))
                        .findFirst();
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
