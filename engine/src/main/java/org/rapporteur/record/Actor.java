package org.rapporteur.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or body that pages speak of.
 *
 * @param id stable id, made of the name
 * @param name the fullest form in the pages
 * @param country ISO 3166-1 alpha-3 (withdrawn codes for states that are no more, as {@code SUN}), or null
 * @param aliases every other written form, metonyms included, sorted
 * @param ties to whom it belongs, the nearest first
 * @param side id of the actor at the top of its ties: a minister's state, a spokesman's movement; null where it has none
 * @param roles titles it is given, in the order of their cites
 * @param mentions where it is named, in the order of the text
 */
public record Actor(
        String id,
        String name,
        ActorKind kind,
        @Nullable String country,
        List<String> aliases,
        List<Tie> ties,
        @Nullable String side,
        List<RoleHeld> roles,
        List<Cite> mentions)
        implements Fact {

    /** An actor of whom it is not known to whom it belongs. */
    public Actor(
            String id,
            String name,
            ActorKind kind,
            @Nullable String country,
            List<String> aliases,
            List<RoleHeld> roles,
            List<Cite> mentions) {
        this(id, name, kind, country, aliases, List.of(), null, roles, mentions);
    }

    public Actor {
        aliases = List.copyOf(aliases);
        ties = ties == null ? List.of() : List.copyOf(ties);
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
    }

    /** The same actor with other ties. */
    public Actor tied(List<Tie> to, @Nullable String top) {
        return new Actor(id, name, kind, country, aliases, to, top, roles, mentions);
    }
}
