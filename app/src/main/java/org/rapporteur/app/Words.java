package org.rapporteur.app;

/** Small English. */
final class Words {
    private Words() {}

    /** {@code 1 page}, {@code 2 pages}. */
    static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
