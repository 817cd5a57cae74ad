package org.rapporteur.linking;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Article;
import org.rapporteur.record.Event;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;

/** Links readings to a record. A pure function of the set of readings. */
public final class Linker {

    /** The record of these readings, whatever their order. */
    public Record link(Collection<Reading> readings) {
        List<Reading> sorted = readings.stream()
                .sorted(Comparator.comparing(r -> r.article().id()))
                .toList();
        Map<String, String> originals = new CopyFinder().originals(sorted);
        List<Article> articles = sorted.stream()
                .map(Reading::article)
                .map(a -> a.withDuplicateOf(originals.get(a.id())))
                .toList();
        ActorLinker.Linked linked = new ActorLinker().link(sorted);
        ActorIds ids = linked.ids();
        List<Meeting> meetings = new MeetingLinker(linked.actors(), originals).link(meetings(sorted, ids));
        List<Figure> figures = mapped(sorted, Reading::figures, Figure::withActors, ids);
        List<Label> labels = mapped(sorted, Reading::labels, Label::withActors, ids);
        return new Record(
                articles,
                linked.actors(),
                mapped(sorted, Reading::statements, Statement::withActors, ids),
                meetings,
                mapped(sorted, Reading::events, Event::withActors, ids),
                mapped(sorted, Reading::positions, Position::withActors, ids),
                new ClaimLinker().link(sorted, ids, linked.actors(), originals),
                figures,
                sorted.stream().flatMap(r -> r.times().stream()).toList(),
                new DifferenceLinker(articles).link(meetings, figures, labels, linked.actors()),
                labels);
    }

    private static Map<String, List<Meeting>> meetings(List<Reading> readings, ActorIds ids) {
        Map<String, List<Meeting>> out = new LinkedHashMap<>();
        for (Reading r : readings) {
            String article = r.article().id();
            out.put(
                    article,
                    r.meetings().stream()
                            .map(m -> m.withActors(ids.of(article)))
                            .toList());
        }
        return out;
    }

    /** The facts of a kind with the record's actor ids in place of the articles'. */
    private static <F> List<F> mapped(
            List<Reading> readings,
            Function<Reading, List<F>> facts,
            BiFunction<F, UnaryOperator<String>, F> withActors,
            ActorIds ids) {
        return readings.stream()
                .flatMap(r -> {
                    UnaryOperator<String> local = ids.of(r.article().id());
                    return facts.apply(r).stream().map(f -> withActors.apply(f, local));
                })
                .toList();
    }
}
