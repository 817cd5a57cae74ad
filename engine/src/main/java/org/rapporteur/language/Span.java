package org.rapporteur.language;

/**
 * Tokens of one sentence that follow each other.
 *
 * @param sentence index of the sentence in the text
 * @param first index of the first token in the sentence
 * @param last index of the last token
 */
public record Span(int sentence, int first, int last) {}
