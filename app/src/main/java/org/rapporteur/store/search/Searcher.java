package org.rapporteur.store.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Searches a record: how many facts there are, how they are spread, and the best of them. */
public final class Searcher {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The better first; of equals the one that stands first in the export. */
    private static final Comparator<Found> BEST =
            Comparator.comparingDouble(Found::score).thenComparingInt(Found::line);

    private final Connection connection;

    /** @param connection to a record, all of it in one state while a search goes on */
    public Searcher(Connection connection) {
        this.connection = connection;
    }

    /**
     * Searches.
     *
     * @param offset how many of the best to pass over
     * @param limit how many to give
     * @throws QueryException when a value of a field is none
     */
    public Results search(Query query, int offset, int limit) throws SQLException, QueryException {
        Where where = new Where(query, connection);
        Counts counts = new Counts();
        long most = Math.min((long) offset + limit, Integer.MAX_VALUE);
        PriorityQueue<Found> best = new PriorityQueue<>(BEST.reversed());
        String columns = "SELECT f.line, f.facets" + (where.isRanked() ? ", bm25(search_words, 1.0, 0.5)" : "");
        try (PreparedStatement s = connection.prepareStatement(columns + where.sql())) {
            where.bind(s);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    int line = rows.getInt(1);
                    counts.add(line, rows.getLong(2));
                    double score = where.isRanked() ? rows.getDouble(3) : 0;
                    if (best.size() < most) {
                        best.add(new Found(line, score));
                    } else if (most > 0 && isBetter(line, score, best.element())) {
                        best.remove();
                        best.add(new Found(line, score));
                    }
                }
            }
        }
        List<Found> page = best.stream().sorted(BEST).skip(offset).toList();
        return new Results(counts.total(), counts.facets(connection), hits(page, new Snippet(query)));
    }

    private static boolean isBetter(int line, double score, Found worst) {
        return score < worst.score() || score == worst.score() && line < worst.line();
    }

    private List<Hit> hits(List<Found> page, Snippet snippet) throws SQLException {
        List<Hit> out = new ArrayList<>();
        String query = "SELECT f.json, f.id, f.type, s.first_day, s.speaker_text, p.name, a.article_id, v.label, t.text"
                + " FROM facts f JOIN search_facts s ON s.line = f.line"
                + " LEFT JOIN actors p ON p.id = s.speaker_id"
                + " LEFT JOIN search_articles a ON a.line = f.line"
                + " LEFT JOIN search_values v ON v.field = 'outlet' AND v.number = a.outlet"
                + " LEFT JOIN article_texts t ON f.type = 'article' AND t.article_id = f.id"
                + " WHERE f.line = ? LIMIT 1";
        try (PreparedStatement s = connection.prepareStatement(query)) {
            for (Found found : page) {
                s.setInt(1, found.line());
                try (ResultSet row = s.executeQuery()) {
                    if (row.next()) {
                        out.add(hit(row, snippet));
                    }
                }
            }
        }
        return out;
    }

    private static Hit hit(ResultSet row, Snippet snippet) throws SQLException {
        String json = row.getString("json");
        String text = row.getString("text");
        String speaker = row.getString("name");
        return new Hit(
                row.getString("type"),
                row.getString("id"),
                json,
                String.valueOf(row.getString("article_id")),
                String.valueOf(row.getString("label")),
                row.getString("first_day"),
                speaker == null ? row.getString("speaker_text") : speaker,
                snippet.of(words(json, text)));
    }

    private static String words(String json, @Nullable String text) throws SQLException {
        try {
            JsonNode fact = JSON.readTree(json);
            return text == null ? FactText.words(fact) : FactText.words(fact) + "\n" + FactText.evidence(fact, text);
        } catch (JsonProcessingException e) {
            throw new SQLException("a line of the record that is no JSON", e);
        }
    }

    /** @param score of bm25: the lower the better */
    private record Found(int line, double score) {}
}
