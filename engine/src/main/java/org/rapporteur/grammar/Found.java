package org.rapporteur.grammar;

/** Who fills a place of a clause, and how that was found. */
record Found(Group group, Via via) {

    /** The same, less sure. */
    Found by(Via weaker) {
        return weaker.compareTo(via) > 0 ? new Found(group, weaker) : this;
    }
}
