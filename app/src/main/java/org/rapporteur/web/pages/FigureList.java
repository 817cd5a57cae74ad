package org.rapporteur.web.pages;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.store.FactSql;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Field;
import org.rapporteur.web.Item;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Row;
import org.rapporteur.web.Select;

/** The numbers, each with who gives it; those of the same thing stand together. */
final class FigureList {
    /** The speaker of the shortest statement that the number stands in. */
    private static final String GIVER = "(SELECT json_array(coalesce(p.id, ''), coalesce(p.name, s.speaker_text))"
            + " FROM statements s LEFT JOIN actors p ON p.id = s.speaker_id WHERE s.article_id = f.article_id"
            + " AND s.cite_start <= f.cite_start AND s.cite_end >= f.cite_end"
            + " AND coalesce(p.name, s.speaker_text) IS NOT NULL ORDER BY s.cite_end - s.cite_start LIMIT 1)";

    static final Listing LISTING = new Listing(
            "figures",
            "Figures",
            "Each number, with who gives it: the speaker, or the outlet in its own voice. What is counted stands together.",
            fields(),
            List.of(
                    Column.hidden("id"),
                    Column.prose("what", "What"),
                    Column.number("value", "Value"),
                    Column.number("low", "At least").rare(),
                    Column.number("high", "At most").rare(),
                    Column.text("unit", "Unit"),
                    Column.text("of", "Of").rare(),
                    Column.text("date", "Date"),
                    Column.text("given_by", "Given by"),
                    Column.text("outlet", "In"),
                    Column.hidden("words"),
                    Column.hidden("article")),
            FigureList::query,
            FigureList::row);

    private FigureList() {}

    private static List<Field> fields() {
        List<Field> out = new ArrayList<>(Field.period());
        out.add(Field.text("actor", "Of"));
        out.add(Field.text("unit", "Unit"));
        out.add(Field.text("outlet", "Outlet"));
        out.add(Field.text("q", "Words"));
        return out;
    }

    private static Select query(Params params) {
        Select out = Select.from("figures", "f")
                .between("f.day", "coalesce(f.date_last, f.day)", params.firstDay("from"), params.lastDay("to"))
                .is("f.unit", params.text("unit"))
                .contains(params.text("q"), "f.what", FactSql.words("f"))
                .join("JOIN articles a ON a.id = f.article_id LEFT JOIN actors o ON o.id = f.of_id")
                .columns("f.id, f.value, f.low, f.high, f.unit, f.what, f.of_id, o.name AS of_name, f.date, "
                        + FactSql.words("f") + " AS words, f.article_id, a.outlet_name AS outlet, " + GIVER
                        + " AS giver")
                .order("f.unit, f.what COLLATE NOCASE, f.value, f.id");
        Filters.outlet(out, params.text("outlet"), "f.article_id");
        Filters.actor(out, params.text("actor"), "f.of_id IN");
        return out;
    }

    private static List<Cell> row(Row row) throws SQLException {
        String id = row.string("id");
        String outlet = row.string("outlet");
        List<String> giver = row.texts("giver");
        return List.of(
                Cell.of(id),
                Cell.link(row.text("what"), Links.path("fact", id)),
                number(row.real("value")),
                number(row.real("low")),
                number(row.real("high")),
                Cell.of(row.text("unit")),
                Cell.link(row.text("of_name"), Links.actor(row.text("of_id"))),
                Cell.of(row.text("date")),
                giver.isEmpty()
                        ? Cell.of(outlet)
                        : Cell.link(giver.get(1), giver.get(0).isEmpty() ? null : Links.actor(giver.get(0))),
                Cell.of(new Item(outlet, Links.mark(row.string("article_id"), id))),
                Cell.of(row.text("words")),
                Cell.of(row.text("article_id")));
    }

    private static Cell number(@Nullable Double value) {
        return value == null
                ? Cell.EMPTY
                : Cell.of(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }
}
