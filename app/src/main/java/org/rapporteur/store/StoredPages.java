package org.rapporteur.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.ActorIds;
import org.rapporteur.linking.CopyFinder;
import org.rapporteur.linking.Gist;
import org.rapporteur.linking.Gists;
import org.rapporteur.linking.Namesake;
import org.rapporteur.linking.Pages;
import org.rapporteur.linking.Wording;
import org.rapporteur.reading.Reading;
import org.rapporteur.store.sql.Database;
import org.rapporteur.store.sql.Repeated;

/**
 * The pages of a record for linking, from what is kept of them: gists, namesakes, bands of wordings. Whole readings are
 * decoded only when they are asked for.
 */
final class StoredPages implements Pages {
    /** Readings that are kept decoded. */
    private static final int AT_HAND = 400;

    private final Database database;
    private final Repeated repeated;
    private final Map<String, Reading> atHand = new LinkedHashMap<>(AT_HAND, 0.75f, true);
    private final List<Gist> gists;
    private final Map<String, String> originals;

    /**
     * Brings what is kept up to date.
     *
     * @param changed the ids of the articles that were added, or read again
     * @param before the originals before that
     * @throws PageFailures when there are pages of which the gist cannot be made
     */
    StoredPages(Database database, Set<String> changed, Map<String, String> before) throws SQLException, PageFailures {
        this.database = database;
        this.repeated = new Repeated(database);
        List<Wording> wordings = new ArrayList<>();
        boolean all = database.texts("SELECT article_id FROM readings").size() == changed.size();
        Gists maker = new Gists();
        Map<String, Throwable> failures = new TreeMap<>();
        for (String article : changed) {
            try {
                Reading reading = decoded(article);
                Wording wording = Wording.of(reading, CopyFinder.bands(reading.fingerprint()));
                keep(maker.of(reading), wording);
                if (all) {
                    wordings.add(wording);
                }
            } catch (SQLException | RuntimeException | StackOverflowError e) {
                Isolation.check(e);
                failures.put(article, e);
            }
        }
        if (!failures.isEmpty()) {
            throw new PageFailures(failures);
        }
        for (Map.Entry<String, Namesake> e : maker.namesakes().entrySet()) {
            database.run(
                    "INSERT OR IGNORE INTO namesakes (key, json) VALUES (?, ?)",
                    Keys.number(e.getKey()),
                    StoredNamesake.write(e.getValue()));
        }
        database.run("DELETE FROM namesakes WHERE key NOT IN (SELECT key FROM namesake_pages)");
        CopyFinder finder = new CopyFinder();
        this.originals = all ? finder.originals(wordings) : finder.originals(before, changed, this::near);
        this.gists = new StoredGists(database).all();
    }

    private void keep(Gists.Told told, Wording wording) throws SQLException {
        String article = wording.article();
        boolean again = !database.texts("SELECT article_id FROM gists WHERE article_id = ?", article)
                .isEmpty();
        new StoredGists(database).put(told.gist());
        long number = repeated.number(article);
        database.run("DELETE FROM namesake_pages WHERE article = ?", number);
        for (Map.Entry<String, String> party : told.parties().entrySet()) {
            database.run(
                    "INSERT INTO namesake_pages VALUES (?, ?, ?)",
                    number,
                    party.getKey(),
                    Keys.number(party.getValue()));
        }
        if (again) {
            database.run("DELETE FROM wordings WHERE article = ?", number);
        }
        for (Long band : wording.bands()) {
            database.run("INSERT OR IGNORE INTO wordings VALUES (?, ?)", band, number);
        }
    }

    private List<Wording> near(String article) {
        try {
            List<Wording> out = new ArrayList<>();
            Set<String> sharing = new TreeSet<>();
            for (Long band : CopyFinder.bands(decoded(article).fingerprint())) {
                sharing.addAll(database.texts(
                        "SELECT r.text FROM wordings w JOIN repeated r ON r.number = w.article WHERE w.band = ?",
                        band));
            }
            for (String id : sharing) {
                out.add(Wording.of(decoded(id), List.of()));
            }
            return out;
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    private Reading decoded(String article) throws SQLException {
        Reading known = atHand.get(article);
        if (known != null) {
            return known;
        }
        Reading reading = Objects.requireNonNull(reading(database, article));
        if (atHand.size() >= AT_HAND) {
            atHand.remove(atHand.keySet().iterator().next());
        }
        atHand.put(article, reading);
        return reading;
    }

    /** What is kept of a page's reading; null when there is none. */
    static @Nullable Reading reading(Database database, String article) throws SQLException {
        List<Reading> out = new ArrayList<>();
        database.each(
                "SELECT r.packed, coalesce(t.text, '') FROM readings r LEFT JOIN article_texts t USING (article_id)"
                        + " WHERE r.article_id = ?",
                row -> out.add(ReadingCodec.unpack(article, row.getBytes(1), row.getString(2))),
                article);
        return out.isEmpty() ? null : out.get(0);
    }

    @Override
    public List<Gist> gists() {
        return gists;
    }

    @Override
    public Collection<Bearers> namesakes() {
        try {
            Map<String, String> months = new HashMap<>();
            gists.forEach(g -> months.put(g.id(), Pages.month(g.article().published())));
            Map<String, ActorIds.Place> first = new LinkedHashMap<>();
            Map<String, SortedMap<String, Integer>> counts = new HashMap<>();
            database.each(
                    "SELECT p.key, a.text AS article, p.local_id FROM namesake_pages p"
                            + " JOIN repeated a ON a.number = p.article ORDER BY p.key, article, p.local_id",
                    row -> {
                        String key = Keys.of(row.getLong(1));
                        first.putIfAbsent(key, new ActorIds.Place(row.getString(2), row.getString(3)));
                        counts.computeIfAbsent(key, k -> new TreeMap<>())
                                .merge(months.getOrDefault(row.getString(2), ""), 1, Integer::sum);
                    });
            Map<String, Bearers> out = new LinkedHashMap<>();
            database.each("SELECT key, json FROM namesakes", row -> {
                String key = Keys.of(row.getLong(1));
                ActorIds.Place place = first.get(key);
                if (place != null) {
                    Namesake who = StoredNamesake.read(row.getString(2));
                    out.put(key, new Bearers(key, who, counts.getOrDefault(key, new TreeMap<>()), place));
                }
            });
            return out.values();
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    @Override
    public @Nullable Reading reading(String article) {
        try {
            return database.texts("SELECT article_id FROM readings WHERE article_id = ?", article)
                            .isEmpty()
                    ? null
                    : decoded(article);
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    @Override
    public Map<String, String> originals() {
        return originals;
    }

    @Override
    public Set<String> writing(String words) {
        try {
            return new TreeSet<>(database.texts(
                    "SELECT article_id FROM readings JOIN article_texts USING (article_id) WHERE instr(text, ?) > 0",
                    words));
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** A failure of SQLite while linking asks for pages. */
    static final class Failed extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final SQLException cause;

        Failed(SQLException cause) {
            super(cause);
            this.cause = cause;
        }

        SQLException sql() {
            return cause;
        }
    }
}
