package org.rapporteur.language.time;

/** "third", "21st", "twenty-first" is left out: its parts are two words. */
final class Ordinals {
    private Ordinals() {}

    /** The number of an ordinal of one word: -1 for "last" and "final", 0 for none. */
    static int at(Words w, int i) {
        String t = w.text(i);
        int n = Lexicon.STANDARD.number("ordinal", t);
        if (n != 0 || t.length() < 3 || t.length() > 4 || !Character.isDigit(t.charAt(0))) {
            return n;
        }
        String suffix = t.substring(t.length() - 2);
        boolean ordinal = suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th");
        String digits = t.substring(0, t.length() - 2);
        return ordinal && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
    }
}
