package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Cite;
import org.rapporteur.record.RoleHeld;

/** Links readings to a record. A pure function of the set of readings and of a person's rulings. */
public final class Linker {

    /** The record of these readings, whatever their order. */
    public Record link(Collection<Reading> readings) {
        return link(readings, Rulings.NONE).record();
    }

    /** The record of these readings, whatever their order, after a person's rulings. */
    public Ruled link(Collection<Reading> readings, Rulings rulings) {
        AllPages pages = new AllPages(readings);
        Linking linking = new Linking(pages, rulings);
        List<PageFacts> facts = pages.readings().stream().map(linking::facts).toList();
        Record record = new Record(
                facts.stream().map(PageFacts::article).toList(),
                actors(linking.actors(), facts),
                all(facts, PageFacts::statements),
                linking.meetings(),
                all(facts, PageFacts::events),
                all(facts, PageFacts::positions),
                linking.claims(),
                all(facts, PageFacts::figures),
                all(facts, PageFacts::times),
                linking.differences(),
                all(facts, PageFacts::labels));
        return new Ruled(record, linking.outcomes());
    }

    private static <F> List<F> all(List<PageFacts> pages, Function<PageFacts, List<F>> kind) {
        return pages.stream().flatMap(p -> kind.apply(p).stream()).toList();
    }

    /** The actors with what the pages tell of them. */
    private static List<Actor> actors(List<Actor> alone, List<PageFacts> pages) {
        Map<String, List<RoleHeld>> roles = new HashMap<>();
        Map<String, List<Cite>> mentions = new HashMap<>();
        for (PageFacts page : pages) {
            for (PageFacts.ActorPart part : page.parts()) {
                roles.computeIfAbsent(part.actor(), k -> new ArrayList<>()).addAll(part.roles());
                mentions.computeIfAbsent(part.actor(), k -> new ArrayList<>()).addAll(part.mentions());
            }
        }
        return alone.stream()
                .map(a -> new Actor(
                        a.id(),
                        a.name(),
                        a.kind(),
                        a.country(),
                        a.aliases(),
                        a.ties(),
                        a.side(),
                        roles.getOrDefault(a.id(), List.of()),
                        mentions.getOrDefault(a.id(), List.of())))
                .toList();
    }
}
