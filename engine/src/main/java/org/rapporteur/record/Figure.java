package org.rapporteur.record;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number that a page gives.
 *
 * @param value the number; null when only a range is given or the number is not definite ("hundreds")
 * @param low lower bound, or null
 * @param high upper bound, or null
 * @param unit {@code persons}, {@code meetings}, {@code countries}, an ISO 4217 currency code …
 * @param what what is counted, in words of the page
 * @param of actor id of whom it is told, or null
 * @param date EDTF, or null
 * @param cite the words of the number
 */
public record Figure(
        String id,
        String article,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unit,
        String what,
        @Nullable String of,
        @Nullable String date,
        Cite cite)
        implements Fact {

    /** The same figure with its date replaced. */
    public Figure withDate(UnaryOperator<String> dates) {
        return new Figure(id, article, value, low, high, unit, what, of, date == null ? null : dates.apply(date), cite);
    }

    /** The same figure with its actor id replaced. */
    public Figure withActors(UnaryOperator<String> ids) {
        return new Figure(id, article, value, low, high, unit, what, of == null ? null : ids.apply(of), date, cite);
    }
}
