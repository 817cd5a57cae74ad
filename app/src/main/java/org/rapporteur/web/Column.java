package org.rapporteur.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A column of a table.
 *
 * @param key its name in CSV and JSON
 * @param label its name for people
 * @param form how its cells are set
 * @param isRare whether it is left out of a page where no row has anything in it
 */
public record Column(String key, String label, Form form, boolean isRare) {
    /** How cells are set. */
    public enum Form {
        /** Short text. */
        TEXT,
        /** Figures, to the right. */
        NUMBER,
        /** Sentences, which take the room that is left. */
        PROSE,
        /** Several things, one under the other. */
        LIST,
        /** For CSV and JSON only. */
        HIDDEN
    }

    /** A column of short text. */
    public static Column text(String key, String label) {
        return new Column(key, label, Form.TEXT, false);
    }

    /** A column of numbers. */
    public static Column number(String key, String label) {
        return new Column(key, label, Form.NUMBER, false);
    }

    /** A column of sentences. */
    public static Column prose(String key, String label) {
        return new Column(key, label, Form.PROSE, false);
    }

    /** A column of several things. */
    public static Column list(String key, String label) {
        return new Column(key, label, Form.LIST, false);
    }

    /** A column that is not on the page. */
    public static Column hidden(String key) {
        return new Column(key, key, Form.HIDDEN, false);
    }

    /** The same, left out of a page where no row has anything in it. */
    public Column rare() {
        return new Column(key, label, form, true);
    }

    /** Its style. */
    public String style() {
        return form.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The places of those columns that stand on a page of some rows. */
    public static List<Integer> shown(List<Column> columns, List<List<Cell>> rows) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isShown())
                .filter(i -> !columns.get(i).isRare()
                        || rows.stream().anyMatch(r -> !r.get(i).items().isEmpty()))
                .boxed()
                .toList();
    }

    /** Whether it stands on the page. */
    public boolean isShown() {
        return form != Form.HIDDEN;
    }
}
