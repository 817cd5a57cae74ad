package org.rapporteur.page.input;

import java.io.IOException;

/** A part of an archive that cannot be read, behind which reading can go on. The message says why, in one line. */
final class DamageException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long at;

    /** Damage of which the place is not known here. */
    DamageException(String reason) {
        this(-1, reason);
    }

    /** @param at the place in the archive, in bytes */
    DamageException(long at, String reason) {
        super(reason);
        this.at = at;
    }

    /** Where the damaged part begins; -1 where that is not known. */
    long at() {
        return at;
    }

    /** Whether a member of a gzip file is damaged: what is read next lies behind it. */
    static boolean ofMember(Exception e) {
        return e instanceof DamageException damage && damage.at >= 0;
    }
}
