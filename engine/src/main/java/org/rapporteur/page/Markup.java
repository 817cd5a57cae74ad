package org.rapporteur.page;

import org.jsoup.nodes.Element;

/**
 * What HTML tells of a line.
 *
 * @param block the innermost element that holds the whole line and no other block
 * @param linked how many of the line's characters stand in links
 * @param sourceStart char offset of the line's first text in the page's source
 * @param sourceEnd char offset after its last
 */
record Markup(Element block, int linked, int sourceStart, int sourceEnd) {}
