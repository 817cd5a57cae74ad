package org.rapporteur.page;

import org.jsoup.nodes.Element;

/**
 * What HTML tells of a line.
 *
 * @param block the innermost element that holds the whole line and no other block
 * @param linked how many of the line's characters stand in links
 * @param startsLinked whether its first character stands in a link
 * @param hidden whether style says that it is not shown
 * @param sourceStart char offset of the line's first text in the page's source
 * @param sourceEnd char offset after its last
 */
record Markup(Element block, int linked, boolean startsLinked, boolean hidden, int sourceStart, int sourceEnd) {}
