package org.rapporteur.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.page.Candidate;
import org.rapporteur.page.Document;
import org.rapporteur.page.SourcePlaces;
import org.rapporteur.record.Citer;
import org.rapporteur.store.sql.Database;

/** What a page gives for each thing that it tells of its article, and where in its HTML its text stands. */
final class PageEvidence {
    private final Connection connection;

    PageEvidence(Connection connection) {
        this.connection = connection;
    }

    /** Keeps a page's, in place of what was kept of it. */
    void set(Document document, List<Candidate> candidates) throws SQLException {
        String id = document.article().id();
        for (String table : List.of("metadata_candidates", "source_places")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + table + " WHERE article_id = ?")) {
                delete.setString(1, id);
                delete.executeUpdate();
            }
        }
        try (Database database = new Database(connection);
                Rows rows = new Rows(connection, database)) {
            int position = 0;
            for (Candidate c : candidates) {
                rows.add("metadata_candidates", id, position++, c.field(), c.value(), c.from(), c.taken() ? 1 : 0);
            }
            if (document.places() != null) {
                Citer citer = document.citer();
                for (SourcePlaces.Piece piece : document.places().pieces()) {
                    rows.add("source_places", id, citer.codePoint(piece.start()), piece.line(), piece.column());
                }
            }
            rows.flush();
        }
    }

    List<Candidate> candidates(String article) throws SQLException {
        List<Candidate> out = new ArrayList<>();
        try (PreparedStatement s = connection.prepareStatement(
                "SELECT field, value, origin, taken FROM metadata_candidates WHERE article_id = ? ORDER BY position")) {
            s.setString(1, article);
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    out.add(new Candidate(r.getString(1), r.getString(2), r.getString(3), r.getInt(4) == 1));
                }
            }
        }
        return out;
    }

    Optional<RecordStore.Place> place(String article, int start) throws SQLException {
        try (PreparedStatement s =
                connection.prepareStatement("SELECT line_number, column_number + ?2 - start_offset FROM source_places"
                        + " WHERE article_id = ?1 AND start_offset <= ?2 ORDER BY start_offset DESC LIMIT 1")) {
            s.setString(1, article);
            s.setInt(2, start);
            try (ResultSet r = s.executeQuery()) {
                return r.next() ? Optional.of(new RecordStore.Place(r.getInt(1), r.getInt(2))) : Optional.empty();
            }
        }
    }
}
