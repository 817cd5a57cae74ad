package org.rapporteur.view;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** EDTF dates as English writes them. */
public final class EnglishDate {
    private EnglishDate() {}

    /**
     * The date in words: {@code 9 November 2018}, {@code November 2018}, {@code about 2016}, {@code 27 May to 2 June 2019},
     * {@code 13 September}.
     *
     * @param edtf a valid date
     */
    public static String of(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return simple(edtf, true);
        }
        String from = edtf.substring(0, slash);
        String to = edtf.substring(slash + 1);
        if (from.equals(to)) {
            return simple(to, true);
        }
        boolean sameYear = from.substring(0, 4).equals(to.substring(0, 4));
        boolean sameMonth = sameYear && from.length() == 10 && to.length() == 10 && from.regionMatches(5, to, 5, 2);
        String start = sameMonth ? String.valueOf(Integer.parseInt(from.substring(8))) : simple(from, !sameYear);
        return start + " to " + simple(to, true);
    }

    private static String simple(String date, boolean withYear) {
        String plain = date.replaceAll("[~?%]", "");
        String[] parts = plain.split("-");
        StringBuilder out = new StringBuilder(plain.length() < date.length() ? "about " : "");
        if (parts.length > 2) {
            out.append(Integer.parseInt(parts[2])).append(' ');
        }
        if (parts.length > 1) {
            out.append(Month.of(Integer.parseInt(parts[1])).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        boolean known = !parts[0].equals("XXXX");
        if (known && (withYear || parts.length == 1)) {
            out.append(parts.length > 1 ? " " : "").append(parts[0]);
        }
        return out.toString();
    }
}
