package org.rapporteur.web.pages;

import java.util.List;

/**
 * A line of an article.
 *
 * @param role of the segment that it stands in
 * @param first whether the line before it has another role
 * @param pieces its words with their marks
 * @param notes the marks that begin in it, each once
 */
public record Block(String role, boolean first, List<Piece> pieces, List<Mark> notes) {}
