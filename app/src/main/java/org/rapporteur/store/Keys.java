package org.rapporteur.store;

import java.util.HexFormat;

/** The keys of namesakes, twelve hexadecimal digits, as numbers, which have the same order. */
final class Keys {
    private static final int DIGITS = 12;

    private Keys() {}

    static long number(String key) {
        return Long.parseLong(key, 16);
    }

    static String of(long number) {
        return HexFormat.of().toHexDigits(number, DIGITS);
    }
}
