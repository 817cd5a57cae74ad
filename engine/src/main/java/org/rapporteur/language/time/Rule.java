package org.rapporteur.language.time;

import org.jspecify.annotations.Nullable;

/** Knows one family of expressions. Looks a bounded number of words ahead. */
@FunctionalInterface
interface Rule {

    /** The expression that begins at a word, or null. */
    @Nullable
    Match at(Words w, int i);
}
