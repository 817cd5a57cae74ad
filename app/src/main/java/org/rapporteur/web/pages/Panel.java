package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.web.Cell;
import org.rapporteur.web.Column;
import org.rapporteur.web.Grid;
import org.rapporteur.web.Links;
import org.rapporteur.web.Listing;
import org.rapporteur.web.Params;
import org.rapporteur.web.Sql;

/**
 * A short table on a page of several: the first rows of what a list has in full.
 *
 * @param id of its section
 * @param title its heading
 * @param columns from left to right
 * @param rows the first rows
 * @param total how many rows there are in all
 * @param all address of all of them, or null where there is no such list
 * @param none what is said when there are no rows
 */
public record Panel(
        String id,
        String title,
        List<Column> columns,
        List<List<Cell>> rows,
        int total,
        @Nullable String all,
        String none) {
    /** The most rows that a panel shows. */
    static final int ROWS = 10;

    /** Whether it takes all the width of a page. */
    public boolean isWide() {
        return columns.size() > 4;
    }

    /**
     * The first rows of a list, under a heading of this page.
     *
     * @param without key of a column that says the same in each row of this page
     */
    static Panel of(String id, String title, String none, String without, Listing listing, Params params, Sql sql)
            throws SQLException {
        Grid grid = Grid.first(listing, params, ROWS, sql);
        List<Column> columns = listing.columns();
        List<Column> kept = columns.stream()
                .filter(c -> c.isShown() && !c.key().equals(without))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : grid.rows()) {
            List<Cell> shown = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                if (kept.contains(columns.get(i))) {
                    shown.add(row.get(i));
                }
            }
            rows.add(shown);
        }
        return new Panel(id, title, kept, rows, grid.total(), Links.query("/" + listing.name(), params.all()), none);
    }
}
