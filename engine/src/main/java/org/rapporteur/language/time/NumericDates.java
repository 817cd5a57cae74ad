package org.rapporteur.language.time;

import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Calendrical;

/** Dates in figures: "2019-09-13", "13/09/2019", "9/13/19". Month before day where both readings are possible. */
final class NumericDates {
    private NumericDates() {}

    static @Nullable Match at(Words w, int i) {
        String t = w.text(i);
        if (t.isEmpty() || !Character.isDigit(t.charAt(0))) {
            return null;
        }
        if (t.length() == 4 && w.glued(i + 1) && w.glued(i + 2) && !w.glued(i)) {
            int year = number(t);
            int month = w.text(i + 1).length() == 2 ? number(w.text(i + 1)) : 0;
            int day = w.text(i + 2).length() == 2 ? number(w.text(i + 2)) : 0;
            return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? match(i, i + 3, year, month, day) : null;
        }
        String[] parts = t.indexOf('/') > 0 ? t.split("/", 4) : t.split("\\.", 4);
        if (parts.length == 3 && parts[0].length() == 4) {
            int month = number(parts[1]);
            int day = number(parts[2]);
            boolean possible = month >= 1 && month <= 12 && day >= 1 && day <= 31 && number(parts[0]) > 0;
            return possible ? match(i, i + 1, number(parts[0]), month, day) : null;
        }
        if (parts.length != 3 || parts[2].length() % 2 != 0) {
            return null;
        }
        int a = number(parts[0]);
        int b = number(parts[1]);
        int year = number(parts[2]);
        if (a < 1 || b < 1 || a > 31 || b > 31 || year < 0 || (a > 12 && b > 12)) {
            return null;
        }
        int full = parts[2].length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
        boolean dayFirst = a > 12 || (t.indexOf('.') > 0 && b <= 12);
        return dayFirst ? match(i, i + 1, full, b, a) : match(i, i + 1, full, a, b);
    }

    private static Match match(int from, int to, int year, int month, int day) {
        return new Match(from, to, Calendrical.of(year, month, day));
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(digits);
    }
}
