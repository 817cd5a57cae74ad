package org.rapporteur.reading.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Role;
import org.rapporteur.record.EventType;

/**
 * A line of {@code acts.tsv}: what kind of event words of a class of {@code predicates.tsv} tell.
 *
 * @param mode PLOVER mode, or null
 * @param cameo CAMEO code
 * @param recipient the roles in which to look for whom it is done to, in order
 * @param sure whether words of the class tell the event without the language model's word for it
 */
record ActKind(String name, EventType root, @Nullable String mode, String cameo, List<Role> recipient, boolean sure) {

    ActKind {
        recipient = List.copyOf(recipient);
    }
}
