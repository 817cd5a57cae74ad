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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.Linker;
import org.rapporteur.linking.Record;
import org.rapporteur.linking.Ruled;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Fact;
import org.rapporteur.store.search.SearchIndex;
import org.sqlite.SQLiteErrorCode;

/**
 * Pages being added to a record, in one transaction: what is not committed, by an error or because the program is killed,
 * leaves the record as it was.
 */
public final class Update implements AutoCloseable {
    private final Path file;
    private final Path folder;
    private final Connection connection;
    private final Rulings before;
    private Rulings rulings;
    private @Nullable Ruled linked;

    Update(Path file, Connection connection) throws RecordException {
        this.file = file;
        this.folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        this.connection = connection;
        try {
            connection.setAutoCommit(false);
            // The first query takes the lock, under which the rulings are read.
            known();
            before = RulingsFile.of(folder);
            rulings = before;
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        } catch (RecordException e) {
            close();
            throw e;
        }
    }

    /** The rulings that this update applies: those of the record's file, until others are given. */
    public Rulings rulings() {
        return rulings;
    }

    /** Gives other rulings, which are written to the record's file when this is committed. */
    public void rule(Rulings others) {
        rulings = others;
        linked = null;
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
        add(document, reading, List.of());
    }

    /**
     * Adds a page that was read, in place of an earlier reading of it.
     *
     * @param why what the page gives for each thing that it tells of its article
     */
    public void add(Document document, Reading reading, List<Candidate> why) throws RecordException {
        String id = document.article().id();
        linked = null;
        try {
            new PageEvidence(connection).set(document, why);
            set("INSERT OR REPLACE INTO article_texts VALUES (?, ?)", id, document.text());
            set("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", id, Program.VERSION, ReadingCodec.write(reading));
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /**
     * Links all readings, old and new, and applies the rulings.
     *
     * @return what came of each ruling in force, by their numbers
     */
    public List<Outcome> outcomes() throws RecordException {
        try {
            return linked().outcomes();
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    private Ruled linked() throws SQLException {
        if (linked == null) {
            linked = new Linker().link(readings(), rulings);
        }
        return linked;
    }

    /**
     * Links all readings, old and new, applies the rulings, and writes the record that they make.
     *
     * @throws EvidenceException when a fact's words are not on its page
     */
    public void commit() throws RecordException {
        try {
            Record record = linked().record();
            new Evidence(connection).check(record.facts());
            write(record);
            // The file first: a ruling that is in it alone is applied the next time; one in the record alone would be
            // lost.
            if (rulings != before) {
                RulingsFile.write(folder, rulings);
            }
            connection.commit();
        } catch (SQLException e) {
            if (rulings != before) {
                RulingsFile.write(folder, before);
            }
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
            long line = 0;
            for (Fact fact : record.facts()) {
                tables.add(++line, fact);
            }
            rows.flush();
        }
        SearchIndex.build(connection);
        State.write(connection, rulings);
    }

    /** Whether the record was made with other rulings than the file has now. */
    public boolean isStale() throws RecordException {
        try {
            return !State.rulings(rulings).equals(State.of(connection, "rulings"));
        } catch (SQLException e) {
            throw Failures.explain(file, e);
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
