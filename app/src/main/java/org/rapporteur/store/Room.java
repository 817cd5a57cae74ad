package org.rapporteur.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;

/** The room that rows leave in a record's file where they were put in in no order, or taken out. */
final class Room {
    /** The bytes of a page of the file: of large rows half a page is left empty on average. */
    static final int PAGE = 2048;

    /** A file of fewer pages is not made smaller: it takes longer than it is worth. */
    private static final int WORTH = 512;

    private Room() {}

    /** Makes the file as small as it can be. Where somebody else uses it now, or the disk is too full, it stays as it is. */
    static void give(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            boolean paged = number(s, "PRAGMA page_size") == PAGE;
            if (paged && number(s, "PRAGMA page_count") < WORTH) {
                return;
            }
            if (!paged) {
                s.execute("PRAGMA journal_mode = DELETE");
                s.execute("PRAGMA page_size = " + PAGE);
            }
            s.execute("VACUUM");
            if (!paged) {
                s.execute("PRAGMA journal_mode = WAL");
            }
        } catch (SQLException e) {
            SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
            if (code != SQLiteErrorCode.SQLITE_BUSY
                    && code != SQLiteErrorCode.SQLITE_LOCKED
                    && code != SQLiteErrorCode.SQLITE_FULL) {
                throw e;
            }
        }
    }

    private static int number(Statement s, String query) throws SQLException {
        try (ResultSet row = s.executeQuery(query)) {
            return row.getInt(1);
        }
    }
}
