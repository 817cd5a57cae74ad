package org.rapporteur.store;

import org.rapporteur.linking.Namesake;

/** A namesake as it is kept: without the end that most have. */
final class StoredNamesake {
    /** No country, no aliases, bodies and offices, no place. */
    private static final String END = ",null,[],[],[],null]";

    private StoredNamesake() {}

    static String write(Namesake who) {
        String json = ShortJson.write(who);
        return json.endsWith(END) ? json.substring(0, json.length() - END.length()) : json;
    }

    static Namesake read(String kept) {
        return ShortJson.read(kept.endsWith("]") ? kept : kept + END, Namesake.class);
    }
}
