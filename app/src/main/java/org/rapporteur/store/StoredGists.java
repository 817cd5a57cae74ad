package org.rapporteur.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapporteur.linking.Gist;
import org.rapporteur.store.packed.Packing;
import org.rapporteur.store.sql.Database;

/** The gists of pages, packed with the texts of these. */
final class StoredGists {
    /** So many are decoded at once, by all processors. */
    private static final int BATCH = 500;

    private final Database database;

    StoredGists(Database database) {
        this.database = database;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(String article, byte[] packed, String text) {
        Gist gist() {
            return ShortJson.read(Packing.unpackShort(packed, article, text), Gist.class);
        }
    }

    /** Puts a gist in the place of one that was there; the article's text must be there already. */
    void put(Gist gist) throws SQLException {
        for (String text : database.texts("SELECT text FROM article_texts WHERE article_id = ?", gist.id())) {
            database.run(
                    "INSERT OR REPLACE INTO gists VALUES (?, ?)",
                    gist.id(),
                    Packing.packShort(ShortJson.write(gist), gist.id(), text));
        }
    }

    /** All gists, in the order of their articles. */
    List<Gist> all() throws SQLException {
        List<Gist> out = new ArrayList<>();
        List<Kept> waiting = new ArrayList<>();
        database.each(
                "SELECT article_id, packed, text FROM gists JOIN article_texts USING (article_id) ORDER BY article_id",
                row -> {
                    waiting.add(new Kept(row.getString(1), row.getBytes(2), row.getString(3)));
                    if (waiting.size() == BATCH) {
                        decode(waiting, out);
                    }
                });
        decode(waiting, out);
        return List.copyOf(out);
    }

    private static void decode(List<Kept> waiting, List<Gist> out) {
        out.addAll(waiting.parallelStream().map(Kept::gist).toList());
        waiting.clear();
    }

    /** Those of these articles, in their order. */
    List<Gist> of(Set<String> articles) throws SQLException {
        List<Gist> out = new ArrayList<>();
        for (String article : new TreeSet<>(articles)) {
            database.each(
                    "SELECT packed, text FROM gists JOIN article_texts USING (article_id) WHERE article_id = ?",
                    row -> out.add(new Kept(article, row.getBytes(1), row.getString(2)).gist()),
                    article);
        }
        return out;
    }
}
