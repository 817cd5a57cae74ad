package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Event;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Label;
import org.rapporteur.record.Position;
import org.rapporteur.record.Statement;
import org.rapporteur.record.Time;

/** The pages that rulings name, and the actors, after the rulings on them. */
final class RuledPages {
    private final Map<String, PageFacts> facts = new TreeMap<>();
    private final List<Actor> actors;
    private final Rejected rejected;
    private final Heard heard;

    /** @param readings of all pages that rulings name, in the order of their ids */
    RuledPages(PageLinker linker, Collection<Reading> readings, List<Actor> linked, FactRulings ruled) {
        Map<String, List<Article>> articles = byPage(
                ruled.of(Article.class, readings.stream().map(linker::article).toList()), Article::id);
        actors = ruled.ofActors(linked).stream().map(RuledPages::alone).toList();
        List<Statement> said = ruled.of(
                Statement.class,
                readings.stream().flatMap(r -> linker.statements(r).stream()).toList());
        Map<String, List<Statement>> statements = byPage(said, Statement::article);
        rejected = new Rejected(Set.copyOf(ruled.rejected()));
        List<PageFacts> before = new ArrayList<>();
        for (Reading r : readings) {
            String id = r.article().id();
            Article article =
                    articles.getOrDefault(id, List.of()).stream().findFirst().orElseGet(() -> linker.article(r));
            before.add(linker.facts(r, article, statements.getOrDefault(id, List.of()), rejected));
        }
        heard = new Heard(
                ruled.corrected(),
                before.stream().flatMap(f -> f.statements().stream()).toList());
        Map<String, List<Event>> events = ruled(Event.class, before, PageFacts::events, Event::article, ruled);
        Map<String, List<Position>> positions = ruled(
                Position.class, before, PageFacts::positions, p -> p.cite().article(), ruled);
        Map<String, List<Figure>> figures =
                ruled(Figure.class, before, PageFacts::figures, f -> f.cite().article(), ruled);
        Map<String, List<Time>> times = ruled(Time.class, before, PageFacts::times, Time::article, ruled);
        Map<String, List<Label>> labels = ruled(Label.class, before, PageFacts::labels, Label::article, ruled);
        for (PageFacts f : before) {
            String id = f.article().id();
            facts.put(
                    id,
                    new PageFacts(
                            f.article(),
                            f.statements(),
                            events.getOrDefault(id, List.of()),
                            positions.getOrDefault(id, List.of()),
                            figures.getOrDefault(id, List.of()),
                            times.getOrDefault(id, List.of()),
                            labels.getOrDefault(id, List.of()),
                            f.parts()));
        }
    }

    private static Actor alone(Actor a) {
        return new Actor(a.id(), a.name(), a.kind(), a.country(), a.aliases(), List.of(), List.of());
    }

    private static <F extends Fact> Map<String, List<F>> ruled(
            Class<F> kind,
            List<PageFacts> pages,
            Function<PageFacts, List<F>> told,
            Function<F, String> article,
            FactRulings ruled) {
        List<F> all = pages.stream().flatMap(p -> told.apply(p).stream()).toList();
        return byPage(ruled.of(kind, all), article);
    }

    private static <F> Map<String, List<F>> byPage(List<F> facts, Function<F, String> article) {
        Map<String, List<F>> out = new HashMap<>();
        facts.forEach(f ->
                out.computeIfAbsent(article.apply(f), k -> new ArrayList<>()).add(f));
        return out;
    }

    /** The facts of each page. */
    Map<String, PageFacts> facts() {
        return facts;
    }

    /** Every actor of the record, without roles and mentions, in the order of their ids. */
    List<Actor> actors() {
        return actors;
    }

    Rejected rejected() {
        return rejected;
    }

    Heard heard() {
        return heard;
    }
}
