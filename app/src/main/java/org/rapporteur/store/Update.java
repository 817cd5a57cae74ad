package org.rapporteur.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.linking.Linker;
import org.rapporteur.linking.Record;
import org.rapporteur.page.Document;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Fact;
import org.sqlite.SQLiteErrorCode;

/**
 * Pages being added to a record, in one transaction: what is not committed, by an error or because the program is killed,
 * leaves the record as it was.
 */
public final class Update implements AutoCloseable {
    private final Path file;
    private final Connection connection;

    Update(Path file, Connection connection) throws RecordException {
        this.file = file;
        this.connection = connection;
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /** The ids of the articles that need not be read again: this version of the program has read them. */
    public Set<String> known() throws RecordException {
        Set<String> out = new HashSet<>();
        try (PreparedStatement s = connection.prepareStatement("SELECT article_id FROM readings WHERE program = ?")) {
            s.setString(1, Program.VERSION);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    out.add(rows.getString(1));
                }
            }
            return out;
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /** Adds a page that was read, in place of an earlier reading of it. */
    public void add(Document document, Reading reading) throws RecordException {
        String id = document.article().id();
        try {
            set("INSERT OR REPLACE INTO article_texts VALUES (?, ?)", id, document.text());
            set("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", id, Program.VERSION, ReadingCodec.write(reading));
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /**
     * Links all readings, old and new, and writes the record that they make.
     *
     * @throws EvidenceException when a fact's words are not on its page
     */
    public void commit() throws RecordException {
        try {
            Record record = new Linker().link(readings());
            new Evidence(connection).check(record.facts());
            write(record);
            connection.commit();
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    private List<Reading> readings() throws SQLException {
        List<Reading> out = new ArrayList<>();
        try (Statement s = connection.createStatement();
                ResultSet rows = s.executeQuery("SELECT json FROM readings ORDER BY article_id")) {
            while (rows.next()) {
                out.add(ReadingCodec.read(rows.getString(1)));
            }
        }
        return out;
    }

    private void write(Record record) throws SQLException {
        try (Statement s = connection.createStatement()) {
            for (String table : FactTables.ALL) {
                s.executeUpdate("DELETE FROM " + table);
            }
        }
        try (Rows rows = new Rows(connection)) {
            FactTables tables = new FactTables(rows);
            int line = 0;
            for (Fact fact : record.facts()) {
                tables.add(++line, fact);
            }
            rows.flush();
        }
    }

    private void set(String sql, String... values) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                s.setString(i + 1, values[i]);
            }
            s.executeUpdate();
        }
    }

    /** Ends the update; what was not committed is forgotten. */
    @Override
    public void close() throws RecordException {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // After a full disk SQLite has rolled back by itself, and says that there is nothing to roll back.
            if (e.getErrorCode() != SQLiteErrorCode.SQLITE_ERROR.code) {
                throw Failures.explain(file, e);
            }
        }
    }
}
