package org.rapporteur.language;

import org.rapporteur.record.TimexType;

/**
 * An expression of time.
 *
 * @param sentence index of its sentence
 * @param start char offset in the document's text
 * @param end char offset after its last char
 * @param value TIMEX3 value
 */
public record TimeExpression(int sentence, int start, int end, TimexType type, String value) {}
