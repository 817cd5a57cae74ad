package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Passage;
import org.rapporteur.view.RecordFacts;

/** Finds where a page names whom a sentence means and does not name: "he", "the minister", nobody at all. */
final class Antecedents {
    private final RecordFacts facts;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Set<String>> sides = new HashMap<>();
    /** By article and actor. */
    private final Map<String, List<Cite>> mentions = new HashMap<>();

    Antecedents(RecordFacts facts) throws RecordException {
        this.facts = facts;
        for (Actor a : facts.all(Actor.class)) {
            actors.put(a.id(), a);
            sides.computeIfAbsent(side(a), s -> new HashSet<>()).add(a.id());
            for (Cite m : a.mentions()) {
                mentions.computeIfAbsent(key(m.article(), a.id()), k -> new ArrayList<>())
                        .add(m);
            }
        }
    }

    /** Some words, and for each actor whom none of their sentences names, nor anybody on the same side, where a page does. */
    List<Cite> with(Collection<Cite> cites, Collection<String> named) throws RecordException {
        List<Cite> out = new ArrayList<>(cites);
        for (String actor : new HashSet<>(named)) {
            Cite before = isNamed(actor, cites) ? null : before(actor, cites);
            if (before != null) {
                out.add(before);
            }
        }
        return out;
    }

    private boolean isNamed(String actor, Collection<Cite> cites) throws RecordException {
        Actor known = actors.get(actor);
        Set<String> side = known == null ? Set.of() : sides.getOrDefault(side(known), Set.of());
        for (Cite cite : cites) {
            Article article = facts.names().article(cite.article());
            if (article == null || side.stream().noneMatch(a -> mentions.containsKey(key(cite.article(), a)))) {
                continue;
            }
            Passage passage = Passage.of(cite, article, facts.text(cite.article()));
            int start = cite.start() - length(passage.before());
            int end = cite.end() + length(passage.after());
            for (String a : side) {
                for (Cite m : mentions.getOrDefault(key(cite.article(), a), List.of())) {
                    if (m.start() >= start && m.end() <= end) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The last mention before the words, or the first of their page; null where their pages have none. */
    private @Nullable Cite before(String actor, Collection<Cite> cites) {
        for (Cite cite : cites) {
            List<Cite> all = mentions.getOrDefault(key(cite.article(), actor), List.of());
            Cite out = all.isEmpty() ? null : all.get(0);
            for (Cite m : all) {
                out = out == null || (m.start() <= cite.start() && m.start() > out.start()) ? m : out;
            }
            if (out != null) {
                return out;
            }
        }
        return null;
    }

    private static String key(String article, String actor) {
        return article + "\n" + actor;
    }

    private static String side(Actor actor) {
        return actor.side() == null ? actor.id() : actor.side();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
