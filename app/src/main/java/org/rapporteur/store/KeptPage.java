package org.rapporteur.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.store.packed.PageLines;
import org.rapporteur.store.sql.Database;

/**
 * What is kept of a page that its lines are packed with.
 *
 * @param text of the article; empty where there is none
 * @param reading as it is packed
 */
@SuppressWarnings("ArrayRecordComponent")
record KeptPage(String text, byte[] reading) {
    private static final KeptPage NONE = new KeptPage("", new byte[0]);

    /** Of an article. */
    static KeptPage of(Database database, String article) throws SQLException {
        List<KeptPage> out = new ArrayList<>();
        database.each(
                "SELECT coalesce(t.text, ''), r.packed FROM readings r LEFT JOIN article_texts t USING (article_id)"
                        + " WHERE r.article_id = ?",
                row -> out.add(new KeptPage(row.getString(1), row.getBytes(2))),
                article);
        return out.isEmpty() ? NONE : out.get(0);
    }

    byte[] pack(PageLines lines, String article) {
        return lines.pack(article, text, reading);
    }

    PageLines unpack(byte[] packed, String article) {
        return PageLines.unpack(packed, article, text, reading);
    }
}
