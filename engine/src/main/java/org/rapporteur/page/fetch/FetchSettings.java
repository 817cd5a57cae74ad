package org.rapporteur.page.fetch;

import java.time.Duration;

/**
 * How politely and how far to fetch.
 *
 * @param agent how the program names itself
 * @param allowPrivate whether addresses that are not of the public internet may be fetched from
 * @param delay between two requests to one host; longer where its robots.txt asks for that
 * @param silence how long a server may say nothing
 * @param patience how long one answer may take in all
 * @param maxBytes of one answer, packed or not
 */
public record FetchSettings(
        String agent, boolean allowPrivate, Duration delay, Duration silence, Duration patience, int maxBytes) {

    /** What suits newspapers' servers. */
    public static FetchSettings polite(String version, boolean allowPrivate, Duration delay) {
        return new FetchSettings(
                "rapporteur/" + version + " (reads press coverage for its user)",
                allowPrivate,
                delay,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                org.rapporteur.page.Page.MAX_BYTES);
    }
}
