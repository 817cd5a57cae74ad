package org.rapporteur.reading.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Finds the numbers of a sentence with what bounds them: "at least 30", "700,000 to 1.3 million", "five-man". */
public final class QuantityFinder {
    private enum Bound {
        LOW,
        HIGH,
        ABOUT
    }

    /** Longer ones before their own beginnings. */
    private static final List<Map.Entry<List<String>, Bound>> BOUNDS = List.of(
            Map.entry(List.of("no", "fewer", "than"), Bound.LOW),
            Map.entry(List.of("no", "less", "than"), Bound.LOW),
            Map.entry(List.of("no", "more", "than"), Bound.HIGH),
            Map.entry(List.of("as", "many", "as"), Bound.HIGH),
            Map.entry(List.of("as", "much", "as"), Bound.HIGH),
            Map.entry(List.of("more", "than"), Bound.LOW),
            Map.entry(List.of("at", "least"), Bound.LOW),
            Map.entry(List.of("upwards", "of"), Bound.LOW),
            Map.entry(List.of("fewer", "than"), Bound.HIGH),
            Map.entry(List.of("less", "than"), Bound.HIGH),
            Map.entry(List.of("at", "most"), Bound.HIGH),
            Map.entry(List.of("up", "to"), Bound.HIGH),
            Map.entry(List.of("an", "estimated"), Bound.ABOUT),
            Map.entry(List.of("close", "to"), Bound.ABOUT),
            Map.entry(List.of("over"), Bound.LOW),
            Map.entry(List.of("under"), Bound.HIGH),
            Map.entry(List.of("about"), Bound.ABOUT),
            Map.entry(List.of("around"), Bound.ABOUT),
            Map.entry(List.of("some"), Bound.ABOUT),
            Map.entry(List.of("nearly"), Bound.ABOUT),
            Map.entry(List.of("almost"), Bound.ABOUT),
            Map.entry(List.of("roughly"), Bound.ABOUT),
            Map.entry(List.of("approximately"), Bound.ABOUT));

    private static final Set<String> VAGUE =
            Set.of("dozens", "scores", "hundreds", "thousands", "millions", "billions");
    private static final Set<String> TENS = Set.of("tens", "dozens", "scores", "hundreds", "thousands", "millions");
    private static final Map<String, String> CURRENCIES =
            Map.of("$", "USD", "us$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR", "rs", "PKR");
    private static final Set<String> MANY = Set.of("several", "few", "many");
    private static final Set<String> RANGE = Set.of("to", "-", "–", "or");
    private static final Pattern UNIT = Pattern.compile("\\p{Alpha}{3,20}");
    private static final Pattern JOINED = Pattern.compile("(\\d[\\d,.]{0,12})(\\p{Alpha}{2,3})");
    private static final Pattern HYPHENED_RANGE = Pattern.compile("([\\d,]{1,12})[-–]([\\d,]{1,12})");

    private final List<Token> tokens;

    private QuantityFinder(Sentence sentence) {
        this.tokens = sentence.tokens();
    }

    /** The numbers of a sentence, in order. */
    public static List<Quantity> find(Sentence sentence) {
        QuantityFinder finder = new QuantityFinder(sentence);
        List<Quantity> out = new ArrayList<>();
        for (int i = 0; i < finder.tokens.size(); ) {
            Quantity q = finder.at(i);
            if (q != null) {
                out.add(q);
            }
            i = q == null ? i + 1 : q.last() + 1;
        }
        return out;
    }

    private @Nullable Quantity at(int i) {
        for (var entry : BOUNDS) {
            if (matches(i, entry.getKey())) {
                Quantity q = bare(i + entry.getKey().size());
                return q == null ? null : bounded(q, i, entry.getValue());
            }
        }
        if (lower(i).equals("between")) {
            Quantity q = range(i + 1, "and");
            return q == null ? null : new Quantity(i, q.last(), null, q.low(), q.high(), q.unit());
        }
        return bare(i);
    }

    private static Quantity bounded(Quantity q, int first, Bound bound) {
        BigDecimal low = bound == Bound.LOW && q.value() != null ? q.value() : q.low();
        BigDecimal high = bound == Bound.HIGH && q.value() != null ? q.value() : q.high();
        return new Quantity(first, q.last(), q.value(), low, high, q.unit());
    }

    /** A number without a word that bounds it. */
    private @Nullable Quantity bare(int i) {
        if (i >= tokens.size()) {
            return null;
        }
        String word = lower(i);
        String currency = CURRENCIES.get(word);
        if (currency != null && i + 1 < tokens.size()) {
            Quantity q = bare(i + 1);
            return q == null ? null : new Quantity(i, q.last(), q.value(), q.low(), q.high(), currency);
        }
        if (VAGUE.contains(word) || (TENS.contains(word) && i + 2 < tokens.size() && VAGUE.contains(lower(i + 2)))) {
            boolean two = i + 2 < tokens.size() && lower(i + 1).equals("of") && VAGUE.contains(lower(i + 2));
            return new Quantity(i, two ? i + 2 : i, null, null, null, null);
        }
        if (MANY.contains(word) && i + 1 < tokens.size() && NumberWords.scale(lower(i + 1)) != null) {
            return new Quantity(i, i + 1, null, null, null, null);
        }
        for (String link : RANGE) {
            Quantity range = range(i, link);
            if (range != null) {
                return range;
            }
        }
        NumberWords.Read number = NumberWords.at(tokens, i);
        if (number != null) {
            int percent = percent(number.last() + 1);
            if (percent >= 0) {
                return new Quantity(i, percent, number.value(), null, null, "percent");
            }
            return new Quantity(i, number.last(), number.value(), null, null, null);
        }
        return inOneToken(i);
    }

    /** The index of the last token of "%", "percent" or "per cent" at a place; -1 when they do not stand there. */
    private int percent(int i) {
        if (i < tokens.size() && (lower(i).equals("%") || lower(i).equals("percent"))) {
            return i;
        }
        return matches(i, List.of("per", "cent")) ? i + 1 : -1;
    }

    /** "two or three", "700,000 to 1.3 million", "a day or two". */
    private @Nullable Quantity range(int i, String link) {
        if (i >= tokens.size()) {
            return null;
        }
        NumberWords.Read low = NumberWords.at(tokens, i);
        boolean article = low == null
                && i + 3 < tokens.size()
                && link.equals("or")
                && (lower(i).equals("a") || lower(i).equals("an"));
        int at = article ? i + 2 : low == null ? -1 : low.last() + 1;
        if (at < 0 || at + 1 >= tokens.size() || !lower(at).equals(link)) {
            return null;
        }
        int second = CURRENCIES.containsKey(lower(at + 1)) && at + 2 < tokens.size() ? at + 2 : at + 1;
        NumberWords.Read high = NumberWords.at(tokens, second);
        if (high == null) {
            return null;
        }
        BigDecimal from = low == null ? BigDecimal.ONE : low.value();
        // "2 to 3 million": the scale is said once
        if (low != null && low.last() == i && high.last() == second + 1) {
            BigDecimal mantissa = NumberWords.single(tokens.get(second).text());
            if (mantissa != null && mantissa.signum() > 0 && from.compareTo(mantissa) < 0) {
                from = from.multiply(high.value().divide(mantissa));
            }
        }
        return from.compareTo(high.value()) >= 0
                ? null
                : new Quantity(
                        i,
                        high.last(),
                        null,
                        from,
                        high.value(),
                        article ? tokens.get(i + 1).lemma() : null);
    }

    /** "five-man", "6-nation", "200-300", "48MW". */
    private @Nullable Quantity inOneToken(int i) {
        String word = lower(i);
        Matcher range = HYPHENED_RANGE.matcher(word);
        if (range.matches()) {
            BigDecimal low = NumberWords.single(range.group(1));
            BigDecimal high = NumberWords.single(range.group(2));
            boolean rises = low != null && high != null && low.compareTo(high) < 0;
            return rises ? new Quantity(i, i, null, low, high, null) : null;
        }
        Matcher joined = JOINED.matcher(word);
        if (joined.matches()) {
            BigDecimal value = NumberWords.single(joined.group(1));
            return value == null ? null : new Quantity(i, i, value, null, null, joined.group(2));
        }
        return hyphened(i, List.of(word.split("-", 5)));
    }

    /** "five-man", "300-metre-wide", "33-million-acre", "twenty-five-member", "6-billion". */
    private static @Nullable Quantity hyphened(int i, List<String> parts) {
        if (parts.size() < 2 || parts.size() > 4) {
            return null;
        }
        int next = 1;
        BigDecimal value = NumberWords.single(parts.get(0) + "-" + parts.get(1));
        if (value != null) {
            next = 2;
        } else {
            value = NumberWords.single(parts.get(0));
        }
        if (value == null) {
            return null;
        }
        BigDecimal scale = next < parts.size() ? NumberWords.scale(parts.get(next)) : null;
        if (scale != null) {
            value = value.multiply(scale);
            next++;
        }
        if (next == parts.size()) {
            return new Quantity(i, i, value, null, null, null);
        }
        String unit = parts.get(next);
        return UNIT.matcher(unit).matches() && NumberWords.single(unit) == null
                ? new Quantity(i, i, value, null, null, unit)
                : null;
    }

    private boolean matches(int i, List<String> words) {
        if (i + words.size() > tokens.size()) {
            return false;
        }
        for (int k = 0; k < words.size(); k++) {
            if (!lower(i + k).equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    private String lower(int i) {
        return tokens.get(i).text().toLowerCase(Locale.ROOT);
    }
}
