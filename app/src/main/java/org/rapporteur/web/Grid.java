package org.rapporteur.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * One page of a list.
 *
 * @param listing the list
 * @param params the request
 * @param total how many rows the whole list has
 * @param page number of this page, from 1
 * @param rows its rows
 */
public record Grid(Listing listing, Params params, int total, int page, List<List<Cell>> rows) {
    /** How many rows a page has. */
    public static final int SIZE = 50;

    /**
     * Reads the page that a request asks for.
     *
     * @throws Problem when there is no such page, or a filter cannot be meant so
     */
    public static Grid read(Listing listing, Params params, Sql sql) throws SQLException {
        Select select = listing.query().of(params);
        int total = sql.count(select.count(), select.arguments());
        int page = params.page();
        if (page > 1 && (page - 1L) * SIZE >= total) {
            throw Problem.badRequest(
                    "there is no page " + page,
                    "The list has " + pages(total) + (pages(total) == 1 ? " page." : " pages."));
        }
        List<List<Cell>> rows = sql.all(select.page(), listing.layout()::of, select.arguments(SIZE, (page - 1) * SIZE));
        return new Grid(listing, params, total, page, rows);
    }

    /** The first rows of a list, for a page that shows several lists. */
    public static Grid first(Listing listing, Params params, int rows, Sql sql) throws SQLException {
        Select select = listing.query().of(params);
        return new Grid(
                listing,
                params,
                sql.count(select.count(), select.arguments()),
                1,
                sql.all(select.page(), listing.layout()::of, select.arguments(rows, 0)));
    }

    /** How many pages there are. */
    public int pages() {
        return pages(total);
    }

    private static int pages(int total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** The number of the first row of this page, from 1. */
    public int first() {
        return (page - 1) * SIZE + 1;
    }

    /** The number of its last row. */
    public int last() {
        return first() + rows.size() - 1;
    }

    /** The address of another page. */
    public String page(int number) {
        return params.with("page", number == 1 ? "" : Integer.toString(number));
    }

    /** The address of the whole list in another form: {@code csv}, {@code json}. */
    public String form(String form) {
        Map<String, String> filters = params.all();
        filters.remove("page");
        return Links.query("/" + listing.name() + "." + form, filters);
    }

    /** The value of a filter, empty when it is not set. */
    public String value(String field) {
        return params.value(field);
    }

    /** Whether any filter is set. */
    public boolean isFiltered() {
        return params.isFiltered();
    }
}
