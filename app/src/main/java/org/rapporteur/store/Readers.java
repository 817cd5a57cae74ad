package org.rapporteur.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Read-only connections to a record, for many threads. Each piece of work sees the record as it was when the work began, also
 * while another program adds pages to it.
 */
public final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final Path file;
    private final SQLiteDataSource source;
    private final Semaphore free = new Semaphore(MOST, true);
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

    private Readers(Path file, SQLiteDataSource source) {
        this.file = file;
        this.source = source;
    }

    /**
     * Opens a record that is there, and brings its tables up to date.
     *
     * @param folder of the record
     * @throws RecordException when there is none, or it cannot be used
     */
    public static Readers open(Path folder) throws RecordException {
        RecordStore.open(folder).close();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(RecordStore.PATIENCE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        Path file = folder.resolve(RecordStore.FILE);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri());
        return new Readers(file, source);
    }

    /** The folder of the record. */
    public Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /**
     * Does some work with a connection, all of it on one state of the record.
     *
     * @throws RecordException when the record cannot be read
     */
    public <T> T read(Work<T> work) throws RecordException {
        free.acquireUninterruptibly();
        try {
            Connection connection = idle.poll();
            if (connection == null) {
                connection = source.getConnection();
                FactFunction.install(connection);
                connection.setAutoCommit(false);
            }
            try {
                T result = work.with(connection);
                connection.rollback();
                idle.add(connection);
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        } finally {
            free.release();
        }
    }

    @Override
    public void close() throws RecordException {
        free.acquireUninterruptibly(MOST);
        try {
            for (Connection c = idle.poll(); c != null; c = idle.poll()) {
                c.close();
            }
        } catch (SQLException e) {
            throw Failures.explain(file, e);
        } finally {
            free.release(MOST);
        }
    }

    /** Something to be done with a connection. */
    public interface Work<T> {
        /**
         * Does the work.
         *
         * @param connection not to be kept
         */
        T with(Connection connection) throws SQLException;
    }
}
