package org.rapporteur.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteDataSource;

/**
 * The version of a record's tables. Each file of {@code migrations} makes them one version newer and writes its number to
 * SQLite's {@code user_version}.
 */
final class Schema {
    /** The number of the newest migration. */
    static final int VERSION = 17;

    private static final int APPLICATION = 0x52617070;

    private Schema() {}

    /**
     * Makes an empty or older file's tables those of this version. Does nothing to one that is up to date.
     *
     * @return whether it was not, so that its pages must be linked anew
     * @throws RecordException when the file is of a newer version, or of another program
     */
    static boolean bringUpToDate(SQLiteDataSource source, Path file) throws RecordException, SQLException {
        int version;
        try (Connection c = source.getConnection()) {
            version = number(c, "PRAGMA user_version");
            int application = number(c, "PRAGMA application_id");
            boolean empty = number(c, "SELECT count(*) FROM sqlite_schema") == 0;
            if (application != APPLICATION && !empty) {
                throw new RecordException(file, "is a database of another program", "give another folder with -r");
            }
        }
        if (version > VERSION) {
            throw new RecordException(
                    file,
                    "was made by a newer version of rapporteur (tables " + version + ", this program knows " + VERSION
                            + ")",
                    "use that version, or give another folder with -r");
        }
        if (version < VERSION) {
            migrate(source);
        }
        return version < VERSION;
    }

    private static void migrate(SQLiteDataSource source) throws SQLException {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:org/rapporteur/store/migrations")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw sql;
                }
            }
            throw e;
        }
    }

    private static int number(Connection c, String query) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(query)) {
            return r.next() ? r.getInt(1) : 0;
        }
    }
}
