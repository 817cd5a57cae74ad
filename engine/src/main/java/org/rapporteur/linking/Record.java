package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Event;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;

/** The linked facts, each list in the order of the export. */
public record Record(
        List<Article> articles,
        List<Actor> actors,
        List<Statement> statements,
        List<Meeting> meetings,
        List<Event> events,
        List<Position> positions,
        List<Figure> figures,
        List<Time> times,
        List<Label> labels) {

    public Record {
        articles = List.copyOf(articles);
        actors = List.copyOf(actors);
        statements = List.copyOf(statements);
        meetings = List.copyOf(meetings);
        events = List.copyOf(events);
        positions = List.copyOf(positions);
        figures = List.copyOf(figures);
        times = List.copyOf(times);
        labels = List.copyOf(labels);
    }

    /** Every fact, in the order of the export. */
    public List<Fact> facts() {
        List<Fact> out = new ArrayList<>();
        out.addAll(articles);
        out.addAll(actors);
        out.addAll(statements);
        out.addAll(meetings);
        out.addAll(events);
        out.addAll(positions);
        out.addAll(figures);
        out.addAll(times);
        out.addAll(labels);
        return out;
    }
}
