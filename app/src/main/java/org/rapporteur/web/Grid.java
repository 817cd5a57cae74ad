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
        int page = params.page();
        Grid out = read(listing, params, page, SIZE, sql);
        if (page > 1 && out.rows().isEmpty()) {
            int pages = pages(out.total());
            throw Problem.badRequest(
                    "there is no page " + page, "The list has " + pages + (pages == 1 ? " page." : " pages."));
        }
        return out;
    }

    /** The first rows of a list, for a page that shows several lists. */
    public static Grid first(Listing listing, Params params, int rows, Sql sql) throws SQLException {
        return read(listing, params, 1, rows, sql);
    }

    private static Grid read(Listing listing, Params params, int page, int size, Sql sql) throws SQLException {
        Select select = listing.query().of(params);
        int[] total = {-1};
        List<List<Cell>> rows = sql.all(
                select.page(),
                row -> {
                    if (select.isCounted()) {
                        total[0] = row.number("total");
                    }
                    return listing.layout().of(row);
                },
                select.arguments(size, (page - 1) * size));
        int all = total[0] >= 0 ? total[0] : sql.count(select.count(), select.arguments());
        return new Grid(listing, params, all, page, rows);
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
