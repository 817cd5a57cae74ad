package org.rapporteur.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a list, as a field of its form.
 *
 * @param name of the query parameter
 * @param label what it is called
 * @param options the values it can have; empty when any text may be given
 * @param hint an example of what to write, or null
 */
public record Field(
        String name,
        String label,
        List<String> options,
        @Nullable String hint) {
    /** A field for text. */
    public static Field text(String name, String label) {
        return new Field(name, label, List.of(), null);
    }

    /** A field for one of some values. */
    public static Field choice(String name, String label, List<String> options) {
        return new Field(name, label, options, null);
    }

    /** The fields {@code from} and {@code to}. */
    public static List<Field> period() {
        return List.of(new Field("from", "From", List.of(), "2018"), new Field("to", "To", List.of(), "2019-09"));
    }
}
