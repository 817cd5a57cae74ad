package org.rapporteur.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a label or a time, which have no id, is called by: its kind and its place, {@code label@ARTICLE:START-END}.
 *
 * @param type {@code label} or {@code time}
 * @param article id of the article
 * @param start code point offset of its words in the article's text
 * @param end code point offset after them
 */
public record PlaceId(String type, String article, int start, int end) {
    private static final Pattern FORM = Pattern.compile("(label|time)@([^:]{1,80}):(\\d{1,9})-(\\d{1,9})");

    /** The place that some words are, or null where they are none. */
    public static @Nullable PlaceId of(String words) {
        Matcher m = FORM.matcher(words);
        return m.matches()
                ? new PlaceId(m.group(1), m.group(2), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)))
                : null;
    }

    /** SQL for the place of a row of a table that has the columns of a cite. */
    public static String sql(String type, String table) {
        return "'" + type + "@' || " + table + ".article_id || ':' || " + table + ".cite_start || '-' || " + table
                + ".cite_end";
    }

    /** The line of the export of what stands there, the first of several, or null for nothing. */
    public @Nullable String json(Connection connection) throws SQLException {
        // The lines of a page's facts of a kind stand in the order in which their rows were added.
        String position = type.equals("time")
                ? "x.position"
                : "(SELECT count(*) FROM labels b WHERE b.article_id = x.article_id AND b.rowid < x.rowid)";
        String query = "SELECT json FROM facts WHERE line = (SELECT " + Lines.low(type) + " + (place << " + Lines.PAGE
                + ") + " + position + " AS n FROM " + type + "s x JOIN linked_pages USING (article_id)"
                + " WHERE x.article_id = ? AND x.cite_start = ? AND x.cite_end = ? ORDER BY n LIMIT 1)";
        try (PreparedStatement s = connection.prepareStatement(query)) {
            s.setString(1, article);
            s.setInt(2, start);
            s.setInt(3, end);
            try (ResultSet row = s.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    @Override
    public String toString() {
        return type + "@" + article + ":" + start + "-" + end;
    }
}
