package org.rapporteur.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Cite;
import org.rapporteur.record.JsonLines;
import org.rapporteur.store.sql.Database;
import org.rapporteur.store.sql.Repeated;

/** Adds rows to tables, in batches. The values of a row stand in the order of the table's columns. */
final class Rows implements AutoCloseable {
    private static final int BATCH = 1000;

    private final Connection connection;
    private final Repeated repeated;
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    private int waiting;

    Rows(Connection connection, Database database) {
        this.connection = connection;
        this.repeated = new Repeated(database);
    }

    /** A text for which its number is to stand in a row. */
    record Numbered(String text) {
        static Numbered of(Enum<?> word) {
            return new Numbered(JsonLines.name(word));
        }
    }

    /**
     * Adds a row. A {@link Cite} stands for its three columns, an enum for its word in the export, {@link Numbered} for a
     * number.
     */
    void add(String table, @Nullable Object... values) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Cite c) {
                row.addAll(List.of(c.article(), c.start(), c.end()));
            } else {
                row.add(value instanceof Numbered n ? (Object) repeated.number(n.text()) : plain(value));
            }
        }
        PreparedStatement insert = inserts.get(table);
        if (insert == null) {
            String places = "?" + ", ?".repeat(row.size() - 1);
            insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")");
            inserts.put(table, insert);
        }
        for (int i = 0; i < row.size(); i++) {
            insert.setObject(i + 1, row.get(i));
        }
        insert.addBatch();
        if (++waiting >= BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.executeBatch();
        }
        waiting = 0;
    }

    /** Forgets the rows that wait. */
    void clear() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.clearBatch();
        }
        repeated.forget();
        waiting = 0;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Enum<?> e) {
            return JsonLines.name(e);
        }
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
    }
}
