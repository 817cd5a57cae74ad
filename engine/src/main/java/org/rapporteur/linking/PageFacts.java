package org.rapporteur.linking;

import java.util.List;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Event;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Position;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;

/**
 * The facts of a record that one page tells alone, with the record's ids; each list in the order of the export.
 *
 * @param parts what the page tells of each actor, in the order of their ids
 */
public record PageFacts(
        Article article,
        List<Statement> statements,
        List<Event> events,
        List<Position> positions,
        List<Figure> figures,
        List<Time> times,
        List<Label> labels,
        List<ActorPart> parts) {

    public PageFacts {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        positions = List.copyOf(positions);
        figures = List.copyOf(figures);
        times = List.copyOf(times);
        labels = List.copyOf(labels);
        parts = List.copyOf(parts);
    }

    /**
     * What a page tells of an actor.
     *
     * @param roles in the order of their cites
     * @param mentions in the order of the text
     */
    public record ActorPart(String actor, List<RoleHeld> roles, List<Cite> mentions) {
        public ActorPart {
            roles = List.copyOf(roles);
            mentions = List.copyOf(mentions);
        }
    }
}
