package org.rapporteur.web;

import java.sql.SQLException;
import java.util.List;

/**
 * A list of the record: a page of it at {@code /NAME}, all of it at {@code /NAME.csv} and {@code /NAME.json}, with the same
 * filters and the same columns.
 *
 * @param name the last part of its address
 * @param title its heading
 * @param about one sentence that says what it lists
 * @param fields its filters
 * @param columns its columns, from left to right
 * @param query finds its rows
 * @param layout lays a row out: as many cells as there are columns
 */
public record Listing(
        String name, String title, String about, List<Field> fields, List<Column> columns, Query query, Layout layout) {
    /** Finds the rows that a request asks for. */
    public interface Query {
        /**
         * The query of the rows.
         *
         * @throws Problem when a filter cannot be meant so
         */
        Select of(Params params);
    }

    /** Lays a row out. */
    public interface Layout {
        /** The cells of a row, in the order of the columns. */
        List<Cell> of(Row row) throws SQLException;
    }
}
