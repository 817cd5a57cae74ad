package org.rapporteur.web.pages;

import java.util.List;
import org.rapporteur.web.Item;

/**
 * A side as it is listed.
 *
 * @param side the actor at its top
 * @param colour the number of its colour, 0 for none
 * @param members those who belong to it, whom the pages name most first
 * @param more how many of them are not listed
 */
public record SideView(Item side, int colour, List<Item> members, int more) {}
