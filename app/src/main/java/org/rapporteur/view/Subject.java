package org.rapporteur.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.store.sql.Database;

/** What a record is about: its most told parties and when its pages were published. */
public final class Subject {
    private static final int MOST = 3;

    private Subject() {}

    /** In words, such as {@code Kenya, Uganda and Rwanda, March to May 2019}; empty where there is neither. */
    public static String of(Connection connection) throws SQLException {
        try (Database database = new Database(connection)) {
            List<String> out = new ArrayList<>();
            String parties = Words.list(parties(database));
            if (!parties.isEmpty()) {
                out.add(parties);
            }
            database.each("SELECT min(published_first), max(published_last) FROM articles", row -> {
                String first = row.getString(1);
                String last = row.getString(2);
                if (first != null && last != null) {
                    out.add(EnglishDate.of(first.substring(0, 7) + "/" + last.substring(0, 7)));
                }
            });
            return String.join(", ", out);
        }
    }

    /** Those that most articles name: of a state and its bodies the one that is named most, no persons and no media. */
    private static List<String> parties(Database database) throws SQLException {
        List<String> out = new ArrayList<>();
        Set<String> countries = new HashSet<>();
        database.each(
                "SELECT p.name, p.country FROM actor_counts c JOIN actors p ON p.id = c.actor_id"
                        + " WHERE p.kind IN ('state', 'government', 'armed-group', 'party', 'igo')"
                        + " ORDER BY c.articles DESC, c.mentions DESC, p.id LIMIT 50",
                row -> {
                    String country = row.getString(2);
                    if (out.size() < MOST && (country == null || countries.add(country))) {
                        out.add(The.place(row.getString(1)));
                    }
                });
        return out;
    }
}
