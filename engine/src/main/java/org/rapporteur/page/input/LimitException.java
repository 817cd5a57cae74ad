package org.rapporteur.page.input;

import java.io.IOException;

/** Input that goes beyond a limit. The message says which, in one line. */
final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;

    LimitException(String reason) {
        super(reason);
    }
}
