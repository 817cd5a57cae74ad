package org.rapporteur.parties;

/** The similarity of two words by Jaro (1989), raised for a common beginning as Winkler (1990) does. */
final class JaroWinkler {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX_LENGTH = 4;

    private JaroWinkler() {}

    /** From 0 (nothing in common) to 1 (equal). */
    static double similarity(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        int most = Math.min(PREFIX_LENGTH, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] taken = new boolean[b.length()];
        StringBuilder inA = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    inA.append(a.charAt(i));
                    break;
                }
            }
        }
        int common = inA.length();
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        for (int j = 0, k = 0; j < b.length(); j++) {
            if (taken[j]) {
                moved += b.charAt(j) == inA.charAt(k++) ? 0 : 1;
            }
        }
        double m = common;
        return (m / a.length() + m / b.length() + (m - moved / 2.0) / m) / 3;
    }
}
