package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Ids;

/** Merges and splits actors as a person ruled, one ruling after the other. */
final class ActorRulings {
    private final Cast cast;
    private final RulingLog log;

    ActorRulings(Cast cast, RulingLog log) {
        this.cast = cast;
        this.log = log;
    }

    void apply(List<Ruling> rulings) {
        for (Ruling r : rulings) {
            boolean ofActors =
                    !r.targets().isEmpty() && r.targets().get(0).type().equals("actor");
            if (ofActors && r.action() == Ruling.Action.MERGE) {
                merge(r);
            } else if (ofActors && r.action() == Ruling.Action.SPLIT) {
                split(r);
            }
        }
    }

    private void merge(Ruling r) {
        List<String> found = new ArrayList<>();
        for (Anchor target : r.targets()) {
            Optional<String> id = cast.find(target);
            if (id.isEmpty()) {
                log.missing(r, target);
                return;
            }
            found.add(id.get());
        }
        String into = found.get(0);
        Actor leading = leading(into);
        found.stream().distinct().filter(id -> !id.equals(into)).forEach(id -> cast.merge(leading, id));
        log.done(r, into);
    }

    /** What the actor is before others are merged into it. */
    private Actor leading(String id) {
        Actor before = cast.leading(id);
        List<Party> group = cast.parties().getOrDefault(id, List.of());
        return before != null
                ? before
                : new Actor(
                        id,
                        ActorLinker.name(group),
                        group.get(0).actor().kind(),
                        ActorLinker.country(group),
                        List.of(),
                        List.of(),
                        List.of());
    }

    private void split(Ruling r) {
        Anchor target = r.targets().get(0);
        Optional<String> id = cast.find(target);
        if (id.isEmpty()) {
            log.missing(r, target);
            return;
        }
        List<Party> taken = take(id.get(), r.alias(), r.articles());
        if (taken.isEmpty()) {
            log.failed(r, "there is nothing to take out of “" + target.name() + "”, or nothing would be left of it");
            return;
        }
        String slug = ActorLinker.slug(ActorLinker.name(taken));
        Party first = ActorLinker.first(taken);
        String own = cast.has(slug)
                ? slug + "-"
                        + Ids.hash(
                                "split", first.first().article(), first.first().local())
                : slug;
        cast.add(own, taken);
        log.done(r, own);
    }

    private List<Party> take(String id, @Nullable String alias, List<String> articles) {
        return alias == null ? cast.take(id, Set.copyOf(articles)) : cast.take(id, alias);
    }
}
