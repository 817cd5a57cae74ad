package org.rapporteur.web.pages;

import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Item;

/**
 * A line of a short list.
 *
 * @param day EDTF, or null
 * @param what it is, with its page
 * @param more a few words about it
 */
public record Told(@Nullable String day, Item what, String more) {}
