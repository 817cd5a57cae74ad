package org.rapporteur.page.office;

import java.util.regex.Pattern;

/** The odd blanks of exports, made plain: no-break and thin spaces, tabs, zero-width characters, soft hyphens. */
final class Blanks {
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern NOTHING = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");

    private Blanks() {}

    /** A line with one plain space where it has any blanks, and none at its ends. */
    static String plain(String line) {
        return SPACES.matcher(NOTHING.matcher(line).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
