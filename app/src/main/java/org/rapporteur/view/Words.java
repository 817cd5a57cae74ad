package org.rapporteur.view;

import java.util.List;

/** Small English. */
public final class Words {
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
}
