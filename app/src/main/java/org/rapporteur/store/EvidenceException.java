package org.rapporteur.store;

import org.rapporteur.record.Cite;

/** A cite whose words do not stand at its place: a bug of the program. */
public final class EvidenceException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String article;

    EvidenceException(String fact, Cite cite) {
        super("the words of a fact are not on its page (article " + cite.article() + ", " + cite.start() + ".."
                + cite.end() + "): " + fact);
        article = cite.article();
    }

    /** The id of the article that is cited. */
    public String article() {
        return article;
    }
}
