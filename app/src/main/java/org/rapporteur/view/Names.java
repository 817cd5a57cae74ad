package org.rapporteur.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Claim;
import org.rapporteur.store.Outlets;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;

/** Who and what the ids of a record stand for. */
public final class Names {
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    /** Reads the names of a record. */
    public Names(RecordStore store) throws RecordException {
        for (Actor actor : store.facts(Actor.class)) {
            actors.put(actor.id(), actor);
            for (Cite mention : actor.mentions()) {
                named.computeIfAbsent(mention.article(), a -> new HashSet<>()).add(actor.id());
            }
        }
        store.facts(Article.class).forEach(a -> articles.put(a.id(), a));
    }

    /** The name of an actor; the id itself where there is no such actor, null for null. */
    public @Nullable String actor(@Nullable String id) {
        if (id == null) {
            return null;
        }
        Actor actor = actors.get(id);
        return actor == null ? id : actor.name();
    }

    /** Whom an actor belongs to in the end; itself where it belongs to nobody. */
    public String side(String id) {
        Actor actor = actors.get(id);
        return actor == null || actor.side() == null ? id : actor.side();
    }

    /** Who stands on a side of a claim: the actor's name, else the words of the page, else the outlet. */
    public String source(Claim.Side side) {
        if (side.source() != null) {
            return String.valueOf(actor(side.source()));
        }
        return side.sourceText() != null
                ? side.sourceText()
                : outlet(side.cite().article());
    }

    /** The names of actors, joined by commas. */
    public String actors(List<String> ids) {
        return ids.stream().map(id -> String.valueOf(actor(id))).collect(Collectors.joining(", "));
    }

    /** An article by its id, or null when there is none. */
    public @Nullable Article article(String id) {
        return articles.get(id);
    }

    /** How an article is called where there is little room: by its outlet. */
    public String outlet(String article) {
        Article a = articles.get(article);
        return a == null ? article : Outlets.of(a);
    }

    /** The EDTF date on which an article was published, or null. */
    public @Nullable String published(String article) {
        Article a = articles.get(article);
        return a == null ? null : a.published();
    }

    /**
     * The ids of the actors that somebody means by an id, a name or an alias, or by a part of a name when nobody is called
     * just so.
     */
    public Set<String> actorsCalled(String words) {
        Set<String> exact = actors.values().stream()
                .filter(a -> a.id().equals(words)
                        || a.name().equalsIgnoreCase(words)
                        || a.aliases().stream().anyMatch(words::equalsIgnoreCase))
                .map(Actor::id)
                .collect(Collectors.toSet());
        if (!exact.isEmpty()) {
            return exact;
        }
        String part = words.toLowerCase(Locale.ROOT);
        return actors.values().stream()
                .filter(a -> a.name().toLowerCase(Locale.ROOT).contains(part))
                .map(Actor::id)
                .collect(Collectors.toSet());
    }

    /** The ids of the articles that somebody means by the beginning of an id, or by a part of a source or a title. */
    public Set<String> articlesCalled(String words) {
        String part = words.toLowerCase(Locale.ROOT);
        return articles.values().stream()
                .filter(a -> a.id().startsWith(words)
                        || a.source().toLowerCase(Locale.ROOT).contains(part)
                        || (a.title() != null
                                && a.title().toLowerCase(Locale.ROOT).contains(part)))
                .map(Article::id)
                .collect(Collectors.toSet());
    }

    /** The ids of the actors that an article names. */
    public Set<String> actorsIn(String article) {
        return named.getOrDefault(article, Set.of());
    }
}
