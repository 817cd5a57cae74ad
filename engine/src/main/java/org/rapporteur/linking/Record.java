package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
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
        List<Claim> claims,
        List<Figure> figures,
        List<Time> times,
        List<Difference> differences,
        List<Label> labels) {

    public Record {
        articles = List.copyOf(articles);
        actors = List.copyOf(actors);
        statements = List.copyOf(statements);
        meetings = List.copyOf(meetings);
        events = List.copyOf(events);
        positions = List.copyOf(positions);
        claims = List.copyOf(claims);
        figures = List.copyOf(figures);
        times = List.copyOf(times);
        differences = List.copyOf(differences);
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
        out.addAll(claims);
        out.addAll(figures);
        out.addAll(times);
        out.addAll(differences);
        out.addAll(labels);
        return out;
    }
}
