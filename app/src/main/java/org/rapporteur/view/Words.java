package org.rapporteur.view;

import java.util.List;

/** Small English. */
public final class Words {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Words() {}

    /** {@code 1 page}, {@code 2 pages}. */
    public static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}; empty for nothing. */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** A number as prose writes it: in words up to twelve. */
    public static String number(int n) {
        return n >= 0 && n < NUMBERS.size() ? NUMBERS.get(n) : String.valueOf(n);
    }
}
