package org.rapporteur.linking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Event;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;

/** Links readings to a record. A pure function of the set of readings and of a person's rulings. */
public final class Linker {

    /** The record of these readings, whatever their order. */
    public Record link(Collection<Reading> readings) {
        return link(readings, Rulings.NONE).record();
    }

    /**
     * The record of these readings, whatever their order, after a person's rulings. Actors are ruled on first, then what
     * is said of them, then meetings; claims and differences are looked for in what that leaves.
     */
    public Ruled link(Collection<Reading> readings, Rulings rulings) {
        List<Reading> asRead = readings.stream()
                .sorted(Comparator.comparing(r -> r.article().id()))
                .toList();
        List<Ruling> inForce = rulings.inForce();
        RulingLog log = new RulingLog();
        FactRulings ruled = new FactRulings(inForce, log);
        Map<String, String> originals = new CopyFinder().originals(asRead);
        List<Reading> sorted = Dating.date(asRead, originals);
        List<Article> articles = ruled.of(
                Article.class,
                sorted.stream()
                        .map(Reading::article)
                        .map(a -> a.withDuplicateOf(originals.get(a.id())))
                        .toList());
        ActorLinker.Linked linked = new ActorLinker().link(sorted, inForce, log);
        Told told = new Told(sorted, linked.ids());
        List<Actor> known = ruled.ofActors(linked.actors());
        List<Statement> said = ruled.of(
                Statement.class, told.facts(r -> linked.cast().respoken(r.statements()), Statement::withActors));
        Rejected rejected = new Rejected(ruled.rejected());
        List<Actor> actors = known.stream().map(rejected::of).toList();
        List<Statement> statements = said.stream().map(rejected::of).toList();
        Heard heard = new Heard(ruled.corrected(), statements);
        List<Meeting> meetings = ruled.of(
                Meeting.class,
                new MeetingLinker(actors, originals)
                        .link(
                                told.byArticle(Reading::meetings, Meeting::withActors, rejected::of),
                                new MeetingRulings(inForce, log)));
        List<Figure> figures = ruled.of(Figure.class, told.facts(Reading::figures, Figure::withActors, rejected::of));
        List<Label> labels = ruled.of(Label.class, told.facts(Reading::labels, Label::withActors, rejected::of));
        Record record = new Record(
                articles,
                actors,
                statements,
                meetings,
                ruled.of(Event.class, told.facts(Reading::events, Event::withActors, rejected::of)),
                ruled.of(Position.class, told.facts(Reading::positions, Position::withActors, rejected::of)),
                ruled.of(
                        Claim.class,
                        new ClaimLinker()
                                .link(
                                        told.byArticle(
                                                Reading::propositions,
                                                Proposition::withActors,
                                                p -> rejected.of(heard.of(p))),
                                        actors,
                                        originals)),
                figures,
                ruled.of(
                        Time.class,
                        sorted.stream().flatMap(r -> r.times().stream()).toList()),
                ruled.of(Difference.class, new DifferenceLinker(articles).link(meetings, figures, labels, actors)),
                labels);
        return new Ruled(record, log.outcomes());
    }
}
