package org.rapporteur.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the export, by numbers that ascend in its order. A number is, from the highest bit, the kind of fact, then of
 * what one page tells alone 36 bits of the place of the page and 23 of the fact's place in the page, of all else 59 bits.
 */
final class Lines implements AutoCloseable {
    /** The types of facts in the order of the export. */
    static final List<String> TYPES = List.of(
            "article",
            "actor",
            "statement",
            "meeting",
            "event",
            "position",
            "claim",
            "figure",
            "time",
            "difference",
            "label");

    /** Places of pages are below this. */
    static final long PLACES = 1L << 36;

    private static final int KIND = 59;
    private static final int PAGE = 23;

    private final PreparedStatement between;
    private final PreparedStatement insert;
    private final PreparedStatement delete;

    Lines(Connection connection) throws SQLException {
        between = connection.prepareStatement(
                "SELECT line, id, json FROM lines WHERE line >= ? AND line < ? ORDER BY line");
        insert = connection.prepareStatement("INSERT INTO lines VALUES (?, ?, ?, ?)");
        delete = connection.prepareStatement("DELETE FROM lines WHERE line = ?");
    }

    /** A line; the id is null for a kind without one. */
    record Line(long number, @Nullable String id, String json) {}

    /** The first number of a type. */
    static long low(String type) {
        return (TYPES.indexOf(type) + 1L) << KIND;
    }

    /** The number after the last of a type. */
    static long high(String type) {
        return (TYPES.indexOf(type) + 2L) << KIND;
    }

    /** The first number of a type on a page. */
    static long low(String type, long place) {
        return low(type) + (place << PAGE);
    }

    /** The number after the last of a type on a page. */
    static long high(String type, long place) {
        return low(type) + ((place + 1) << PAGE);
    }

    /** The lines from one number to before another, by number. */
    Map<Long, Line> between(long from, long to) throws SQLException {
        Map<Long, Line> out = new TreeMap<>();
        between.setLong(1, from);
        between.setLong(2, to);
        try (ResultSet row = between.executeQuery()) {
            while (row.next()) {
                out.put(row.getLong(1), new Line(row.getLong(1), row.getString(2), row.getString(3)));
            }
        }
        return out;
    }

    void add(String type, Line line) throws SQLException {
        insert.setLong(1, line.number());
        insert.setString(2, type);
        insert.setString(3, line.id());
        insert.setString(4, line.json());
        insert.executeUpdate();
    }

    void remove(long number) throws SQLException {
        delete.setLong(1, number);
        delete.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        between.close();
        insert.close();
        delete.close();
    }
}
