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
 * @param roles titles it is given, in the order of their cites
 * @param mentions where it is named, in the order of the text
 */
public record Actor(
        String id,
        String name,
        ActorKind kind,
        @Nullable String country,
        List<String> aliases,
        List<RoleHeld> roles,
        List<Cite> mentions)
        implements Fact {

    public Actor {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
    }
}
