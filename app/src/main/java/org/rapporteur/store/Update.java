package org.rapporteur.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.Linking;
import org.rapporteur.linking.Pages;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.page.Skipped;
import org.rapporteur.reading.Reading;
import org.rapporteur.store.Isolation.Linked;
import org.rapporteur.store.packed.Packing;
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
    private final Isolation isolation;
    /** What was kept of pages that the record shows before they were read again. */
    private final Map<String, KeptPage> former = new HashMap<>();

    private @Nullable Linked linked;
    /** Whether a page of the record was read again. */
    private boolean replacing;
    /** Whether most of what the record shows was written now. */
    private boolean grown;

    /** @param linker links pages */
    Update(Path file, Connection connection, BiFunction<Pages, Rulings, Linking> linker) throws RecordException {
        this.file = file;
        this.folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        this.connection = connection;
        this.database = new Database(connection);
        this.isolation = new Isolation(connection, database, linker, former);
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
    public boolean add(Document document, Reading reading) throws RecordException {
        return add(document, reading, List.of());
    }

    /**
     * Adds a page that was read, in place of an earlier reading of it.
     *
     * @param why what the page gives for each thing that it tells of its article
     * @return whether it was; if not it is left out, and an earlier reading stays
     */
    public boolean add(Document document, Reading reading, List<Candidate> why) throws RecordException {
        String id = document.article().id();
        try {
            boolean shown = !database.texts("SELECT place FROM linked_pages WHERE article_id = ?", id)
                    .isEmpty();
            if (shown && !former.containsKey(id)) {
                former.put(id, KeptPage.of(database, id));
            }
            boolean added = isolation.page(document.article().source(), () -> {
                new PageEvidence(connection).set(document, why);
                database.run("INSERT OR REPLACE INTO article_texts VALUES (?, ?)", id, document.text());
                database.run(
                        "INSERT OR REPLACE INTO readings VALUES (?, ?, ?)",
                        id,
                        Program.VERSION,
                        ReadingCodec.pack(reading, document.text()));
            });
            if (added) {
                linked = null;
                changed.add(id);
                replacing |= shown;
            }
            return added;
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    /** Packs the readings that an older version packed otherwise, or not at all; those that cannot be decoded stay. */
    void repack() throws RecordException {
        try {
            for (String id : database.texts(
                    "SELECT article_id FROM readings WHERE substr(packed, 1, 1) <> x'" + Packing.AS_NOW + "'")) {
                Reading reading = readable(id);
                List<String> text = database.texts("SELECT text FROM article_texts WHERE article_id = ?", id);
                if (reading != null && !text.isEmpty()) {
                    database.run(
                            "UPDATE readings SET packed = ? WHERE article_id = ?",
                            ReadingCodec.pack(reading, text.get(0)),
                            id);
                }
            }
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        }
    }

    private @Nullable Reading readable(String id) throws SQLException {
        try {
            return StoredPages.reading(database, id);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    /** The pages that could not be kept, linked or written, so far; all others are in. */
    public List<Skipped> leftOut() {
        return List.copyOf(isolation.leftOut());
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
            linked = isolation.link(pending(), rulings);
        }
        return linked;
    }

    /** The pages that are to be linked anew. */
    private Set<String> pending() throws SQLException {
        if (!Program.VERSION.equals(State.of(connection, "program"))) {
            isolation.clear();
        }
        Set<String> out = new TreeSet<>(changed);
        out.addAll(database.texts(
                "SELECT article_id FROM readings" + " WHERE article_id NOT IN (SELECT article_id FROM linked_pages)"));
        out.retainAll(new HashSet<>(database.texts("SELECT article_id FROM readings")));
        return out;
    }

    /**
     * Links all pages, old and new, applies the rulings, and writes what is otherwise than before. New pages that cannot be
     * linked or written, one whose facts cite words that are not on it among them, are left out.
     */
    public void commit() throws RecordException {
        try {
            linked = isolation.write(linked == null ? pending() : linked.added(), linked, rulings);
            // The file first: a ruling that is in it alone is applied the next time; one in the record alone would be
            // lost.
            if (rulings != before) {
                RulingsFile.write(folder, rulings);
            }
            connection.commit();
            int shown = database.texts("SELECT article_id FROM linked_pages").size();
            grown |= linked.added().size() > shown / 2;
        } catch (SQLException e) {
            throw failed(e);
        } catch (StoredPages.Failed e) {
            throw failed(e.sql());
        }
    }

    /**
     * Writes what is otherwise than before for this record's own eyes: it is forgotten when the update ends, which must not be
     * committed.
     */
    void rehearse() throws RecordException {
        try {
            isolation.write(linked == null ? pending() : linked.added(), linked, rulings);
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        } catch (StoredPages.Failed e) {
            throw Failures.explain(file, e.sql());
        }
    }

    private RecordException failed(SQLException e) throws RecordException {
        if (rulings != before) {
            RulingsFile.write(folder, before);
        }
        return Failures.explain(file, e);
    }

    /** How many rows of the record this update has read. */
    public long rowsRead() {
        return database.read();
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
            if (grown) {
                Room.give(connection);
            }
        } catch (SQLException e) {
            // After a full disk SQLite has rolled back by itself, and says that there is nothing to roll back.
            if (e.getErrorCode() != SQLiteErrorCode.SQLITE_ERROR.code) {
                throw Failures.explain(file, e);
            }
        }
    }
}
