package org.rapporteur.knowledge;

import org.jspecify.annotations.Nullable;
import org.rapporteur.record.ActorKind;

/**
 * A noun for those who act for a party, belong to it or stand against it.
 *
 * @param noun singular
 * @param state what they are to a state, government or body of states named with them; null where nothing
 * @param group what they are to an armed group, party, movement or person; null where nothing
 * @param party the class of the party without a name that they make up by themselves ("rebels"); null where none
 * @param kind its kind, null where they make up none
 * @param home whether a text that names no owner means those of the state it is about: "the army"
 */
public record PartyNoun(
        String noun,
        @Nullable Bond state,
        @Nullable Bond group,
        @Nullable String party,
        @Nullable ActorKind kind,
        boolean home) {}
