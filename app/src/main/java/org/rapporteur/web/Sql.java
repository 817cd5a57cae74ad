package org.rapporteur.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries of one connection. */
public final class Sql {
    private final Connection connection;

    /** @param connection with which to ask */
    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** The connection itself, for what asks in its own way. */
    public Connection connection() {
        return connection;
    }

    /** Every row of a query. */
    public <T> List<T> all(String query, Reader<T> reader, @Nullable Object... arguments) throws SQLException {
        List<T> out = new ArrayList<>();
        each(query, row -> out.add(reader.read(row)), arguments);
        return out;
    }

    /** The first row of a query, or null. */
    public <T> @Nullable T first(String query, Reader<T> reader, @Nullable Object... arguments) throws SQLException {
        List<T> out = all(query, reader, arguments);
        return out.isEmpty() ? null : out.get(0);
    }

    /** The first column of the first row, or null. */
    public @Nullable String text(String query, @Nullable Object... arguments) throws SQLException {
        List<@Nullable String> out = new ArrayList<>();
        each(query, row -> out.add(row.text("1")), arguments);
        return out.isEmpty() ? null : out.get(0);
    }

    /** The number that a query counts. */
    public int count(String query, @Nullable Object... arguments) throws SQLException {
        Integer n = first(query, row -> row.number("1"), arguments);
        return n == null ? 0 : n;
    }

    /** Gives every row of a query, one at a time. */
    public void each(String query, Sink sink, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    sink.take(row);
                }
            }
        }
    }

    /** Places for the values of an {@code IN}: {@code ?, ?, ?}. */
    public static String places(Collection<?> values) {
        return "?" + ", ?".repeat(Math.max(0, values.size() - 1));
    }

    /** Makes a value of a row. */
    public interface Reader<T> {
        /**
         * The value that a row stands for.
         *
         * @param row not to be kept
         */
        T read(Row row) throws SQLException;
    }

    /** Takes a row. */
    public interface Sink {
        /**
         * Takes the next row.
         *
         * @param row not to be kept
         */
        void take(Row row) throws SQLException;
    }
}
