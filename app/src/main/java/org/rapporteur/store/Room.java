package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;

/** The room that rows leave in a record's file where they were put in in no order, or taken out. */
final class Room {
    private Room() {}

    /** Makes the file as small as it can be. Where somebody else uses it now, or the disk is too full, it stays as it is. */
    static void give(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("VACUUM");
        } catch (SQLException e) {
            SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
            if (code != SQLiteErrorCode.SQLITE_BUSY
                    && code != SQLiteErrorCode.SQLITE_LOCKED
                    && code != SQLiteErrorCode.SQLITE_FULL) {
                throw e;
            }
        }
    }
}
