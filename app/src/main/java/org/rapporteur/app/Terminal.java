package org.rapporteur.app;

import org.jspecify.annotations.Nullable;

/** What the program prints to. */
final class Terminal {
    private static final int NARROWEST = 40;

    private Terminal() {}

    /** Whether somebody watches: standard output is a terminal. */
    static boolean isInteractive() {
        return System.console() != null;
    }

    /** Columns of the terminal; no limit where there is none. The launcher gives them in COLUMNS. */
    static int width() {
        if (!isInteractive()) {
            return Integer.MAX_VALUE;
        }
        return width(System.getenv("COLUMNS"));
    }

    static int width(@Nullable String columns) {
        try {
            return columns == null ? 80 : Math.max(NARROWEST, Integer.parseInt(columns));
        } catch (NumberFormatException e) {
            return 80;
        }
    }
}
