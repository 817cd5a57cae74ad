package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.Linking;
import org.rapporteur.linking.Pages;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.page.Skipped;
import org.rapporteur.reading.Reading;
import org.rapporteur.store.search.SearchIndex;
import org.rapporteur.store.sql.Database;
import org.rapporteur.store.sql.Repeated;
import org.sqlite.SQLiteErrorCode;

/**
 * Links pages and writes them, and does without those that make it fail: a new page that breaks linking or writing, by
 * whatever it has, is found, taken out, and named, and the others are in. Where nobody says which page it is, it is the last
 * of the shortest row of new pages, in the order of their ids, that fails.
 */
final class Isolation {
    /** The tables that hold what is kept of a page besides its facts. */
    private static final List<String> KEPT =
            List.of("article_texts", "readings", "metadata_candidates", "source_places", "gists");

    /** Those that have the number of its article. */
    private static final List<String> NUMBERED = List.of("namesake_pages", "wordings");

    private static final Set<SQLiteErrorCode> OF_A_ROW = Set.of(
            SQLiteErrorCode.SQLITE_CONSTRAINT,
            SQLiteErrorCode.SQLITE_MISMATCH,
            SQLiteErrorCode.SQLITE_TOOBIG,
            SQLiteErrorCode.SQLITE_RANGE,
            SQLiteErrorCode.SQLITE_ERROR);

    private final Connection connection;
    private final Database database;
    private final BiFunction<Pages, Rulings, Linking> linker;
    private final Map<String, KeptPage> former;
    private final List<Skipped> leftOut = new ArrayList<>();

    /**
     * @param linker links pages
     * @param former what was kept of pages before they were read again
     */
    Isolation(
            Connection connection,
            Database database,
            BiFunction<Pages, Rulings, Linking> linker,
            Map<String, KeptPage> former) {
        this.connection = connection;
        this.database = database;
        this.linker = linker;
        this.former = former;
    }

    /** Pages as they are linked now. */
    record Linked(StoredPages pages, LinkedPages then, Linking now, Set<String> added) {}

    /** The pages that were left out. */
    List<Skipped> leftOut() {
        return leftOut;
    }

    /** Something that a page may break. */
    interface Step {
        void run() throws SQLException;
    }

    /**
     * Does something for one page, or leaves it out.
     *
     * @param source of the page
     * @return whether it was done
     */
    boolean page(String source, Step step) throws SQLException {
        Savepoint point = connection.setSavepoint();
        try {
            step.run();
            connection.releaseSavepoint(point);
            return true;
        } catch (SQLException | RuntimeException | StackOverflowError e) {
            check(e);
            undo(point);
            leftOut.add(skipped(source, "kept", e));
            return false;
        }
    }

    /** Links the pages, those that were added or read again among them. */
    Linked link(Set<String> added, Rulings rulings) throws SQLException {
        return run(added, pages -> linked(pages, rulings));
    }

    /**
     * Links the pages, if they are not yet, and writes what is otherwise than before.
     *
     * @param known the pages as they are linked with these rulings, or null
     */
    Linked write(Set<String> added, @Nullable Linked known, Rulings rulings) throws SQLException {
        return run(added, pages -> {
            Linked linked = known != null && pages.equals(added) ? known : linked(pages, rulings);
            try (RecordWriter writer = new RecordWriter(connection, database, former)) {
                writer.write(linked.pages(), linked.then(), linked.now(), linked.added(), rulings);
            }
            return linked;
        });
    }

    private interface Work {
        Linked of(Set<String> added) throws SQLException, PageFailures;
    }

    private Linked run(Set<String> added, Work work) throws SQLException {
        Set<String> left = new TreeSet<>(added);
        while (true) {
            Savepoint point = connection.setSavepoint();
            Map<String, Throwable> culprits;
            try {
                Linked out = work.of(left);
                connection.releaseSavepoint(point);
                return out;
            } catch (PageFailures e) {
                undo(point);
                culprits = new TreeMap<>(e.pages());
                culprits.keySet().retainAll(left);
                if (culprits.isEmpty()) {
                    culprits = search(left, work, e.pages().values().iterator().next());
                }
            } catch (SQLException | RuntimeException | StackOverflowError e) {
                check(e);
                undo(point);
                culprits = search(left, work, e);
            }
            for (Map.Entry<String, Throwable> culprit : culprits.entrySet()) {
                leftOut.add(skipped(source(culprit.getKey()), "linked", culprit.getValue()));
            }
            takeOut(culprits.keySet());
            left.removeAll(culprits.keySet());
        }
    }

    /** Finds the page that makes it fail; throws what was thrown when the record fails without any of the pages too. */
    private Map<String, Throwable> search(Set<String> pages, Work work, Throwable thrown) throws SQLException {
        List<String> order = List.copyOf(pages);
        Throwable first = failure(order, 0, work);
        if (first != null || order.isEmpty()) {
            throw rethrown(first == null ? thrown : first);
        }
        int works = 0;
        int fails = order.size();
        Throwable reason = thrown;
        while (works + 1 < fails) {
            int middle = (works + fails) >>> 1;
            Throwable failure = failure(order, middle, work);
            if (failure == null) {
                works = middle;
            } else {
                fails = middle;
                reason = failure;
            }
        }
        return Map.of(order.get(fails - 1), reason);
    }

    /** What is thrown with the first so many of the pages and none of the others; null for nothing. */
    private @Nullable Throwable failure(List<String> order, int count, Work work) throws SQLException {
        Savepoint point = connection.setSavepoint();
        Throwable out = null;
        try {
            takeOut(order.subList(count, order.size()));
            work.of(new TreeSet<>(order.subList(0, count)));
        } catch (PageFailures e) {
            out = e.pages().values().iterator().next();
        } catch (SQLException | RuntimeException | StackOverflowError e) {
            check(e);
            out = e;
        }
        undo(point);
        return out;
    }

    private Linked linked(Set<String> added, Rulings rulings) throws SQLException, PageFailures {
        Set<String> changed = new TreeSet<>(added);
        changed.addAll(database.texts(
                "SELECT article_id FROM readings" + " WHERE article_id NOT IN (SELECT article_id FROM linked_pages)"));
        LinkedPages then = new LinkedPages(database);
        StoredPages pages = new StoredPages(database, changed, then.originals());
        return new Linked(pages, then, linker.apply(pages, rulings), changed);
    }

    /** Takes pages out, and if the record shows one of them, all that was linked with it. */
    private void takeOut(Iterable<String> pages) throws SQLException {
        boolean shown = false;
        for (String page : pages) {
            shown |= !database.texts("SELECT place FROM linked_pages WHERE article_id = ?", page)
                    .isEmpty();
            for (String table : KEPT) {
                database.run("DELETE FROM " + table + " WHERE article_id = ?", page);
            }
            for (String table : NUMBERED) {
                database.run("DELETE FROM " + table + " WHERE article = " + Repeated.NUMBER, page);
            }
        }
        if (shown) {
            clear();
        }
    }

    /** Takes out all that was linked, to link it anew. */
    void clear() throws SQLException {
        FactTables.clear(database);
        for (String table : List.of(
                "gists",
                "page_lines",
                "linked_pages",
                "namesakes",
                "namesake_pages",
                "wordings",
                "repeated",
                "state")) {
            database.run("DELETE FROM " + table);
        }
        SearchIndex.clear(database);
    }

    private String source(String article) throws SQLException {
        try {
            Reading known = StoredPages.reading(database, article);
            return known == null ? "article " + article : known.article().source();
        } catch (IllegalStateException e) {
            return "article " + article;
        }
    }

    private static Skipped skipped(String source, String what, Throwable e) {
        return new Skipped(
                source, "it could not be " + what + " because of a fault of the program (" + e + "); please report it");
    }

    private void undo(Savepoint point) throws SQLException {
        connection.rollback(point);
        connection.releaseSavepoint(point);
    }

    /** Goes on only with what a page may have to do with, not with a full disk or a file that is no record. */
    static void check(Throwable e) throws SQLException {
        SQLException sql = e instanceof SQLException s ? s : e instanceof StoredPages.Failed f ? f.sql() : null;
        if (sql != null && !OF_A_ROW.contains(SQLiteErrorCode.getErrorCode(sql.getErrorCode() & 0xff))) {
            throw sql;
        }
    }

    private static RuntimeException rethrown(Throwable e) throws SQLException {
        if (e instanceof SQLException sql) {
            throw sql;
        } else if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException r ? r : new IllegalStateException(e);
    }
}
