package org.rapporteur.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Puts SQLite's failures in words. */
final class Failures {
    private Failures() {}

    static RecordException explain(Path file, SQLException e) {
        // The low byte is the code, the others refine it.
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new RecordException(
                        file,
                        "another `rapporteur read` is writing this record",
                        "wait until it has ended, then run this again",
                        e);
            case SQLITE_FULL ->
                new RecordException(
                        file, "the disk is full", "free some space, then read again; the record is as it was", e);
            case SQLITE_READONLY, SQLITE_CANTOPEN ->
                new RecordException(
                        file, "cannot be opened or written", "check that you may write this file and its folder", e);
            case SQLITE_IOERR ->
                new RecordException(
                        file,
                        "the disk failed or is full",
                        "check the disk, then run this again; the record is as it was",
                        e);
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                new RecordException(
                        file,
                        "is not a record, or is damaged",
                        "give another folder with -r, or move this file away",
                        e);
            default ->
                new RecordException(
                        file, "SQLite says: " + e.getMessage(), "run this again with --debug to see where", e);
        };
    }
}
