package org.rapporteur.language.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.time.Meaning.Calendrical;
import org.rapporteur.language.time.Meaning.Said;
import org.rapporteur.record.TimexType;

/** Years, decades and centuries: "in 1993", "the 1970s", "the 19th century", "2016-2019". */
final class Years implements Rule {
    private static final Lexicon LEXICON = Lexicon.STANDARD;
    private static final int EARLIEST = 1000;
    private static final int LATEST = 2199;
    private static final int MODERN = 1900;
    /** After these a number of four figures is a year. */
    private static final Set<String> STRONG = Set.of(
            "in",
            "since",
            "until",
            "till",
            "during",
            "early",
            "late",
            "mid",
            "post",
            "pre",
            "year",
            "(",
            "circa",
            "fiscal",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "in-",
            "through",
            "for",
            "election");
    /** After these it may be one. */
    private static final Set<String> WEAK =
            Set.of("of", "by", "from", "to", "before", "after", "and", "or", "between", "than", "around");

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "its", "their", "his", "her", "our", "'s", "this");

    @Override
    public @Nullable Match at(Words w, int i) {
        int j = w.is(i, "the") ? i + 1 : i;
        Match decade = decade(w, i, j);
        if (decade != null) {
            return decade;
        }
        Match century = century(w, i, j);
        if (century != null) {
            return century;
        }
        Integer year = plain(w, i);
        if (year == null || !isYear(w, i, year)) {
            return null;
        }
        Integer last = w.glued(i + 1) ? rangeEnd(w.text(i + 1), year) : null;
        if (last != null) {
            return new Match(i, i + 2, new Said(TimexType.DATE, Reference.pad(year, 4) + "/" + Reference.pad(last, 4)));
        }
        return w.glued(i + 1) ? null : new Match(i, i + 1, Calendrical.of(year, null, null));
    }

    /** The number of four figures at a place that could be a year, or null. */
    static @Nullable Integer plain(Words w, int i) {
        String t = w.text(i);
        if (t.length() != 4 || !t.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int year = Integer.parseInt(t);
        return year >= EARLIEST && year <= LATEST ? year : null;
    }

    private static boolean isYear(Words w, int i, int year) {
        String before = w.text(i - 1);
        String next = w.tag(i + 1);
        boolean range = w.glued(i + 1);
        boolean counts = !range
                && (next.equals("NNS") || next.equals("CD") || w.is(i + 1, "%") || LEXICON.unit(w.text(i + 1)) != null);
        if (w.glued(i)) {
            return STRONG.contains(before);
        }
        if (STRONG.contains(before)) {
            return (year >= MODERN || !before.equals("for")) && !(counts && year % 50 == 0);
        }
        if (year < MODERN) {
            return false;
        }
        if (before.equals("to") && plain(w, i - 2) != null) {
            return true;
        }
        if (WEAK.contains(before)) {
            return !counts && !(!range && next.startsWith("NN") && !before.equals("of") && !before.equals("and"));
        }
        boolean possessive = w.is(i + 1, "'s");
        boolean said = (next.equals("VBD") || next.equals("VBZ") || next.equals("MD"))
                && !w.tag(i - 1).startsWith("NN");
        boolean spans = DETERMINERS.contains(before) && w.is(i + 1, "to") && plain(w, i + 2) != null;
        boolean opening = i == 0 && (w.is(i + 1, ",") || next.startsWith("VB") || next.equals("MD"));
        return possessive
                || said
                || spans
                || opening
                || (DETERMINERS.contains(before) && (next.startsWith("NN") || next.startsWith("JJ")));
    }

    private static @Nullable Integer rangeEnd(String t, int first) {
        if ((t.length() != 2 && t.length() != 4) || !t.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int last = Integer.parseInt(t) + (t.length() == 2 ? first / 100 * 100 : 0);
        return last > first && last <= LATEST ? last : null;
    }

    private static @Nullable Match decade(Words w, int i, int j) {
        String t = w.text(j).startsWith("'") ? w.text(j).substring(1) : w.text(j);
        if (t.endsWith("0s") && t.length() == 5 && plainDigits(t, 4)) {
            return decade(i, j + 1, t.substring(0, 3));
        }
        boolean marked = j > i || w.text(j).startsWith("'") || w.is(j - 1, "'");
        if (t.endsWith("0s") && t.length() == 3 && plainDigits(t, 2) && marked) {
            return decade(i, j + 1, (t.charAt(0) <= '2' ? "20" : "19") + t.charAt(0));
        }
        boolean apostrophe = plain(w, j) != null && t.endsWith("0") && w.is(j + 1, "'s") && j > i;
        if (apostrophe && !w.tag(j + 2).startsWith("NN") && !w.tag(j + 2).startsWith("JJ")) {
            return decade(i, j + 2, t.substring(0, 3));
        }
        if (j > i && t.endsWith("ties")) {
            int tens = LEXICON.number("tens", t.substring(0, t.length() - 3) + "y");
            return tens < 20 ? null : decade(i, j + 1, "19" + tens / 10);
        }
        return null;
    }

    private static Match decade(int from, int to, String value) {
        return new Match(from, to, new Said(TimexType.DATE, value));
    }

    private static boolean plainDigits(String t, int n) {
        return t.chars().limit(n).allMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable Match century(Words w, int i, int j) {
        if (!w.is(j + 1, "century")) {
            return null;
        }
        int n = Ordinals.at(w, j);
        return n > 0 ? new Match(i, j + 2, new Said(TimexType.DATE, Reference.pad(n - 1, 2))) : null;
    }
}
