package org.rapporteur.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query whose rows are counted, read page by page, or read all. Pages are found by the rows' numbers first, so that only
 * the rows that are shown are joined and laid out.
 */
public final class Select {
    /** What is a view, with the column that tells its rows from each other. */
    private static final Map<String, String> VIEWS = Map.of("statements", "id", "actor_roles", "number");

    private final String table;
    private final String alias;
    private final boolean derived;
    private String joins = "";
    private String columns = "*";
    private String order = "1";
    private String group = "";
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    private Select(String table, String alias, boolean derived) {
        this.table = table;
        this.alias = alias;
        this.derived = derived;
    }

    /** A query of the rows of a table, which its other parts call by the alias. */
    public static Select from(String table, String alias) {
        return new Select(table, alias, false);
    }

    /**
     * The same of the rows of another query, which is asked once for a page and for the number of all rows. Nothing may be
     * joined for its conditions.
     */
    public static Select of(String query, String alias) {
        return new Select("(" + query + ")", alias, true);
    }

    /** Tables that only the columns need. They must not multiply the rows. */
    public Select join(String joins) {
        this.joins = " " + joins;
        return this;
    }

    /** What is read of each row. */
    public Select columns(String columns) {
        this.columns = columns;
        return this;
    }

    /** The order of the rows. */
    public Select order(String order) {
        this.order = order;
        return this;
    }

    /** Makes one row of all that have the same values; such a query is only read whole. */
    public Select group(String expressions) {
        group = " GROUP BY " + expressions;
        order = "1";
        return this;
    }

    /** Keeps the rows for which a condition holds. */
    public Select where(String condition, Object... values) {
        conditions.add("(" + condition + ")");
        arguments.addAll(List.of(values));
        return this;
    }

    /** Keeps the rows where an expression has a value; all rows for null. */
    public Select is(String expression, @Nullable String value) {
        return value == null ? this : where(expression + " = ?", value);
    }

    /** Keeps the rows where one of the expressions has some words in it; all rows for null. */
    public Select contains(@Nullable String words, String... expressions) {
        if (words == null) {
            return this;
        }
        String pattern = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<String> parts = new ArrayList<>();
        for (String e : expressions) {
            parts.add(e + " LIKE ? ESCAPE '\\'");
            arguments.add(pattern);
        }
        conditions.add("(" + String.join(" OR ", parts) + ")");
        return this;
    }

    /** Keeps the rows of which the days, from the first to the last that they may mean, touch a period. */
    public Select between(String first, String last, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            where(last + " >= ?", from.toString());
        }
        if (to != null) {
            where(first + " <= ?", to.toString());
        }
        return this;
    }

    /** The query that counts the rows. */
    public String count() {
        return "SELECT count(*) FROM " + table + " " + alias + conditions();
    }

    /** The query that reads all rows. */
    public String all() {
        return "SELECT " + columns + " FROM " + table + " " + alias + joins + conditions() + group + " ORDER BY "
                + order;
    }

    /** Whether each row of a page says in the column {@code total} how many rows there are in all. */
    boolean isCounted() {
        return derived;
    }

    /** The query that reads one page; its last two places are the number of rows and of those before. */
    String page() {
        if (derived) {
            return "WITH rows_of AS MATERIALIZED (SELECT * FROM " + table + " " + alias + conditions() + ") SELECT "
                    + columns + ", (SELECT count(*) FROM rows_of) AS total FROM (SELECT * FROM rows_of " + alias
                    + " ORDER BY " + order + " LIMIT ? OFFSET ?) " + alias + joins + " ORDER BY " + order;
        }
        String key = alias + "." + VIEWS.getOrDefault(table, "rowid");
        String keys = "SELECT " + key + " FROM " + table + " " + alias + conditions() + " ORDER BY " + order
                + " LIMIT ? OFFSET ?";
        return "SELECT " + columns + " FROM " + table + " " + alias + joins + " WHERE " + key + " IN (" + keys
                + ") ORDER BY " + order;
    }

    /** The values of its conditions. */
    public Object[] arguments(Object... more) {
        List<Object> out = new ArrayList<>(arguments);
        out.addAll(List.of(more));
        return out.toArray();
    }

    private String conditions() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }
}
