package org.rapporteur.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.sqlite.SQLiteDataSource;

/**
 * The version of a record's tables. Each file of {@code migrations} makes them one version newer and writes its number to
 * SQLite's {@code user_version}; {@code migrations/order} lists them. A new file begins with
 * {@code tables.sql}, which is what the migrations up to its number make one after another.
 */
final class Schema {
    private static final NavigableMap<Integer, String> SCRIPTS = scripts();
    /** The number of the newest migration. */
    static final int VERSION = SCRIPTS.lastKey();

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

    /** All in one transaction; another process may have done it meanwhile. */
    private static void migrate(SQLiteDataSource source) throws SQLException {
        try (Connection c = source.getConnection();
                Statement s = c.createStatement()) {
            s.execute("BEGIN IMMEDIATE");
            try {
                if (number(c, "PRAGMA user_version") == 0) {
                    s.executeUpdate(text("tables.sql"));
                }
                for (String script :
                        SCRIPTS.tailMap(number(c, "PRAGMA user_version"), false).values()) {
                    s.executeUpdate(text("migrations/" + script));
                }
                s.execute("COMMIT");
            } catch (SQLException e) {
                s.execute("ROLLBACK");
                throw e;
            }
        }
    }

    /** The names of the files by the versions that they make, in their order. */
    private static NavigableMap<Integer, String> scripts() {
        NavigableMap<Integer, String> out = new TreeMap<>();
        for (String name : text("migrations/order").strip().split("\n")) {
            out.put(Integer.valueOf(name.substring(1, name.indexOf('_'))), name);
        }
        return out;
    }

    private static String text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Connection c, String query) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(query)) {
            return r.next() ? r.getInt(1) : 0;
        }
    }
}
