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
            + " (SELECT coalesce(" + STATE.formatted("b") + ", b.id) FROM actor_roles r JOIN actors b ON b.id = r.of_id"
            + " WHERE r.actor_id = a.id AND b.kind IN ('state', 'government', 'armed-group', 'ministry', 'office', 'igo',"
            + " 'party') GROUP BY b.id ORDER BY count(*) DESC, b.id LIMIT 1)"
            + " ELSE " + STATE.formatted("a") + " END, a.id) AS party_id FROM actors a)";

    private final Map<String, String> parties = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private Parties() {}

    static Parties read(Sql sql) throws SQLException {
        Parties out = new Parties();
        sql.each(
                "SELECT t.actor_id, t.party_id, p.name FROM " + TABLE + " t JOIN actors p ON p.id = t.party_id",
                row -> {
                    out.parties.put(row.string("actor_id"), row.string("party_id"));
                    out.names.put(row.string("party_id"), row.string("name"));
                });
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
