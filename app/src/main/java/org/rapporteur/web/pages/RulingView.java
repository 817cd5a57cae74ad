package org.rapporteur.web.pages;

import org.rapporteur.linking.rulings.Ruling;

/**
 * A ruling as its page shows it.
 *
 * @param text what it does, in words
 * @param holds whether it is in force
 */
public record RulingView(Ruling ruling, String text, boolean holds) {}
