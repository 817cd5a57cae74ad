package org.rapporteur.parties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.Actor;

/** Who is in a text: its parties and every place where one is meant. */
public final class Cast {
    private final List<Actor> actors;
    private final List<Mention> mentions;
    private final Map<Long, Mention> byHead;
    private final Map<String, Actor> byId;

    /**
     * @param actors parties with local ids, in the order of their first mention
     * @param mentions in the order of the text; two have the same head only where one word names two parties
     */
    public Cast(List<Actor> actors, List<Mention> mentions) {
        this.actors = List.copyOf(actors);
        this.mentions = List.copyOf(mentions);
        this.byHead = mentions.stream()
                .collect(Collectors.toMap(m -> key(m.sentence(), m.head()), m -> m, (first, second) -> first));
        this.byId = actors.stream().collect(Collectors.toMap(Actor::id, a -> a));
    }

    public List<Actor> actors() {
        return actors;
    }

    public List<Mention> mentions() {
        return mentions;
    }

    /** The mention whose head is this token; the first of two in a word like "Norway-Sweden". */
    public Optional<Mention> at(Sentence sentence, Token head) {
        return Optional.ofNullable(byHead.get(key(sentence.index(), head.index())));
    }

    /** The mentions of one sentence, in order. */
    public List<Mention> in(Sentence sentence) {
        return mentions.stream().filter(m -> m.sentence() == sentence.index()).toList();
    }

    /**
     * The party with a local id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Actor actor(String id) {
        Actor actor = byId.get(id);
        if (actor == null) {
            throw new IllegalArgumentException("no party " + id);
        }
        return actor;
    }

    private static long key(int sentence, int token) {
        return ((long) sentence << 32) | token;
    }
}
