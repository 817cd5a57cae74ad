package org.rapporteur.web.pages;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.web.Sql;

/**
 * For whom somebody speaks: a person for the body of which most roles are told, a ministry or an office for its state where that
 * is in the record, anybody else for themselves.
 */
final class Parties {
    private static final String STATE = "(SELECT s.id FROM actors s WHERE s.kind = 'state' AND s.country = %1$s.country"
            + " AND %1$s.kind IN ('ministry', 'office') ORDER BY s.id LIMIT 1)";

    /** A table of the columns {@code actor_id} and {@code party_id}, one row for each actor. */
    static final String TABLE = "(SELECT a.id AS actor_id, coalesce(CASE WHEN a.kind = 'person' THEN"
            + " (SELECT coalesce(" + STATE.formatted("b")
            + ", b.id) FROM (SELECT of_id, count(*) AS roles FROM actor_roles r"
            + " WHERE r.actor_id = a.id GROUP BY of_id) h JOIN actors b ON b.id = h.of_id"
            + " WHERE b.kind IN ('state', 'government', 'armed-group', 'ministry', 'office', 'igo', 'party')"
            + " ORDER BY h.roles DESC, b.id LIMIT 1)"
            + " ELSE " + STATE.formatted("a") + " END, a.id) AS party_id FROM actors a)";

    private final Map<String, String> parties = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private Parties() {}

    static Parties read(Sql sql) throws SQLException {
        Parties out = new Parties();
        sql.each(
                "SELECT actor_id, party_id FROM " + TABLE,
                row -> out.parties.put(row.string("actor_id"), row.string("party_id")));
        sql.each("SELECT id, name FROM actors", row -> out.names.put(row.string("id"), row.string("name")));
        return out;
    }

    /** For whom somebody speaks. */
    String of(String actor) {
        return parties.getOrDefault(actor, actor);
    }

    String name(String party) {
        return names.getOrDefault(party, party);
    }
}
