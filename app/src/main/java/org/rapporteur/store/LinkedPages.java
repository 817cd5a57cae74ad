package org.rapporteur.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.Gist;
import org.rapporteur.linking.Linking;
import org.rapporteur.store.sql.Database;
import org.rapporteur.store.sql.Repeated;

/** How each page was linked the last time, and which pages are linked otherwise now. */
final class LinkedPages {
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{9}.*");

    private final Database database;
    private final Map<String, State> before = new HashMap<>();
    private final Map<String, State> now = new TreeMap<>();

    /** What the facts of a page depend on besides its reading and the ids of its actors. */
    private record State(
            long place, @Nullable String original, @Nullable String dated, boolean ruled) {}

    LinkedPages(Database database) throws SQLException {
        this.database = database;
        database.each(
                "SELECT article_id, place, original_id, dated, ruled FROM linked_pages",
                row -> before.put(
                        row.getString(1),
                        new State(row.getLong(2), row.getString(3), row.getString(4), row.getInt(5) == 1)));
    }

    /** For each article that was a copy, the one that it copied. */
    Map<String, String> originals() {
        Map<String, String> out = new TreeMap<>();
        before.forEach((article, state) -> {
            if (state.original() != null) {
                out.put(article, state.original());
            }
        });
        return out;
    }

    /**
     * The pages whose facts are to be made anew, in the order of their ids.
     *
     * @param changed those that were added or read again
     */
    Set<String> link(Linking linking, List<Gist> gists, Map<String, String> originals, Set<String> changed)
            throws SQLException {
        List<String> ids = gists.stream().map(Gist::id).toList();
        long[] places = Numbers.of(places(ids), 0, Lines.PLACES);
        for (int i = 0; i < places.length; i++) {
            String id = ids.get(i);
            boolean ruled = linking.ruledPages().contains(id);
            now.put(id, new State(places[i], originals.get(id), linking.dated(id), ruled));
        }
        Set<String> out = new TreeSet<>(changed);
        now.forEach((id, state) -> {
            if (state.ruled() || !state.equals(before.get(id))) {
                out.add(id);
            }
        });
        Map<String, String> actors = linking.namesakes();
        Map<String, String> then = new HashMap<>();
        database.each(
                "SELECT n.key, a.text FROM namesakes n LEFT JOIN repeated a ON a.number = n.actor",
                row -> then.put(Keys.of(row.getLong(1)), row.getString(2)));
        Repeated repeated = new Repeated(database);
        for (String key : then.keySet()) {
            String actor = actors.get(key);
            if (!Objects.equals(actor, then.get(key))) {
                out.addAll(database.texts(
                        "SELECT a.text FROM namesake_pages p JOIN repeated a ON a.number = p.article WHERE p.key = ?",
                        Keys.number(key)));
                database.run(
                        "UPDATE namesakes SET actor = ? WHERE key = ?",
                        actor == null ? null : (Long) repeated.number(actor),
                        Keys.number(key));
            }
        }
        return out;
    }

    /** The places so far; of what is new the first digits of its id, where there is room for them. */
    private List<@Nullable Long> places(List<String> ids) {
        long[] next = new long[ids.size() + 1];
        next[ids.size()] = Lines.PLACES;
        for (int i = ids.size() - 1; i >= 0; i--) {
            State known = before.get(ids.get(i));
            next[i] = known == null ? next[i + 1] : known.place();
        }
        List<@Nullable Long> out = new ArrayList<>();
        long last = -1;
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            Long place = before.containsKey(id) ? (Long) next[i] : null;
            if (place == null && HEXADECIMAL.matcher(id).matches()) {
                long digits = Long.parseLong(id.substring(0, 9), 16);
                place = last < digits && digits < next[i] ? (Long) digits : null;
            }
            last = place == null ? last : place;
            out.add(place);
        }
        return out;
    }

    /** Where the facts of a page stand. */
    long place(String article) {
        State state = Objects.requireNonNull(now.get(article));
        return state.place();
    }

    /** Where the facts of a page stood, of those that are no longer there. */
    Map<String, Long> moved() {
        Map<String, Long> out = new TreeMap<>();
        before.forEach((article, state) -> {
            State then = now.get(article);
            if (then == null || then.place() != state.place()) {
                out.put(article, state.place());
            }
        });
        return out;
    }

    /** Keeps how the pages are linked now. */
    void write() throws SQLException {
        for (String article : moved().keySet()) {
            database.run("DELETE FROM linked_pages WHERE article_id = ?", article);
        }
        for (Map.Entry<String, State> e : now.entrySet()) {
            State s = e.getValue();
            if (!s.equals(before.get(e.getKey()))) {
                database.run(
                        "INSERT OR REPLACE INTO linked_pages VALUES (?, ?, ?, ?, ?)",
                        e.getKey(),
                        s.place(),
                        s.original(),
                        s.dated(),
                        s.ruled() ? 1 : 0);
            }
        }
    }
}
