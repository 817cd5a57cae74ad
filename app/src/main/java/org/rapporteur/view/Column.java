package org.rapporteur.view;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param head its name
 * @param inTable whether it stands in the table for people too, or in CSV only
 * @param value what it says of a fact, null for nothing
 */
public record Column<F>(String head, boolean inTable, Function<F, @Nullable Object> value) {

    /** A column that stands in every table. */
    public static <F> Column<F> of(String head, Function<F, @Nullable Object> value) {
        return new Column<>(head, true, value);
    }

    /** A column that stands in CSV only. */
    public static <F> Column<F> csv(String head, Function<F, @Nullable Object> value) {
        return new Column<>(head, false, value);
    }

    /** What it says of a fact, as text. */
    public String text(F fact) {
        Object v = value.apply(fact);
        if (v == null) {
            return "";
        }
        return v instanceof Enum<?> e ? org.rapporteur.record.JsonLines.name(e) : v.toString();
    }
}
