package org.rapporteur.linking;

import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Cite;

/**
 * When a page was published whose own words leave its year open, as other pages tell.
 *
 * @param month of publication
 * @param cite the words of the page that led to it, null where it is a copy's
 */
public record InferredDate(String month, @Nullable Cite cite) {}
