package org.rapporteur.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.ActorKind;

/**
 * A body that news names without saying what it is.
 *
 * @param name the name to show
 * @param country code of the state it belongs to, of an armed group or a party the one where it is at home, or null
 * @param aliases other names and spellings, in the order of the table
 */
public record Body(String name, ActorKind kind, @Nullable String country, List<String> aliases) {
    public Body {
        aliases = List.copyOf(aliases);
    }
}
