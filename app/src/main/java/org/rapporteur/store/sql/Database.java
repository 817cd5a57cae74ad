package org.rapporteur.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks and changes tables with statements that are prepared once. */
public final class Database implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private long read;

    /** @param connection in whose transaction it is done */
    public Database(Connection connection) {
        this.connection = connection;
    }

    /** Takes a row. */
    public interface Sink {
        /**
         * Takes a row.
         *
         * @param row not to be kept
         */
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Changes rows.
     *
     * @return how many
     */
    public int run(String statement, @Nullable Object... arguments) throws SQLException {
        return prepared(statement, arguments).executeUpdate();
    }

    /** Gives every row of a query, one at a time. While it does, the same query cannot be asked. */
    public void each(String query, Sink sink, @Nullable Object... arguments) throws SQLException {
        try (ResultSet rows = prepared(query, arguments).executeQuery()) {
            while (rows.next()) {
                read++;
                sink.take(rows);
            }
        }
    }

    /** How many rows were given so far. */
    public long read() {
        return read;
    }

    /** The first column of every row. */
    public List<String> texts(String query, @Nullable Object... arguments) throws SQLException {
        List<String> out = new ArrayList<>();
        each(query, row -> out.add(row.getString(1)), arguments);
        return out;
    }

    /** The first column of every row as bytes. */
    public List<byte[]> bytes(String query, @Nullable Object... arguments) throws SQLException {
        List<byte[]> out = new ArrayList<>();
        each(query, row -> out.add(row.getBytes(1)), arguments);
        return out;
    }

    /** The numbers in the first column. */
    public List<Long> numbers(String query, @Nullable Object... arguments) throws SQLException {
        List<Long> out = new ArrayList<>();
        each(query, row -> out.add(row.getLong(1)), arguments);
        return out;
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
