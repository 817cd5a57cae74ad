package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Statement;

/** Makes the facts of one page, when it is known who its parties are. */
final class PageLinker {
    private final Gists gists;
    private final Map<String, String> originals;
    private final Cast cast;
    private final Map<String, String> keys;
    private final Map<String, Map<String, List<Actor>>> alone;

    /** @param originals for each copy, the article that it copies */
    PageLinker(Gists gists, Map<String, String> originals, Cast cast) {
        this(gists, originals, cast, cast.keys());
    }

    /** Where no page is ruled on. */
    PageLinker(Map<String, String> originals, Map<String, String> keys) {
        this(new Gists(), originals, new Cast(Map.of()), keys);
    }

    private PageLinker(Gists gists, Map<String, String> originals, Cast cast, Map<String, String> keys) {
        this.gists = gists;
        this.originals = originals;
        this.cast = cast;
        this.keys = keys;
        this.alone = cast.alone();
    }

    /** From the keys of namesakes to the record's ids. */
    UnaryOperator<String> ofKeys(String article) {
        return ActorIds.of(article, keys);
    }

    /** From the ids of a page's parties to the record's. */
    UnaryOperator<String> ids(Reading r) {
        String article = r.article().id();
        Map<String, String> out = new HashMap<>();
        if (alone.containsKey(article)) {
            alone.getOrDefault(article, Map.of()).forEach((id, parties) -> parties.forEach(p -> out.put(p.id(), id)));
        } else {
            r.actors().forEach(a -> out.put(a.id(), keys.get(gists.key(a, r))));
        }
        return ActorIds.of(article, out);
    }

    Article article(Reading r) {
        return r.article().withDuplicateOf(originals.get(r.article().id()));
    }

    /** The statements as they are before anything that they refer to is rejected. */
    List<Statement> statements(Reading r) {
        UnaryOperator<String> ids = ids(r);
        return cast.respoken(r.statements()).stream()
                .map(s -> s.withActors(ids))
                .toList();
    }

    /** All that the page tells, after what was rejected. */
    PageFacts facts(Reading r, Article article, List<Statement> statements, Rejected rejected) {
        UnaryOperator<String> ids = ids(r);
        return new PageFacts(
                article,
                statements.stream().map(rejected::of).toList(),
                left(r.events(), e -> rejected.of(e.withActors(ids))),
                left(r.positions(), p -> rejected.of(p.withActors(ids))),
                left(r.figures(), f -> rejected.of(f.withActors(ids))),
                r.times(),
                left(r.labels(), l -> rejected.of(l.withActors(ids))),
                parts(r, ids, rejected));
    }

    static <F> List<F> left(List<F> facts, Function<F, Optional<F>> left) {
        return facts.stream().flatMap(f -> left.apply(f).stream()).toList();
    }

    private List<PageFacts.ActorPart> parts(Reading r, UnaryOperator<String> ids, Rejected rejected) {
        Map<String, List<Actor>> parties = alone.get(r.article().id());
        if (parties == null) {
            parties = new TreeMap<>();
            for (Actor a : r.actors()) {
                parties.computeIfAbsent(ids.apply(a.id()), k -> new ArrayList<>())
                        .add(a);
            }
        }
        List<PageFacts.ActorPart> out = new ArrayList<>();
        parties.forEach((id, same) -> {
            if (!rejected.has(id)) {
                out.add(part(id, same, ids, rejected));
            }
        });
        return out;
    }

    private static PageFacts.ActorPart part(
            String id, List<Actor> parties, UnaryOperator<String> ids, Rejected rejected) {
        Set<RoleHeld> roles = new TreeSet<>(Comparator.comparing(RoleHeld::cite).thenComparing(RoleHeld::title));
        Set<Cite> mentions = new TreeSet<>();
        for (Actor a : parties) {
            mentions.addAll(a.mentions());
            for (RoleHeld h : a.roles()) {
                roles.add(rejected.of(
                        new RoleHeld(h.title(), h.of() == null ? null : ids.apply(h.of()), h.cite(), h.asOf())));
            }
        }
        return new PageFacts.ActorPart(id, List.copyOf(roles), List.copyOf(mentions));
    }
}
