package org.rapporteur.page;

/**
 * A value that a page gives for something that it tells of its article.
 *
 * @param field as the export names it: {@code title}, {@code published}, …
 * @param value as it would stand in the export
 * @param from where the page gives it, in words
 * @param taken whether it is the one that was believed
 */
public record Candidate(String field, String value, String from, boolean taken) {}
