package org.rapporteur.store;

import java.nio.file.Path;

/** A record that cannot be opened, read or written. The message names the file, says what is wrong and what to do. */
public final class RecordException extends Exception {
    private static final long serialVersionUID = 1L;

    RecordException(Path file, String what, String todo) {
        super(file + ": " + what + " — " + todo);
    }

    RecordException(Path file, String what, String todo, Throwable cause) {
        super(file + ": " + what + " — " + todo, cause);
    }
}
