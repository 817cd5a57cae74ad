package org.rapporteur.web.pages;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Event;
import org.rapporteur.view.Particulars;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Item;
import org.rapporteur.web.Row;

/** How many people events hit. */
final class Tolls {
    /** What a query of events {@code e} has to give. */
    static final String COLUMN = "(SELECT json_group_array(json_array(n.fate, n.value, n.low, n.high))"
            + " FROM event_counts n WHERE n.event_id = e.id) AS counts";

    private Tolls() {}

    /** What the event of a row did to how many, in words. */
    static List<String> of(Row row) throws SQLException {
        List<String> out = new ArrayList<>();
        for (List<String> n : row.lists("counts")) {
            out.add(words(n.get(0), n.get(1), n.get(2), n.get(3)));
        }
        return out;
    }

    /** What happened to how many; numbers that are not told are empty. */
    static String words(String fate, String value, String low, String high) {
        return Particulars.count(new Event.Count(
                Event.Fate.valueOf(fate.toUpperCase(Locale.ROOT)), number(value), number(low), number(high)));
    }

    /** The same as a cell. */
    static Cell cell(Row row) throws SQLException {
        return new Cell(of(row).stream().map(Item::of).toList());
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text).stripTrailingZeros();
    }
}
