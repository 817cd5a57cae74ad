package org.rapporteur.store;

import org.rapporteur.record.Cite;

/** A cite whose words do not stand at its place: a bug of the program. Nothing has been written. */
public final class EvidenceException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    EvidenceException(String fact, Cite cite) {
        super("the words of a fact are not on its page (article " + cite.article() + ", " + cite.start() + ".."
                + cite.end() + "); nothing was written. This is a bug: please report it with the page. The fact: "
                + fact);
    }
}
