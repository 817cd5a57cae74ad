package org.rapporteur.web;

/**
 * A column of a table.
 *
 * @param key its name in CSV and JSON
 * @param label its name for people
 * @param form how its cells are set
 */
public record Column(String key, String label, Form form) {
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
        return new Column(key, label, Form.TEXT);
    }

    /** A column of numbers. */
    public static Column number(String key, String label) {
        return new Column(key, label, Form.NUMBER);
    }

    /** A column of sentences. */
    public static Column prose(String key, String label) {
        return new Column(key, label, Form.PROSE);
    }

    /** A column of several things. */
    public static Column list(String key, String label) {
        return new Column(key, label, Form.LIST);
    }

    /** A column that is not on the page. */
    public static Column hidden(String key) {
        return new Column(key, key, Form.HIDDEN);
    }

    /** Its style. */
    public String style() {
        return form.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it stands on the page. */
    public boolean isShown() {
        return form != Form.HIDDEN;
    }
}
