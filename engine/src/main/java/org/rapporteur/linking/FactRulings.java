package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.linking.rulings.Ruling.Action;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;

/** Corrects and rejects facts as a person ruled, one ruling after the other. */
final class FactRulings {
    private final Map<String, List<Ruling>> byType = new HashMap<>();
    private final RulingLog log;
    private final Set<String> rejected = new HashSet<>();
    private final Set<String> corrected = new HashSet<>();
    private @Nullable FactIndex<Actor> actors;
    private List<Actor> known = List.of();

    /** @param rulings in force; corrections and rejections are applied */
    FactRulings(List<Ruling> rulings, RulingLog log) {
        this.log = log;
        for (Ruling r : rulings) {
            if (r.action() == Action.CORRECT || r.action() == Action.REJECT) {
                byType.computeIfAbsent(r.targets().get(0).type(), t -> new ArrayList<>())
                        .add(r);
            }
        }
    }

    /** The actors after the rulings, of which the values of later corrections may be. */
    List<Actor> ofActors(List<Actor> linked) {
        List<Actor> out = of(Actor.class, linked);
        known = out;
        return out;
    }

    /** These facts, all of one kind, after the rulings. */
    <F extends Fact> List<F> of(Class<F> kind, List<F> facts) {
        List<Ruling> rulings = byType.getOrDefault(JsonLines.type(kind), List.of());
        if (rulings.isEmpty()) {
            return facts;
        }
        FactIndex<F> index = new FactIndex<>(facts);
        List<Optional<F>> out = new ArrayList<>(facts.stream().map(Optional::of).toList());
        for (Ruling r : rulings) {
            Optional<Integer> at = index.find(r.targets().get(0));
            Optional<F> fact = at.flatMap(out::get);
            if (fact.isEmpty()) {
                log.missing(r, r.targets().get(0));
            } else if (r.action() == Action.REJECT) {
                out.set(at.orElseThrow(), Optional.empty());
                String id = Anchor.id(fact.get());
                if (id != null) {
                    rejected.add(id);
                }
                log.done(r, null);
            } else {
                correct(r, fact.get()).ifPresent(f -> out.set(at.orElseThrow(), Optional.of(kind.cast(f))));
            }
        }
        return out.stream().flatMap(Optional::stream).toList();
    }

    private Optional<Fact> correct(Ruling r, Fact fact) {
        List<String> values = r.values();
        if (Corrections.isActors(String.valueOf(r.field()))) {
            values = new ArrayList<>();
            for (Anchor anchor : r.targets().subList(1, r.targets().size())) {
                Optional<Integer> actor = actors().find(anchor);
                if (actor.isEmpty()) {
                    log.missing(r, anchor);
                    return Optional.empty();
                }
                values.add(known.get(actor.get()).id());
            }
        }
        try {
            Fact now = Corrections.correct(fact, String.valueOf(r.field()), values);
            String id = Anchor.id(now);
            if (id != null) {
                corrected.add(id);
            }
            log.done(r, id);
            return Optional.of(now);
        } catch (IllegalArgumentException e) {
            log.failed(r, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private FactIndex<Actor> actors() {
        if (actors == null) {
            actors = new FactIndex<>(known);
        }
        return actors;
    }

    /** The ids of the facts that were rejected so far. */
    Set<String> rejected() {
        return rejected;
    }

    /** The ids of the facts that were corrected so far. */
    Set<String> corrected() {
        return corrected;
    }
}
