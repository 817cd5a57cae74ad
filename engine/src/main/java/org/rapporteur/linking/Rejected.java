package org.rapporteur.linking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.reading.Proposition;
import org.rapporteur.record.Event;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Statement;

/** Takes what was rejected out of the facts that refer to it; a fact that is nothing without it goes with it. */
final class Rejected {
    private final Set<String> ids;

    /** @param ids of actors and statements */
    Rejected(Set<String> ids) {
        this.ids = ids;
    }

    private @Nullable String open(@Nullable String id) {
        return id == null || ids.contains(id) ? null : id;
    }

    private List<String> open(List<String> all) {
        return all.stream().filter(id -> !ids.contains(id)).toList();
    }

    /** Whether an actor or a statement was rejected. */
    boolean has(String id) {
        return ids.contains(id);
    }

    RoleHeld of(RoleHeld r) {
        return new RoleHeld(r.title(), open(r.of()), r.cite(), r.asOf());
    }

    Statement of(Statement s) {
        return new Statement(
                s.id(),
                s.article(),
                s.kind(),
                s.content(),
                s.cue(),
                open(s.speaker()),
                s.speakerText(),
                s.anonymous(),
                open(s.affiliation()),
                open(s.coSpeakers()),
                s.via(),
                s.said(),
                s.stance(),
                open(s.continues()),
                open(s.within()),
                s.confidence(),
                s.cite(),
                s.speakerCite(),
                s.reader());
    }

    /** Never empty: it was held, whoever took part. */
    Optional<Meeting> of(Meeting m) {
        return Optional.of(new Meeting(
                m.id(),
                m.name(),
                m.status(),
                m.date(),
                m.place(),
                m.format(),
                open(m.hosts()),
                open(m.participants()),
                open(m.declined()),
                open(m.observers()),
                m.outcome(),
                m.cites(),
                m.differences(),
                m.attendance().stream().filter(a -> !ids.contains(a.actor())).toList(),
                m.life(),
                m.series(),
                m.reader(),
                m.dateBasis()));
    }

    /** Empty when nobody is left who does it or to whom it is done. */
    Optional<Event> of(Event e) {
        Event open = new Event(
                e.id(),
                e.article(),
                e.eventType(),
                e.mode(),
                open(e.actor()),
                open(e.recipient()),
                open(e.recipient()) == null ? null : e.recipientBasis(),
                e.date(),
                e.place(),
                e.status(),
                open(e.by()),
                e.cite(),
                e.rule(),
                e.counts());
        boolean empty = open.actor() == null && open.recipient() == null;
        return empty && !open.equals(e) ? Optional.empty() : Optional.of(open);
    }

    /** Empty when it is the position of nobody. */
    Optional<Position> of(Position p) {
        return ids.contains(p.party())
                ? Optional.empty()
                : Optional.of(new Position(
                        p.id(),
                        p.party(),
                        p.issue(),
                        p.topic(),
                        p.stance(),
                        p.condition(),
                        open(p.voicedBy()),
                        p.date(),
                        p.change(),
                        p.cite()));
    }

    /** Never empty. */
    Optional<Figure> of(Figure f) {
        return Optional.of(new Figure(
                f.id(),
                f.article(),
                f.value(),
                f.low(),
                f.high(),
                f.unit(),
                f.what(),
                open(f.of()),
                f.date(),
                f.cite()));
    }

    /** Empty when it is the label of nobody, or said in a statement that is none. */
    Optional<Label> of(Label l) {
        return ids.contains(l.actor()) || ids.contains(l.voice()) ? Optional.empty() : Optional.of(l);
    }

    /** Empty when its source or its statement is none. */
    Optional<Proposition> of(Proposition p) {
        boolean gone =
                p.source() != null && ids.contains(p.source()) || p.statement() != null && ids.contains(p.statement());
        return gone ? Optional.empty() : Optional.of(p.of(open(p.subject()), open(p.object())));
    }
}
