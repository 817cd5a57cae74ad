package org.rapporteur.record;

/**
 * A stretch of an article's text with one role. Segments do not overlap and stand in the order of the text.
 *
 * @param start code point offset of its first code point, from 0
 * @param end code point offset after its last
 */
public record Segment(Role role, int start, int end) {}
