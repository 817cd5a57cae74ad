package org.rapporteur.store;

/** Parts of queries: conditions on the numbers of lines, and the words of cites, which stand in the texts alone. */
public final class FactSql {
    private static final int CONTEXT = 32;

    /** Holds for the lines {@code line} of the fact whose id is the argument. */
    public static final String HAS_ID = "line IN (SELECT line FROM main.facts WHERE id = ?)";

    private FactSql() {}

    /** Holds for the lines of a type. */
    public static String isOf(String column, String type) {
        return "(" + column + " >= " + Lines.low(type) + " AND " + column + " < " + Lines.high(type) + ")";
    }

    /** The words that a row cites of a table that has the columns of a cite. */
    public static String words(String table) {
        return text(table, table + ".cite_start + 1, " + table + ".cite_end - " + table + ".cite_start");
    }

    /** Up to 32 code points before them. */
    public static String prefix(String table) {
        return text(table, "max(1, " + table + ".cite_start - 31), min(" + table + ".cite_start, " + CONTEXT + ")");
    }

    /** Up to 32 code points after them. */
    public static String suffix(String table) {
        return text(table, table + ".cite_end + 1, " + CONTEXT);
    }

    private static String text(String table, String part) {
        return "(SELECT substr(cited.text, " + part + ") FROM article_texts cited WHERE cited.article_id = " + table
                + ".article_id)";
    }

    /** The lines of a type that one page, whose article's id is the argument, tells alone. */
    public static String ofPage(String type) {
        String first = Lines.low(type) + " + (p.place << " + Lines.PAGE + ")";
        return "SELECT l.line FROM linked_pages p JOIN lines l ON l.line >= " + first + " AND l.line < " + first
                + " + (1 << " + Lines.PAGE + ") WHERE p.article_id = ?";
    }
}
