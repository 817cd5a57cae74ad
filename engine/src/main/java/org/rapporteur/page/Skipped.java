package org.rapporteur.page;

/**
 * Something that was given as a page and is not read.
 *
 * @param source path or URL as given
 * @param reason one line: why, and what to do
 */
public record Skipped(String source, String reason) {

    @Override
    public String toString() {
        return source + ": " + reason;
    }
}
