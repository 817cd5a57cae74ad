package org.rapporteur.record;

import org.jspecify.annotations.Nullable;

/**
 * A title that a page gives an actor.
 *
 * @param title as written, determiner and body included ("Russia's special envoy for Afghanistan")
 * @param of actor id of the body, or null
 * @param cite the words that give it
 * @param asOf EDTF date at which the page gives it, or null
 */
public record RoleHeld(
        String title,
        @Nullable String of,
        Cite cite,
        @Nullable String asOf) {}
