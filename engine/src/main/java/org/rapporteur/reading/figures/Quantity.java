package org.rapporteur.reading.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The words of a number in a sentence.
 *
 * @param first index of the first token, words such as "at least" and a currency sign included
 * @param last index of the last token
 * @param value null for a range and for "hundreds"
 * @param low lower bound, or null
 * @param high upper bound, or null
 * @param unit of the number's own words ({@code USD}, {@code percent}, {@code man} for "five-man"), or null where a noun
 *     must tell
 */
public record Quantity(
        int first,
        int last,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit) {

    /** Whether the number is this one. */
    boolean is(int number) {
        return value != null && value.compareTo(BigDecimal.valueOf(number)) == 0;
    }

    /** Whether a range of two numbers is given. */
    public boolean isRange() {
        return value == null && low != null && high != null;
    }
}
