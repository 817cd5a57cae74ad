package org.rapporteur.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.linking.ActorIds;
import org.rapporteur.linking.Gist;
import org.rapporteur.linking.Namesake;
import org.rapporteur.linking.Pages;
import org.rapporteur.linking.Weigher;
import org.rapporteur.store.sql.Database;
import org.rapporteur.store.sql.Repeated;

/** What is kept of pages for linking, to weigh again what made their tellings one. */
final class StoredTellings {
    private final Database database;

    StoredTellings(Connection connection) {
        this.database = new Database(connection);
    }

    /** The gists of these pages, with the record's actors. */
    List<Gist> gists(Set<String> articles) throws SQLException {
        Map<String, String> actors = new HashMap<>();
        database.each(
                "SELECT n.key, a.text FROM namesakes n JOIN repeated a ON a.number = n.actor WHERE a.text <> ''",
                row -> actors.put(Keys.of(row.getLong(1)), row.getString(2)));
        return new StoredGists(database)
                .of(articles).stream().map(gist -> Weigher.known(gist, actors)).toList();
    }

    /** The names that an actor was made of, each with the first place that has it. */
    Collection<Pages.Bearers> bearers(String actor) throws SQLException {
        Map<String, Pages.Bearers> out = new LinkedHashMap<>();
        database.each(
                "SELECT n.key, n.json, a.text AS article, p.local_id FROM namesakes n"
                        + " JOIN namesake_pages p ON p.key = n.key JOIN repeated a ON a.number = p.article"
                        + " WHERE n.actor = " + Repeated.NUMBER
                        + " ORDER BY n.key, article, p.local_id",
                row -> {
                    String key = Keys.of(row.getLong(1));
                    if (!out.containsKey(key)) {
                        Namesake who = StoredNamesake.read(row.getString(2));
                        ActorIds.Place first = new ActorIds.Place(row.getString(3), row.getString(4));
                        out.put(key, new Pages.Bearers(key, who, new TreeMap<>(), first));
                    }
                },
                actor);
        return out.values();
    }
}
