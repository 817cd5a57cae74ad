package org.rapporteur.page.scope;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A party, a place or a word of a scope, as it is looked for.
 *
 * @param text as its reader wrote it
 * @param countries codes of the countries that it means
 * @param body name of the body that it means, or null
 */
record Term(
        Kind kind,
        String text,
        Set<String> countries,
        @Nullable String body) {

    /** What a term is to a process. */
    enum Kind {
        PARTY,
        PLACE,
        WORD
    }

    Term {
        countries = Set.copyOf(countries);
    }

    /** What it counts as: a party by whom it means, all places one thing, all words one. */
    String thing() {
        if (kind != Kind.PARTY) {
            return kind.name();
        }
        return countries.isEmpty()
                ? String.valueOf(body == null ? text : body)
                : String.join(" ", new TreeSet<>(countries));
    }

    /** The kind and the text: {@code party Taliban}. */
    String label() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + text;
    }
}
