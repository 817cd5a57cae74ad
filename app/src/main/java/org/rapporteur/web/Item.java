package org.rapporteur.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing in a cell.
 *
 * @param text what it says
 * @param href the page it leads to, or null
 */
public record Item(String text, @Nullable String href) {
    /** A text that leads nowhere. */
    public static Item of(String text) {
        return new Item(text, null);
    }

    /** Somebody. */
    public static Item actor(String id, String name) {
        return new Item(name, Links.actor(id));
    }
}
