package org.rapporteur.reading.second;

/**
 * What a second reader proposes for a page.
 *
 * @param reader its name, which marks what comes of it
 */
public record Answer(String reader, Proposals proposals) {}
