package org.rapporteur.reading.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Token;

/** Reads English cardinal numbers in words and digits: "three", "twenty-one", "14,500", "1.3 million", "a dozen". */
final class NumberWords {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}\\.\\d{1,6}");
    private static final Pattern SCALED = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)(m|mn|bn|k)");

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private static final Map<String, BigDecimal> SCALES = Map.of(
            "dozen", BigDecimal.valueOf(12),
            "hundred", BigDecimal.valueOf(100),
            "thousand", THOUSAND,
            "million", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000L),
            "trillion", BigDecimal.valueOf(1_000_000_000_000L),
            "m", BigDecimal.valueOf(1_000_000),
            "mn", BigDecimal.valueOf(1_000_000),
            "bn", BigDecimal.valueOf(1_000_000_000L),
            "k", BigDecimal.valueOf(1_000));

    private NumberWords() {}

    /**
     * A number.
     *
     * @param last index of its last token
     */
    record Read(BigDecimal value, int last) {}

    /** The number that begins at a token; null when none does. */
    static @Nullable Read at(List<Token> tokens, int i) {
        Read part = partOfScale(tokens, i);
        if (part != null) {
            return part;
        }
        BigDecimal first = single(tokens.get(i).text());
        return first == null ? withArticle(tokens, i) : scaled(tokens, first, i);
    }

    /** The value of one word: "three", "forty-two", "14,500", "3bn"; null when it is no number. */
    static @Nullable BigDecimal single(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        if (!w.isEmpty() && Character.isDigit(w.charAt(0))) {
            return written(w);
        }
        Integer small = SMALL.get(w);
        if (small == null) {
            small = TENS.get(w);
        }
        if (small != null) {
            return BigDecimal.valueOf(small);
        }
        int hyphen = w.indexOf('-');
        if (hyphen > 0) {
            Integer tens = TENS.get(w.substring(0, hyphen));
            Integer ones = SMALL.get(w.substring(hyphen + 1));
            return tens == null || ones == null ? null : BigDecimal.valueOf(tens + ones);
        }
        return null;
    }

    /** What a word of scale multiplies by; null for other words and for bare letters. */
    static @Nullable BigDecimal scale(String word) {
        return word.length() > 2 ? SCALES.get(word) : null;
    }

    /** The value of a word that begins with a digit; null when it is no number. */
    private static @Nullable BigDecimal written(String w) {
        if (DIGITS.matcher(w).matches()) {
            return new BigDecimal(w.replace(",", ""));
        }
        var scaled = SCALED.matcher(w);
        return scaled.matches() ? plain(new BigDecimal(scaled.group(1)).multiply(SCALES.get(scaled.group(2)))) : null;
    }

    /** "half a million", "a quarter of a million". */
    private static @Nullable Read partOfScale(List<Token> tokens, int i) {
        boolean half = lower(tokens, i).equals("half");
        int of = i + 2;
        boolean quarter = of < tokens.size()
                && lower(tokens, i).equals("a")
                && lower(tokens, i + 1).equals("quarter")
                && lower(tokens, of).equals("of");
        int at = half ? i + 1 : quarter ? i + 3 : -1;
        if (at < 0 || at + 1 >= tokens.size() || !lower(tokens, at).equals("a")) {
            return null;
        }
        BigDecimal scale = scale(lower(tokens, at + 1));
        return scale == null ? null : new Read(plain(scale.multiply(new BigDecimal(half ? "0.5" : "0.25"))), at + 1);
    }

    /** "a dozen", "a hundred", "a million". */
    private static @Nullable Read withArticle(List<Token> tokens, int i) {
        if (i + 1 == tokens.size() || !tokens.get(i).text().equalsIgnoreCase("a")) {
            return null;
        }
        String next = tokens.get(i + 1).text();
        return scale(next) != null ? scaled(tokens, BigDecimal.ONE, i) : null;
    }

    /** Takes the scale words that follow, and what they add: "two hundred and six thousand". */
    private static Read scaled(List<Token> tokens, BigDecimal first, int at) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = first;
        int last = at;
        for (int i = at + 1; i < tokens.size(); i++) {
            String word = lower(tokens, i);
            BigDecimal scale = SCALES.get(word);
            if (scale != null) {
                part = part.multiply(scale);
                if (scale.compareTo(THOUSAND) >= 0) {
                    total = total.add(part);
                    part = BigDecimal.ZERO;
                }
                last = i;
            } else if (SCALES.containsKey(lower(tokens, last)) && adds(word)) {
                part = part.add(Objects.requireNonNull(single(word)));
                last = i;
            } else if (!(word.equals("and") && lower(tokens, last).equals("hundred") && last == i - 1)
                    || i + 1 == tokens.size()
                    || !adds(lower(tokens, i + 1))) {
                break;
            }
        }
        return new Read(plain(total.add(part)), last);
    }

    private static boolean adds(String word) {
        return Character.isLetter(word.charAt(0)) && !word.equals("zero") && single(word) != null;
    }

    private static String lower(List<Token> tokens, int i) {
        return tokens.get(i).text().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
