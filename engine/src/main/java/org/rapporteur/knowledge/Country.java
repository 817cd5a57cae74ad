package org.rapporteur.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A state, past or present, or a territory that news names beside states.
 *
 * @param iso3 ISO 3166-1 alpha-3; the withdrawn code for a former state
 * @param name the usual English name
 * @param from first year of a former state, null for those that are
 * @param to last year of a former state, null for those that are
 * @param successor code of the country that took its place, null for those that are
 */
public record Country(
        String iso3,
        String name,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String successor) {

    /** Whether it is no more. */
    public boolean former() {
        return to != null;
    }

    /** Whether it is a former state that was there in a year. */
    public boolean wasThere(int year) {
        return from != null && to != null && from <= year && year <= to;
    }
}
