package org.rapporteur.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.Linking;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.reading.Reading;
import org.rapporteur.store.search.SearchIndex;
import org.rapporteur.store.sql.Database;
import org.sqlite.SQLiteErrorCode;

/**
 * Pages being added to a record: what is not committed, by an error or because the program is killed, leaves what the
 * record shows as it was.
 */
public final class Update implements AutoCloseable {
    private final Path file;
    private final Path folder;
    private final Connection connection;
    private final Database database;
    private final Rulings before;
    private final Set<String> changed = new TreeSet<>();
    private Rulings rulings;
    private @Nullable Linked linked;
    /** Whether a page of the record was read again. */
    private boolean replacing;

    /** Pages as they are linked now. */
    private record Linked(StoredPages pages, LinkedPages then, Linking now) {}

    Update(Path file, Connection connection) throws RecordException {
        this.file = file;
        this.folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        this.connection = connection;
        this.database = new Database(connection);
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
        try {
            return new HashSet<>(database.texts("SELECT article_id FROM readings WHERE program = ?", Program.VERSION));
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
        changed.add(id);
        try {
            replacing |= !database.texts("SELECT place FROM linked_pages WHERE article_id = ?", id)
                    .isEmpty();
            new PageEvidence(connection).set(document, why);
            database.run("INSERT OR REPLACE INTO article_texts VALUES (?, ?)", id, document.text());
            database.run(
                    "INSERT OR REPLACE INTO readings VALUES (?, ?, ?)",
                    id,
                    Program.VERSION,
                    ReadingCodec.write(reading));
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /**
     * Keeps the pages that were added so far, even if this is never committed: the record does not show them, but they
     * need not be read again. Does nothing once one of them takes the place of a page that the record shows, for what it
     * shows is of the text that the page had.
     */
    public void keep() throws RecordException {
        if (!replacing) {
            try {
                connection.commit();
                // Takes the lock anew.
                known();
            } catch (SQLException e) {
                throw Failures.explain(file, e);
            }
        }
    }

    /** Whether pages were kept that the record does not show yet. */
    public boolean isBehind() throws RecordException {
        try {
            return !database.texts("SELECT article_id FROM readings WHERE article_id NOT IN"
                            + " (SELECT article_id FROM linked_pages) LIMIT 1")
                    .isEmpty();
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /**
     * Links all pages, old and new, and applies the rulings.
     *
     * @return what came of each ruling in force, by their numbers
     */
    public List<Outcome> outcomes() throws RecordException {
        try {
            return linked().now().outcomes();
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        } catch (StoredPages.Failed e) {
            throw Failures.explain(file, e.sql());
        }
    }

    private Linked linked() throws SQLException {
        if (linked == null) {
            if (!Program.VERSION.equals(State.of(connection, "program"))) {
                clear();
            }
            changed.addAll(database.texts("SELECT article_id FROM readings"
                    + " WHERE article_id NOT IN (SELECT article_id FROM linked_pages)"));
            LinkedPages then = new LinkedPages(database);
            StoredPages pages = new StoredPages(database, changed, then.originals());
            linked = new Linked(pages, then, new Linking(pages, rulings));
        }
        return linked;
    }

    /** Takes out all that another version of the program has linked, to link it anew. */
    private void clear() throws SQLException {
        for (String table : FactTables.ALL) {
            database.run("DELETE FROM " + table);
        }
        for (String table : List.of("gists", "linked_pages", "namesakes", "namesake_pages", "wordings", "state")) {
            database.run("DELETE FROM " + table);
        }
        new SearchIndex(database).clear();
    }

    /**
     * Links all pages, old and new, applies the rulings, and writes what is otherwise than before.
     *
     * @throws EvidenceException when a fact's words are not on its page
     */
    public void commit() throws RecordException {
        try {
            Linked now = linked();
            try (RecordWriter writer = new RecordWriter(connection, database)) {
                writer.write(now.pages(), now.then(), now.now(), changed, rulings);
            }
            // The file first: a ruling that is in it alone is applied the next time; one in the record alone would be
            // lost.
            if (rulings != before) {
                RulingsFile.write(folder, rulings);
            }
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        } catch (StoredPages.Failed e) {
            throw failed(e.sql());
        }
    }

    private RecordException failed(SQLException e) throws RecordException {
        if (rulings != before) {
            RulingsFile.write(folder, before);
        }
        return Failures.explain(file, e);
    }

    /** Whether the record was made with other rulings than the file has now. */
    public boolean isStale() throws RecordException {
        try {
            return !State.rulings(rulings).equals(State.of(connection, "rulings"));
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /** Ends the update; what was not committed is forgotten. */
    @Override
    public void close() throws RecordException {
        try {
            database.close();
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
