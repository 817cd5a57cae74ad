package org.rapporteur.record;

/**
 * A time expression.
 *
 * @param article id of the article
 * @param value TIMEX3 value ({@code 2019-09-13}, {@code XXXX-WXX-5}, {@code P2D}, {@code PAST_REF})
 */
public record Time(String article, TimexType timexType, String value, Cite cite) implements Fact {}
