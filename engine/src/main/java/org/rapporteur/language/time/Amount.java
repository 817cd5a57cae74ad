package org.rapporteur.language.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many: "17", "two and a half", "several", "a".
 *
 * @param value in digits, or {@code X} where it is not said
 * @param to the word after its last
 * @param one whether it is "a", "an" or "one", which may well count nothing
 */
record Amount(String value, int to, boolean one) {
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> RANGE = Set.of("or", "to");
    private static final int MOST_DIGITS = 7;

    /** The amount that begins at a word, or null. */
    static @Nullable Amount at(Words w, int i) {
        Amount first = single(w, i);
        if (first == null) {
            return null;
        }
        int to = first.to();
        if (w.at(to, "and a half")) {
            return new Amount(first.value() + ".5", to + 3, false);
        }
        boolean range = w.isAny(to, RANGE) || (w.glued(to) && Lexicon.STANDARD.unit(w.text(to)) == null);
        if (range && !first.one()) {
            Amount second = single(w, w.isAny(to, RANGE) ? to + 1 : to);
            if (second != null && !second.one() && !second.value().equals("X")) {
                return new Amount(first.value(), second.to(), false);
            }
        }
        return first;
    }

    private static @Nullable Amount single(Words w, int i) {
        String text = w.text(i);
        if (text.isEmpty()) {
            return null;
        }
        if (Character.isDigit(text.charAt(0))) {
            String digits = digits(text);
            return digits == null ? null : new Amount(digits, i + 1, false);
        }
        if (text.equals("half") && w.isAny(i + 1, ARTICLES)) {
            return new Amount("0.5", i + 2, false);
        }
        if ((text.equals("half") || text.equals("quarter")) && w.glued(i + 1)) {
            return new Amount(text.equals("half") ? "0.5" : "0.25", i + 1, false);
        }
        if (ARTICLES.contains(text)) {
            return article(w, i);
        }
        if (text.equals("couple") && w.is(i + 1, "of")) {
            return new Amount("2", i + 2, false);
        }
        if (Lexicon.STANDARD.of("vague", text) != null && !text.equals("couple")) {
            return new Amount("X", i + 1, false);
        }
        return words(w, i);
    }

    private static @Nullable Amount article(Words w, int i) {
        if (w.is(i + 1, "few") || w.at(i + 1, "number of") || w.at(i + 1, "handful of")) {
            return new Amount("X", w.is(i + 1, "few") ? i + 2 : i + 3, false);
        }
        if (w.at(i + 1, "quarter of a")) {
            return new Amount("0.25", i + 4, false);
        }
        if (w.at(i + 1, "couple of")) {
            return new Amount("2", i + 3, false);
        }
        if (w.at(i + 1, "half") && w.glued(i + 2)) {
            return new Amount("0.5", i + 2, false);
        }
        Amount scaled = words(w, i + 1);
        return scaled != null && Lexicon.STANDARD.of("scale", w.text(i + 1)) != null
                ? scaled
                : new Amount("1", i + 1, true);
    }

    /** A number in words: "twenty-five", "two hundred", "dozen". */
    private static @Nullable Amount words(Words w, int i) {
        Lexicon lexicon = Lexicon.STANDARD;
        int total = 0;
        int k = i;
        int tens = lexicon.number("tens", w.text(k));
        if (tens > 0) {
            total = tens;
            k++;
        }
        int unit = tens > 0 && !w.glued(k) ? 0 : lexicon.number("unit", w.text(k));
        if (unit > 0 && (tens == 0 || unit < 10)) {
            total += unit;
            k++;
        }
        int scale = lexicon.number("scale", w.text(k));
        if (scale > 0) {
            total = Math.max(1, total) * scale;
            k++;
        }
        return total == 0 ? null : new Amount(Integer.toString(total), k, total == 1 && w.is(i, "one"));
    }

    private static @Nullable String digits(String text) {
        String plain = text.replace(",", "");
        if (plain.length() > MOST_DIGITS) {
            return null;
        }
        boolean dot = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '.' && !dot && i > 0 && i < plain.length() - 1) {
                dot = true;
            } else if (c < '0' || c > '9') {
                return null;
            }
        }
        return plain;
    }

    /** As a whole number; -1 where it is none. */
    int whole() {
        return value.equals("X") || value.contains(".") ? -1 : Integer.parseInt(value);
    }

    /** The TIMEX3 duration of so many units; halves of hours, years, decades and centuries in whole smaller units. */
    String duration(Unit unit) {
        if (value.equals("0.25") && unit == Unit.CENTURY) {
            return "P25Y";
        }
        if (value.equals("0.5")) {
            return switch (unit) {
                case HOUR -> "PT30M";
                case DAY -> "PT12H";
                case YEAR -> "P6M";
                case DECADE -> "P5Y";
                case CENTURY -> "P50Y";
                default -> unit.duration(value);
            };
        }
        return unit.duration(value);
    }
}
