package org.rapporteur.view;

/** Small English. */
public final class Words {
    private Words() {}

    /** {@code 1 page}, {@code 2 pages}. */
    public static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
